package syrniki.engine.control;

import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo.Role;

/** A thread's one permit to go on from where it parks. */
final class Parking extends Shared {

    private final Worker of;
    private boolean permit;

    Parking(Worker of) {
        super(of.control, Role.THREAD, Mix.of(of.key(), 1));
        this.of = of;
    }

    /**
     * Parks its thread, which is about to: until there is a permit, its time is over or it is
     * interrupted. All of that takes the permit along, if there is one.
     */
    void park(int line) {
        Turn how = control.turn(of);
        permit(false);
        if (of.waiting) {
            Turn why = of.interrupted ? Turn.INTERRUPTED : how;
            of.endWait(Kind.WAIT_END, of, why, freed, line);
        }
    }

    /** Gives its thread the permit. */
    void unpark(Worker by, int line) {
        control.turn(Verb.UNPARK, this, line);
        permit(true);
        freed = by.tell(Kind.NOTIFY, of.id(), "one", line);
    }

    private void permit(boolean there) {
        permit = there;
        state(there ? 1 : 0);
    }

    @Override
    boolean allows(Worker by, Verb verb) {
        return verb != Verb.PARK || permit || of.interrupted;
    }

    @Override
    void waits(Worker by) {
        by.tell(Kind.WAIT_BEGIN, of.id(), by.waitValue(), by.line);
    }

    @Override
    int shownId() {
        return of.id();
    }

    @Override
    String name() {
        return of.name();
    }

    @Override
    String type() {
        return of.type();
    }
}
