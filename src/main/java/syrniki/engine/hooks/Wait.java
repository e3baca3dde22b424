package syrniki.engine.hooks;

import syrniki.trace.Kind;

import java.util.function.BooleanSupplier;

/**
 * One wait of one thread: a new one each time.
 *
 * @param object what it waits for; null for a sleep
 * @param timed whether it ends by itself
 * @param line source line it waits at
 * @param told what its {@code wait-begin} said; null if it has none, as a request for a lock
 * @param over whether what it waits for has come, though the thread may not have got to it yet
 */
record Wait(Shadow object, boolean timed, int line, Object told, BooleanSupplier over) {

    /** A wait of which only the object knows whether it is over. */
    Wait(Shadow object, boolean timed, int line, Object told) {
        this(object, timed, line, told, () -> false);
    }

    private static final Object IDLE = Verb.of("take", null);
    private static final Object SELECT = Verb.of("select", null);

    /** Begins the wait of a pool's thread that has nothing to do. */
    static void idle(Watched self, ExecutorShadow pool) {
        self.record(Kind.WAIT_BEGIN, pool.id(), IDLE, 0);
        self.wait = new Wait(pool, false, 0, IDLE);
    }

    /** Begins the wait of a server's dispatcher that has no request. */
    static void select(Watched dispatcher, ServerShadow server) {
        dispatcher.record(Kind.WAIT_BEGIN, server.id(), SELECT, 0);
        dispatcher.wait = new Wait(server, false, 0, SELECT);
    }

    /**
     * Whether a thread that began it waits indeed: one that was woken may not have got to say so.
     */
    boolean holdsUp(Thread thread) {
        return (thread.getState() != Thread.State.RUNNABLE || told == SELECT)
                && !thread.isInterrupted()
                && !over.getAsBoolean();
    }

    /** Whether it is that of a thread that has nothing to do: a pool's or a server's. */
    boolean idle() {
        return told == IDLE || told == SELECT;
    }
}
