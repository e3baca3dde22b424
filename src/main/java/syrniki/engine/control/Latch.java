package syrniki.engine.control;

import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo.Role;

import java.util.concurrent.CountDownLatch;

/** A latch of a controlled run. */
final class Latch extends Thing {

    private final CountDownLatch real;
    private final long initial;

    Latch(Control control, CountDownLatch real) {
        super(control, real, Role.LATCH);
        this.real = real;
        initial = real.getCount();
    }

    /** Waits, if need be, until it is open; says how that turned out. */
    Turn await(Worker by, int line) {
        Turn how = control.turn(by);
        if (by.waiting) {
            by.endWait(Kind.WAIT_END, this, how, freed, line);
        }
        return how;
    }

    /** Counts it down, if it is not open. */
    void countDown(Worker by, int line) {
        control.turn(Verb.COUNT_DOWN, this, line);
        if (real.getCount() > 0) {
            real.countDown();
            state(initial - real.getCount());
            if (control.witnessed()) {
                freed = by.tell(Kind.NOTIFY, id(), "count-down", line);
            }
        }
    }

    @Override
    boolean allows(Worker by, Verb verb) {
        return verb != Verb.AWAIT_LATCH || real.getCount() == 0;
    }

    @Override
    Object initial() {
        return initial;
    }
}
