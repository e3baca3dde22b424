package syrniki.engine.control;

import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo.Role;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;

/** A reentrant lock of a controlled run. */
final class Lock extends Mutex implements Grip {

    private final ReentrantLock real;

    /** Those who came to a fair lock that was not free, in this order; null if it is not fair. */
    private final Deque<Worker> queue;

    Lock(Control control, ReentrantLock real) {
        super(control, real, Role.LOCK);
        this.real = real;
        queue = real.isFair() ? new ArrayDeque<>() : null;
    }

    @Override
    public Worker wanted(int line) {
        return control.about(Verb.LOCK, this, line);
    }

    /** Coming to a fair lock that is not free is a step, too: it gives a place in the queue. */
    @Override
    public Turn take(Worker by, int line) {
        Turn how = control.turn(by);
        boolean waited = by.waiting;
        if (how == Turn.GO && !mayTake(by)) {
            queue.add(by);
            changed();
            by.again(Verb.QUEUE);
            how = control.turn(by);
            waited = true;
            queue.remove(by);
            changed();
        }
        if (how == Turn.GO) {
            taken(by, waited ? freed : Event.NONE, line);
        } else {
            abandoned(by, how, line);
        }
        return how;
    }

    @Override
    public boolean tryNow(Worker by, int line) {
        control.tries();
        control.turn(Verb.TRY_LOCK, this, line);
        boolean free = super.mayTake(by);
        by.saw(free ? 1 : 0);
        if (free) {
            taken(by, Event.NONE, line);
        } else {
            by.tell(Kind.LOCK_ABANDON, id(), "failed", line);
        }
        return free;
    }

    @Override
    boolean mayTake(Worker by) {
        return super.mayTake(by) && (queue == null || queue.isEmpty() || holder() == by);
    }

    @Override
    boolean allows(Worker by, Verb verb) {
        return switch (verb) {
            case LOCK -> queue != null || mayTake(by);
            case QUEUE -> holder() == null && queue.peek() == by;
            default -> true;
        };
    }

    @Override
    long more() {
        long order = 0;
        if (queue != null) {
            for (Worker waiting : queue) {
                order = Mix.of(order, waiting.index + 1L);
            }
        }
        return order;
    }

    @Override
    void takeReal() {
        real.lock();
    }

    @Override
    void releaseReal() {
        real.unlock();
    }
}
