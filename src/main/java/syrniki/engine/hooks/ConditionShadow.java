package syrniki.engine.hooks;

import syrniki.trace.ObjectInfo.Role;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** What a run keeps beside a lock's condition. */
final class ConditionShadow extends Shadow {

    final LockGrip lock;
    final Waiters waiters;

    private ConditionShadow(Objects objects, Condition real, LockGrip lock) {
        super(objects, real, Role.CONDITION);
        this.lock = lock;
        waiters = new Waiters(this, lock.shadow, lock.wanted(1, null));
    }

    /** Makes a lock's new condition known. */
    static void know(Observation run, Lock lock, Condition condition) {
        LockGrip grip = LockGrip.of(run, lock);
        if (grip != null) {
            run.objects.shadow(condition, () -> new ConditionShadow(run.objects, condition, grip));
        }
    }

    /** The shadow of a condition; null if it is not one of a watched lock. */
    static ConditionShadow of(Observation run, Condition condition) {
        Known known = run.objects.ifKnown(condition);
        return known == null ? null : known.shadow(() -> null);
    }

    @Override
    String type() {
        return "Condition";
    }

    @Override
    int of() {
        return lock.shadow.id();
    }
}
