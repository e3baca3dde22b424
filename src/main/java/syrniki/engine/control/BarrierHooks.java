package syrniki.engine.control;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Barriers. */
public final class BarrierHooks {

    private BarrierHooks() {}

    private static Barrier of(Control control, CyclicBarrier self) {
        if (control.known(self) instanceof Barrier barrier) {
            return barrier;
        }
        throw new NotControlled(self);
    }

    public static int await(CyclicBarrier self, int line)
            throws InterruptedException, BrokenBarrierException {
        Control control = Control.current();
        try {
            return of(control, self).await(control.self(), -1, line);
        } catch (TimeoutException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public static int await(CyclicBarrier self, long timeout, TimeUnit unit, int line)
            throws InterruptedException, BrokenBarrierException, TimeoutException {
        Control control = Control.current();
        long nanos = Math.max(0, unit.toNanos(timeout));
        return of(control, self).await(control.self(), nanos, line);
    }

    public static void reset(CyclicBarrier self, int line) {
        Control control = Control.current();
        of(control, self).reset(control.self(), line);
    }

    public static boolean isBroken(CyclicBarrier self, int line) {
        Barrier barrier = asked(self, line);
        barrier.control.self().saw(barrier.broken() ? 1 : 0);
        return barrier.broken();
    }

    public static int getNumberWaiting(CyclicBarrier self, int line) {
        Barrier barrier = asked(self, line);
        barrier.control.self().saw(barrier.waiting());
        return barrier.waiting();
    }

    private static Barrier asked(CyclicBarrier self, int line) {
        Control control = Control.current();
        Barrier barrier = of(control, self);
        control.tries();
        control.turn(Verb.CALL, barrier, line);
        return barrier;
    }
}
