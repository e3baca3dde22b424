package syrniki.engine.hooks;

import java.util.concurrent.locks.Lock;
import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.ThreadLog;

/** What a run keeps beside a lock. */
final class LockShadow extends Shadow {

    /** Who holds it, exclusively. */
    volatile Watched owner;

    /** Token of the event that last set it free. */
    volatile long freed = ThreadLog.NO_CAUSE;

    private LockShadow(Objects objects, Object real) {
        super(objects, real, Role.LOCK);
    }

    static LockShadow of(Observation run, Lock lock) {
        return run.objects.shadow(lock, () -> new LockShadow(run.objects, lock));
    }
}
