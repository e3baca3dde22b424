package syrniki.trace;

import java.util.List;

/**
 * How a run ended.
 *
 * @param kind the ending's name
 * @param detail facts for the sentence a person reads, e.g. an exception's text; never null, empty
 *     if none
 * @param cycle for a deadlock, and for a run stopped with some of its threads in one: who is stuck
 *     on what, in an order in which each waits for the next; else empty
 */
public record Verdict(Kind kind, String detail, List<Stuck> cycle) {

    /**
     * Detail of the verdict {@link Kind#STOPPED} when only idle threads of pools were left: a
     * shutdown was forgotten.
     */
    public static final String IDLE_POOL = "idle-pool";

    /** The same where a server was left that nobody stopped. */
    public static final String IDLE_SERVER = "idle-server";

    /** The same where a run was directed no further: its schedule has no more steps. */
    public static final String SCHEDULE = "schedule";

    /** Names of endings. */
    public enum Kind {
        /** The program's {@code main} and all its threads ended. */
        COMPLETED,
        /** Threads wait for each other, or for themselves, for ever. */
        DEADLOCK,
        /** A thread died of an exception that nobody caught. */
        FAILED,
        /** Somebody stopped it, or its detail says what did. */
        STOPPED,
        /** It ran longer than it may. */
        TIMED_OUT,
        /** It started more threads, or recorded more events, than it may. */
        LIMIT;

        /** The name in JSON, e.g. {@code timed-out}. */
        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One thread that can never go on.
     *
     * @param thread the thread's id
     * @param holds id of the object it holds that another one in the cycle waits for; {@link
     *     Event#NONE} if none
     * @param waitsFor id of the object it waits for
     * @param line source line it waits at
     */
    public record Stuck(int thread, int holds, int waitsFor, int line) {}
}
