package syrniki.engine.control;

import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo.Role;

import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeoutException;

/** An exchanger of a controlled run, which stands for the real one: a barrier for two. */
final class Meeting extends Thing {

    /** Who waits for a partner, and what it brings; null if nobody does. */
    private Side first;

    private static final class Side {
        final Worker who;
        Object item;
        long met = Event.NONE;

        Side(Worker who, Object item) {
            this.who = who;
            this.item = item;
        }
    }

    Meeting(Control control, Exchanger<?> real) {
        super(control, real, Role.BARRIER);
    }

    /**
     * Gives an item for a partner's, after waiting for one if need be.
     *
     * @param nanos how long to wait at most; negative: for ever
     */
    Object exchange(Worker by, Object item, long nanos, int line)
            throws InterruptedException, TimeoutException {
        by.about(Verb.ARRIVE, this, 1, line);
        by.interruptibly();
        by.orInterrupted(control.turn(by));
        Side partner = first;
        if (partner != null) {
            Object other = partner.item;
            partner.item = item;
            partner.met = by.tell(Kind.NOTIFY, id(), "trip", line);
            partner.who.signalled = true;
            partner.who.saw(Kinds.print(control, item));
            by.saw(Kinds.print(control, other));
            waits(null, 0);
            return other;
        }
        Side mine = new Side(by, item);
        waits(mine, Mix.of(by.index + 1L, Kinds.print(control, item)));
        by.about(Verb.AWAIT_OTHERS, this, 1, line);
        if (nanos >= 0) {
            by.within(nanos);
        }
        by.interruptibly();
        by.signalled = false;
        Turn how = control.turn(by);
        if (by.waiting) {
            by.endWait(Kind.WAIT_END, this, how, mine.met, line);
        }
        if (how != Turn.GO) {
            waits(null, 0);
            by.orInterrupted(how);
            throw new TimeoutException();
        }
        return mine.item;
    }

    private void waits(Side side, long print) {
        first = side;
        state(print);
    }

    @Override
    boolean allows(Worker by, Verb verb) {
        return verb != Verb.AWAIT_OTHERS || by.signalled;
    }

    @Override
    void waits(Worker by) {
        by.tell(Kind.WAIT_BEGIN, id(), by.waitValue("exchange"), by.line);
    }

    @Override
    Object initial() {
        return 2L;
    }
}
