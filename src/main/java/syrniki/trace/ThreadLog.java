package syrniki.trace;

import java.util.function.BooleanSupplier;

/**
 * What one thread did, as it does it: the thread's own log of a {@link Recorder}.
 *
 * <p>One thread writes it: its own, or whoever stands in for it, handed over safely. Every record
 * takes the present time and returns the event's token, by which others name it as their cause. A
 * value that is no whole number is kept as it is and must never change: a {@link String}, a {@link
 * Boolean}, a {@link Double}, a small map of those; or one of these in a {@link Mark}.
 */
public final class ThreadLog extends Log {

    /** Stands for "no cause". */
    public static final long NO_CAUSE = -1;

    private static final int INDEX_BITS = 40;

    private final int id;

    ThreadLog(int id, BooleanSupplier drops) {
        super(drops);
        this.id = id;
    }

    /** The thread's id, see {@link ThreadInfo}. */
    public int id() {
        return id;
    }

    /** Records an event without value and cause. */
    public long record(Kind kind, int object, int line) {
        return token(append(what(kind, NOTHING, line), object, 0, null, NO_CAUSE));
    }

    /** Records an event with a whole number as value, without allocating anything. */
    public long record(Kind kind, int object, long value, int line, long cause) {
        return token(append(what(kind, WHOLE, line), object, value, null, cause));
    }

    /** Records an event with any value or none. */
    public long record(Kind kind, int object, Object value, int line, long cause) {
        int form = value == null ? NOTHING : REFERENCE;
        return token(append(what(kind, form, line), object, 0, value, cause));
    }

    /**
     * Records, after the fact, an atomic write that knows which value it replaced.
     *
     * <p>Updates by several threads at once are put into the order in which each replaces what the
     * one before it wrote.
     *
     * @param kind {@link Kind#WRITE} or {@link Kind#PROGRESS}
     */
    public long update(Kind kind, int object, long before, long after, int line) {
        return token(append(what(kind, UPDATE, line), object, after, null, before));
    }

    @Override
    long token(long index) {
        return token(id, index);
    }

    static long token(int log, long index) {
        return (long) log << INDEX_BITS | index;
    }

    /** The number of the log that a token's event is in: a thread's id, or a watcher's. */
    static int logOf(long token) {
        return (int) (token >>> INDEX_BITS);
    }

    /** A token's place in its thread's log. */
    static long indexOf(long token) {
        return token & (1L << INDEX_BITS) - 1;
    }

    @Override
    int thread(long value) {
        return id;
    }
}
