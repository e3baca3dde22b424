package syrniki.engine.control;

import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo.Role;

import java.util.concurrent.Phaser;

/** A phaser of a controlled run: the real one counts; only waiting for a phase's end is ours. */
final class Phases extends Thing {

    private final Phaser real;
    private final long initial;

    Phases(Control control, Phaser real) {
        super(control, real, Role.BARRIER);
        this.real = real;
        initial = real.getRegisteredParties();
    }

    /** Waits for the end of a phase, which the current thread is about to; says how it went. */
    Turn awaitAdvance(Worker by, int line) {
        Turn how = control.turn(by);
        if (by.waiting) {
            by.endWait(Kind.WAIT_END, this, how, root().freed, line);
        }
        return how;
    }

    /** Tells that the current thread arrives. */
    void arriving(Worker by, int line) {
        root().freed = by.tell(Kind.NOTIFY, id(), "count-down", line);
    }

    /** Says what it has come to, and those it is a part of. */
    void changed() {
        for (Phaser it = real; it != null; it = it.getParent()) {
            long parties = Mix.of(it.getRegisteredParties(), it.getArrivedParties());
            control.known(it).state(Mix.of(parties, it.getPhase()));
        }
    }

    private Shared root() {
        return control.known(real.getRoot());
    }

    /** The phase that a thread waits for the end of is the amount of what it is about to do. */
    @Override
    boolean allows(Worker by, Verb verb) {
        return verb != Verb.AWAIT_OTHERS || real.getPhase() != (int) by.amount;
    }

    @Override
    void waits(Worker by) {
        by.tell(Kind.WAIT_BEGIN, id(), by.waitValue("awaitAdvance"), by.line);
    }

    @Override
    Object initial() {
        return initial;
    }
}
