package syrniki.engine.control;

import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo.Role;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.TimeoutException;

/** A barrier of a controlled run, which stands for the real one. */
final class Barrier extends Thing {

    private final Runnable action;
    private final int parties;

    /** Those who wait for the others, in the order in which they came. */
    private final List<Worker> arrived = new ArrayList<>(4);

    private Round round = new Round();
    private boolean broken;

    /** The last to come while it does the barrier's action: everybody else has to wait. */
    private Worker acting;

    /** One passing of the barrier, from the first arrival on: how it ended, and by which event. */
    private static final class Round {
        boolean broken;
        long end = Event.NONE;
    }

    Barrier(Control control, LessonBarrier real) {
        super(control, real, Role.BARRIER);
        action = real.action;
        parties = real.getParties();
    }

    /**
     * Comes to the barrier and waits for the others; runs its action if all the others are there.
     *
     * @param nanos how long to wait at most; negative: for ever
     * @return how many were still to come
     */
    int await(Worker by, long nanos, int line)
            throws InterruptedException, BrokenBarrierException, TimeoutException {
        control.turn(Verb.ARRIVE, this, line);
        boolean told = by.waiting; // for the end of another round's action
        by.saw(broken ? 2 : by.interrupted ? 1 : 0);
        if (broken) {
            ended(by, told, Turn.GO, line);
            throw new BrokenBarrierException();
        }
        if (by.interrupted) {
            by.interrupted(false);
            ended(by, told, Turn.INTERRUPTED, line);
            breaks(by, line);
            throw new InterruptedException();
        }
        int index = parties - 1 - arrived.size();
        by.saw(index);
        if (index == 0) {
            ended(by, told, Turn.GO, line);
            trip(by, line);
            return 0;
        }
        if (nanos == 0) {
            ended(by, told, Turn.TIMEOUT, line);
            breaks(by, line);
            throw new TimeoutException();
        }
        Round mine = round;
        Turn how = awaitOthers(by, mine, told, nanos, line);
        if (how == Turn.GO && mine.broken) {
            throw new BrokenBarrierException();
        }
        if (how == Turn.TIMEOUT) {
            throw new TimeoutException();
        }
        by.orInterrupted(how);
        return index;
    }

    private Turn awaitOthers(Worker by, Round mine, boolean told, long nanos, int line) {
        arrived.add(by);
        changed();
        by.about(Verb.AWAIT_OTHERS, this, 1, line);
        if (nanos >= 0) {
            by.within(nanos);
        }
        by.interruptibly();
        by.signalled = false;
        by.waiting = told;
        Turn how = control.turn(by);
        if (by.waiting) {
            by.endWait(Kind.WAIT_END, this, how, mine.end, line);
        }
        if (how != Turn.GO) {
            breaks(by, line);
        }
        return how;
    }

    private void trip(Worker by, int line) {
        acting = by;
        changed();
        boolean done = false;
        try {
            if (action != null) {
                action.run();
            }
            done = true;
        } finally {
            acting = null;
            broken = !done;
            over(broken, by.tell(Kind.NOTIFY, id(), "trip", line));
        }
    }

    private void breaks(Worker by, int line) {
        broken = true;
        over(true, by.tell(Kind.NOTIFY, id(), "all", line));
    }

    /** Breaks the round that is under way and begins anew. */
    void reset(Worker by, int line) {
        control.turn(Verb.CALL, this, line);
        broken = false;
        over(true, by.tell(Kind.NOTIFY, id(), "all", line));
    }

    /** Lets those go on who have come; who comes now comes for the next round. */
    private void over(boolean broken, long token) {
        freed = token;
        round.end = token;
        round.broken = broken;
        round = new Round();
        for (Worker waiting : arrived) {
            waiting.signalled = true;
            waiting.saw(broken ? 4 : 3);
        }
        arrived.clear();
        changed();
    }

    private void ended(Worker by, boolean told, Turn how, int line) {
        if (told) {
            by.endWait(Kind.WAIT_END, this, how, freed, line);
        }
    }

    private void changed() {
        long order = broken ? 1 : 0;
        for (Worker waiting : arrived) {
            order = Mix.of(order, waiting.index + 1L);
        }
        state(acting == null ? order : Mix.of(order, ~acting.index));
    }

    boolean broken() {
        return broken;
    }

    int waiting() {
        return arrived.size();
    }

    @Override
    boolean allows(Worker by, Verb verb) {
        return verb == Verb.AWAIT_OTHERS ? by.signalled : acting == null || acting == by;
    }

    @Override
    Worker holder() {
        return acting;
    }

    @Override
    Object initial() {
        return (long) parties;
    }
}
