package syrniki.engine.control;

import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo.Role;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** A semaphore of a controlled run: its permits, who took some, and who queues if it is fair. */
final class Permits extends Thing {

    private final Semaphore real;
    private final int initial;
    private final Map<Worker, Long> held = new java.util.LinkedHashMap<>();
    private final Deque<Worker> queue;

    Permits(Control control, Semaphore real) {
        super(control, real, Role.SEMAPHORE);
        this.real = real;
        initial = real.availablePermits();
        queue = real.isFair() ? new ArrayDeque<>() : null;
    }

    /** Takes permits, after waiting for them if need be; says how that turned out. */
    Turn take(Worker by, int line) {
        int amount = (int) by.amount;
        Turn how = control.turn(by);
        boolean waited = by.waiting;
        if (how == Turn.GO && queue != null && !(queue.isEmpty() && enough(amount))) {
            queue.add(by);
            changed();
            by.again(Verb.QUEUE);
            how = control.turn(by);
            waited = true;
            queue.remove(by);
            changed();
        }
        if (how == Turn.GO) {
            real.acquireUninterruptibly(amount);
            taken(by, amount, waited ? freed : Event.NONE, line);
        } else {
            by.endWait(Kind.PERMIT_ABANDON, this, how, Event.NONE, line);
        }
        return how;
    }

    /** Takes permits if there are enough; says whether there were. */
    boolean tryNow(Worker by, int amount, int line) {
        control.tries();
        by.about(Verb.TRY_ACQUIRE, this, amount, line);
        control.turn(by);
        boolean enough = real.tryAcquire(amount);
        by.saw(enough ? 1 : 0);
        if (enough) {
            taken(by, amount, Event.NONE, line);
        } else {
            by.tell(Kind.PERMIT_ABANDON, id(), "failed", line);
        }
        return enough;
    }

    /** Takes all permits there are; returns how many. */
    int drain(Worker by, int line) {
        control.tries();
        control.turn(Verb.TRY_ACQUIRE, this, line);
        int drained = real.drainPermits();
        by.saw(drained);
        if (drained > 0) {
            taken(by, drained, Event.NONE, line);
        }
        return drained;
    }

    private void taken(Worker by, int amount, long cause, int line) {
        held.merge(by, (long) amount, Long::sum);
        changed();
        if (control.witnessed()) {
            by.tell(Kind.PERMIT_ACQUIRE, id(), (long) amount, line, cause);
        }
    }

    /** Gives permits back, be they a thread's own or not. */
    void release(Worker by, int amount, int line) {
        by.about(Verb.RELEASE, this, amount, line);
        control.turn(by);
        held.computeIfPresent(by, (_, had) -> had > amount ? (Long) (had - amount) : null);
        real.release(amount);
        changed();
        if (control.witnessed()) {
            freed = by.tell(Kind.PERMIT_RELEASE, id(), (long) amount, line);
        }
    }

    private boolean enough(long amount) {
        return real.availablePermits() >= amount;
    }

    private void changed() {
        long state = real.availablePermits() - initial;
        if (queue != null) {
            for (Worker waiting : queue) {
                state = Mix.of(state, waiting.index);
            }
        }
        state(state);
    }

    @Override
    boolean allows(Worker by, Verb verb) {
        return switch (verb) {
            case ACQUIRE -> queue != null || enough(by.amount);
            case QUEUE -> enough(by.amount) && queue.peek() == by;
            default -> true;
        };
    }

    @Override
    void waits(Worker by) {
        Object timeout = by.timeoutMillis();
        Object wanted =
                timeout == null
                        ? (Object) by.amount
                        : Map.of("permits", by.amount, "timeout", timeout);
        by.tell(Kind.PERMIT_REQUEST, id(), wanted, by.line);
    }

    @Override
    Worker holder() {
        return held.size() == 1 ? held.keySet().iterator().next() : null;
    }

    @Override
    boolean heldBy(Worker thread) {
        return held.containsKey(thread);
    }

    @Override
    int holders() {
        return held.size();
    }

    @Override
    Object initial() {
        return (long) initial;
    }
}
