package syrniki.engine.control;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What runs a virtual thread on, once it is ready; it may be given by a thread outside the run. */
final class Resumption {

    /** How long something from outside the run may keep a thread, and between looks at that. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1),
            GLANCE = TimeUnit.MICROSECONDS.toNanos(100);

    private static final VarHandle TASK;

    static {
        try {
            TASK = MethodHandles.lookup().findVarHandle(Resumption.class, "task", Runnable.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private Runnable task;

    /** Gives it: the thread is ready. */
    void give(Runnable ready) {
        TASK.setRelease(this, ready); // enough, and unlike a volatile one it costs nothing
    }

    /** Runs the thread on, until it yields or has ended. */
    void run() {
        Runnable now = task;
        task = null;
        now.run();
    }

    /** Whether there is one. */
    boolean given() {
        return TASK.getAcquire(this) != null;
    }

    /**
     * Whether there is one before long. What the JVM locks inside, other runs lock too, and hooks
     * know nothing of it: that keeps a thread only for a moment, and nobody else of this run.
     */
    boolean givenSoon() {
        long until = System.nanoTime() + PATIENCE;
        while (!given() && System.nanoTime() - until < 0) {
            LockSupport.parkNanos(this, GLANCE);
        }
        return given();
    }
}
