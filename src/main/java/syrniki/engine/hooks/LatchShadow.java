package syrniki.engine.hooks;

import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.ThreadLog;

import java.util.concurrent.CountDownLatch;

/** What a run keeps beside a latch. */
final class LatchShadow extends Shadow {

    private final CountDownLatch real;
    private final long count;

    /** Token of the count-down that reached zero. */
    volatile long opened = ThreadLog.NO_CAUSE;

    private LatchShadow(Objects objects, CountDownLatch real) {
        super(objects, real, Role.LATCH);
        this.real = real;
        count = real.getCount();
    }

    static LatchShadow of(Observation run, CountDownLatch latch) {
        return run.objects.shadow(latch, () -> new LatchShadow(run.objects, latch));
    }

    @Override
    Object initial() {
        return count;
    }

    @Override
    boolean free() {
        return real.getCount() == 0;
    }
}
