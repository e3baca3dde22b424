package syrniki.engine.control;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Semaphores. */
public final class SemaphoreHooks {

    private SemaphoreHooks() {}

    private static Worker about(Semaphore self, int permits, int line) {
        if (permits < 0) {
            throw new IllegalArgumentException();
        }
        Control control = Control.current();
        Worker me = control.self();
        me.about(Verb.ACQUIRE, control.known(self), permits, line);
        return me;
    }

    private static Permits of(Semaphore self) {
        return (Permits) Control.current().known(self);
    }

    public static void acquire(Semaphore self, int line) throws InterruptedException {
        acquire(self, 1, line);
    }

    public static void acquire(Semaphore self, int permits, int line) throws InterruptedException {
        Worker me = about(self, permits, line);
        me.interruptibly();
        me.orInterrupted(of(self).take(me, line));
    }

    public static void acquireUninterruptibly(Semaphore self, int line) {
        acquireUninterruptibly(self, 1, line);
    }

    public static void acquireUninterruptibly(Semaphore self, int permits, int line) {
        of(self).take(about(self, permits, line), line);
    }

    public static boolean tryAcquire(Semaphore self, int line) {
        return tryAcquire(self, 1, line);
    }

    public static boolean tryAcquire(Semaphore self, int permits, int line) {
        return of(self).tryNow(Control.current().self(), permits, line);
    }

    public static boolean tryAcquire(Semaphore self, long timeout, TimeUnit unit, int line)
            throws InterruptedException {
        return tryAcquire(self, 1, timeout, unit, line);
    }

    public static boolean tryAcquire(
            Semaphore self, int permits, long timeout, TimeUnit unit, int line)
            throws InterruptedException {
        Worker me = about(self, permits, line);
        me.control.tries();
        me.within(unit.toNanos(timeout));
        me.interruptibly();
        return me.orInterrupted(of(self).take(me, line)) == Turn.GO;
    }

    public static int drainPermits(Semaphore self, int line) {
        return of(self).drain(Control.current().self(), line);
    }

    public static int availablePermits(Semaphore self, int line) {
        Control control = Control.current();
        control.tries();
        control.turn(Verb.CALL, control.known(self), line);
        int permits = self.availablePermits();
        control.self().saw(permits);
        return permits;
    }

    public static void release(Semaphore self, int line) {
        release(self, 1, line);
    }

    public static void release(Semaphore self, int permits, int line) {
        if (permits < 0) {
            throw new IllegalArgumentException();
        }
        of(self).release(Control.current().self(), permits, line);
    }
}
