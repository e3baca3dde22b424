package syrniki.engine.hooks;

import syrniki.trace.Kind;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Barriers. */
public final class BarrierHooks {

    private interface Real {
        int await() throws InterruptedException, BrokenBarrierException, TimeoutException;
    }

    private BarrierHooks() {}

    public static int await(CyclicBarrier self, int line)
            throws InterruptedException, BrokenBarrierException {
        try {
            return await(self, null, self::await, line);
        } catch (TimeoutException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public static int await(CyclicBarrier self, long timeout, TimeUnit unit, int line)
            throws InterruptedException, BrokenBarrierException, TimeoutException {
        long nanos = unit.toNanos(timeout);
        return await(
                self,
                LessonTime.millis(nanos),
                () -> self.await(LessonTime.ofCurrent(nanos), TimeUnit.NANOSECONDS),
                line);
    }

    private static int await(CyclicBarrier self, Number timeout, Real real, int line)
            throws InterruptedException, BrokenBarrierException, TimeoutException {
        Watched caller = Watched.current();
        if (caller == null || self.isBroken() || Thread.currentThread().isInterrupted()) {
            return real.await();
        }
        BarrierShadow shadow = BarrierShadow.of(caller.at(line).run, self);
        BarrierShadow.Round round = shadow.arrive();
        if (round.arrived < self.getParties()) {
            Waits.begin(caller, shadow, "await", timeout, line, round::over);
        }
        try {
            int index = real.await();
            if (caller.wait != null) {
                Waits.end(caller, shadow, line, round.ended);
            }
            return index;
        } catch (InterruptedException e) {
            if (caller.wait != null) {
                Waits.interrupted(caller, shadow, line);
            }
            throw e;
        } catch (TimeoutException e) {
            if (caller.wait != null) {
                Waits.timeout(caller, shadow, line);
            }
            throw e;
        } catch (BrokenBarrierException e) {
            if (caller.wait != null) {
                Waits.end(caller, shadow, line, round.ended);
            }
            throw e;
        }
    }

    public static void reset(CyclicBarrier self, int line) {
        Watched caller = Watched.current();
        if (caller != null) {
            BarrierShadow shadow = BarrierShadow.of(caller.at(line).run, self);
            shadow.ends(caller.record(Kind.NOTIFY, shadow.id(), "all", line));
        }
        self.reset();
    }
}
