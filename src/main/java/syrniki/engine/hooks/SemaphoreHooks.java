package syrniki.engine.hooks;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Semaphores. */
public final class SemaphoreHooks {

    private SemaphoreHooks() {}

    public static void acquire(Semaphore self, int line) throws InterruptedException {
        acquire(self, 1, line);
    }

    public static void acquire(Semaphore self, int permits, int line) throws InterruptedException {
        Grip grip = grip(self, permits, line);
        if (grip == null) {
            self.acquire(permits);
        } else {
            grip.interruptibly(Watched.current(), permits, line);
        }
    }

    public static void acquireUninterruptibly(Semaphore self, int line) {
        acquireUninterruptibly(self, 1, line);
    }

    public static void acquireUninterruptibly(Semaphore self, int permits, int line) {
        Grip grip = grip(self, permits, line);
        if (grip == null) {
            self.acquireUninterruptibly(permits);
        } else {
            grip.always(Watched.current(), permits, line);
        }
    }

    public static boolean tryAcquire(Semaphore self, int line) {
        return tryAcquire(self, 1, line);
    }

    public static boolean tryAcquire(Semaphore self, int permits, int line) {
        Grip grip = grip(self, permits, line);
        boolean taken = self.tryAcquire(permits);
        return grip == null ? taken : grip.atOnce(Watched.current(), permits, taken, line);
    }

    public static boolean tryAcquire(Semaphore self, long timeout, TimeUnit unit, int line)
            throws InterruptedException {
        return tryAcquire(self, 1, timeout, unit, line);
    }

    public static boolean tryAcquire(
            Semaphore self, int permits, long timeout, TimeUnit unit, int line)
            throws InterruptedException {
        Grip grip = grip(self, permits, line);
        return grip == null
                ? self.tryAcquire(permits, timeout, unit)
                : grip.timed(Watched.current(), permits, unit.toNanos(timeout), line);
    }

    public static int drainPermits(Semaphore self, int line) {
        Grip grip = grip(self, 1, line);
        int drained = self.drainPermits();
        if (grip != null && drained > 0) {
            grip.atOnce(Watched.current(), drained, true, line);
        }
        return drained;
    }

    public static void release(Semaphore self, int line) {
        release(self, 1, line);
    }

    public static void release(Semaphore self, int permits, int line) {
        Watched caller = Watched.current();
        if (caller != null && permits > 0) {
            SemaphoreShadow.of(caller.run, self).released(caller, permits, line);
        }
        self.release(permits);
    }

    /**
     * How the current thread gets permits; null if nobody watches, or the real call is to say what
     * is wrong.
     */
    private static Grip grip(Semaphore self, int permits, int line) {
        Watched caller = Watched.current();
        return caller == null || permits <= 0
                ? null
                : SemaphoreShadow.of(caller.at(line).run, self).grip;
    }
}
