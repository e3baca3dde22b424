package syrniki.engine.control;

import syrniki.trace.ObjectInfo.Role;

/** A lock's condition in a controlled run, which stands for the real one. */
final class Condition extends Thing {

    final Lock lock;
    final Waiters waiters;

    Condition(Control control, Object real, Lock lock) {
        super(control, real, Role.CONDITION);
        this.lock = lock;
        waiters = new Waiters(this, lock);
    }

    @Override
    String type() {
        return "Condition";
    }

    @Override
    int of() {
        return lock.id();
    }
}
