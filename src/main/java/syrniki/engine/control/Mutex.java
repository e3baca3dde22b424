package syrniki.engine.control;

import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo.Role;

import java.util.Map;

/** What one thread at a time can have, as often as it likes: a lock or a monitor. */
abstract class Mutex extends Thing {

    private Worker owner;
    private int holds;

    Mutex(Control control, Object real, Role role) {
        super(control, real, role);
    }

    /** Takes the real thing, which is free for the current thread. */
    abstract void takeReal();

    /** Lets go of the real thing once. */
    abstract void releaseReal();

    /** More of its state than who has it: 0 if there is nothing more. */
    long more() {
        return 0;
    }

    /** Tells that the current thread, whose turn it is, takes it. */
    final void taken(Worker by, long cause, int line) {
        takeReal();
        hold(by, holds + 1, cause, line);
    }

    private void hold(Worker by, int times, long cause, int line) {
        owner = by;
        holds = times;
        changed();
        if (control.witnessed()) {
            by.tell(Kind.LOCK_ACQUIRE, id(), (long) holds, line, cause);
        }
    }

    /** Tells that the current thread gives up waiting for it. */
    final void abandoned(Worker by, Turn how, int line) {
        by.endWait(Kind.LOCK_ABANDON, this, how, Event.NONE, line);
    }

    /** Lets go of it once, when it is its turn; says whether it was held at all. */
    public final boolean release(Worker by, Verb verb, int line) {
        if (owner != by) {
            return false;
        }
        control.turn(verb, this, line);
        holds--;
        if (holds == 0) {
            owner = null;
        }
        changed();
        if (control.witnessed()) {
            freed = by.tell(Kind.LOCK_RELEASE, id(), (long) holds, line);
        }
        releaseReal();
        return true;
    }

    /** Lets go of it to wait for a signal; returns how often it was held. */
    final int lend(long token) {
        int had = holds;
        for (int i = 0; i < had; i++) {
            releaseReal();
        }
        owner = null;
        holds = 0;
        freed = token;
        changed();
        return had;
    }

    /** Takes it back after that. */
    final void takeBack(Worker by, int had, boolean waited, int line) {
        for (int i = 0; i < had; i++) {
            takeReal();
        }
        hold(by, had, waited ? freed : Event.NONE, line);
    }

    final void changed() {
        long held = owner == null ? 0 : owner.index + 1L << 32 | holds;
        long more = more();
        state(more == 0 ? held : Mix.of(held, more));
    }

    /** Whether a thread could take it. */
    boolean mayTake(Worker by) {
        return owner == null || owner == by;
    }

    @Override
    boolean allows(Worker by, Verb verb) {
        return switch (verb) {
            case LOCK, ENTER -> mayTake(by);
            default -> true;
        };
    }

    @Override
    void waits(Worker by) {
        Object timeout = by.timeoutMillis();
        Object value = timeout == null ? null : Map.of("timeout", timeout);
        by.tell(Kind.LOCK_REQUEST, id(), value, by.line);
    }

    @Override
    final Worker holder() {
        return owner;
    }
}
