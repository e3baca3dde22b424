package syrniki.engine.control;

import syrniki.trace.Kind;

import java.util.ArrayList;
import java.util.List;

/**
 * Those who let go of a lock or monitor to wait for a signal, in the order in which they came.
 *
 * <p>One that was signalled no longer waits for the signal but for the lock, which whoever
 * signalled still holds.
 */
final class Waiters {

    private final Shared signal;
    private final Mutex mutex;
    private final List<Worker> waiting = new ArrayList<>(2);
    private final Wanted wanted;

    /** What one that waits is about to do: to go on once it is signalled and the lock is free. */
    private final class Wanted extends Shared {

        Wanted() {
            super(mutex.control, signal.role);
        }

        @Override
        boolean allows(Worker by, Verb verb) {
            return by.signalled && mutex.mayTake(by);
        }

        @Override
        int shownId() {
            return signal.id();
        }

        @Override
        Worker holder() {
            return mutex.holder();
        }

        @Override
        String name() {
            return signal.name();
        }

        @Override
        String type() {
            return signal.type();
        }
    }

    /**
     * Waiters for a signal.
     *
     * @param signal what the trace says they wait for
     * @param mutex what they let go of, and take back
     */
    Waiters(Shared signal, Mutex mutex) {
        this.signal = signal;
        this.mutex = mutex;
        wanted = new Wanted();
    }

    /**
     * Waits for a signal; the current thread, which has the mutex, lets go of it meanwhile.
     *
     * @param nanos how long at most; negative: for ever
     * @param interruptible whether an interrupt ends the wait
     */
    Turn await(Worker by, String verb, long nanos, boolean interruptible, int line) {
        Control control = mutex.control;
        by.about(Verb.AWAIT, signal, 1, line);
        control.turn(by);
        by.about(Verb.WAKE, wanted, 1, line);
        if (nanos >= 0) {
            by.within(nanos);
        }
        if (interruptible) {
            by.interruptibly();
        }
        by.signalled = false;
        long begin = by.tell(Kind.WAIT_BEGIN, signal.id(), Worker.waitValue(verb, nanos), line);
        by.waiting = true;
        int had = mutex.lend(begin);
        waiting.add(by);
        changed();
        Turn how = control.turn(by);
        if (!by.signalled) {
            waiting.remove(by);
            changed();
            by.endWait(Kind.WAIT_END, signal, how, 0, line);
            by.about(Verb.ENTER, mutex, 1, line);
            control.turn(by);
        }
        if (by.signalled && how == Turn.INTERRUPTED) {
            by.interrupted(true); // the signal came first: it is not for this wait
        }
        mutex.takeBack(by, had, by.waiting, line);
        return by.signalled ? Turn.GO : how;
    }

    /** Signals one of those who wait, which if there is a choice; none if nobody does. */
    void signalOne(Worker by, int which, int line) {
        long cause = by.tell(Kind.NOTIFY, signal.id(), "one", line);
        if (!waiting.isEmpty()) {
            signalled(waiting.remove(which), cause);
            changed();
        }
    }

    /** Signals all who wait. */
    void signalAll(Worker by, int line) {
        long cause = by.tell(Kind.NOTIFY, signal.id(), "all", line);
        waiting.forEach(it -> signalled(it, cause));
        waiting.clear();
        changed();
    }

    private void signalled(Worker waiter, long cause) {
        waiter.signalled = true;
        if (mutex.control.witnessed()) {
            waiter.endWait(Kind.WAIT_END, signal, Turn.GO, cause, waiter.line);
            waiter.tell(Kind.LOCK_REQUEST, mutex.id(), null, waiter.line);
        }
    }

    int size() {
        return waiting.size();
    }

    private void changed() {
        long order = 0;
        for (Worker waiter : waiting) {
            order = Mix.of(order, waiter.index + 1L);
        }
        wanted.state(order);
    }
}
