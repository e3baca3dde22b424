package syrniki.engine.control;

import syrniki.trace.Event;
import syrniki.trace.ObjectInfo.Role;

/** An object's monitor in a controlled run, which stands for the real one. */
final class Monitor extends Mutex {

    private final Thing of;

    /** Those in {@code Object.wait}. */
    final Waiters waiters = new Waiters(this, this);

    Monitor(Control control, Thing of) {
        super(control, of.real(), Role.MONITOR);
        this.of = of;
    }

    /** Enters it when it is the current thread's turn. */
    void enter(Worker by, int line) {
        by.about(Verb.ENTER, this, 1, line);
        control.turn(by);
        taken(by, by.waiting ? freed : Event.NONE, line);
    }

    @Override
    int ways(Worker by, Verb verb) {
        return verb == Verb.SIGNAL ? Math.max(1, waiters.size()) : 1; // whom, is nobody's promise
    }

    @Override
    void takeReal() {}

    @Override
    void releaseReal() {}

    @Override
    String name() {
        return of.name();
    }
}
