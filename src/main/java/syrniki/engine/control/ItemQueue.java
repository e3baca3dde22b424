package syrniki.engine.control;

import syrniki.engine.hooks.Values;
import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo.Role;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A queue of a controlled run by which threads hand things over. */
final class ItemQueue extends Thing {

    private final Queue<?> real;
    private final long begun;

    /** Tokens of the puts of what is in it, as far as anybody is told. */
    private final Map<Object, Deque<Long>> puts = new IdentityHashMap<>();

    ItemQueue(Control control, Queue<?> real) {
        super(control, real, Role.QUEUE);
        this.real = real;
        begun = contents();
    }

    /** Puts an item, after waiting for room if need be; says whether that came in time. */
    boolean put(Worker by, Object item, BooleanSupplier real, int line)
            throws InterruptedException {
        by.interruptibly();
        Turn how = control.turn(by);
        if (by.waiting) {
            by.endWait(Kind.WAIT_END, this, how, freed, line);
        }
        return by.orInterrupted(how) == Turn.GO && added(by, item, real, line);
    }

    /** Puts an item if there is room; says whether there was. */
    boolean offer(Object item, BooleanSupplier real, int line) {
        control.turn(Verb.OFFER, this, line);
        return added(control.self(), item, real, line);
    }

    /** Takes an item, after waiting for one if need be; null if none came in time. */
    <E> E take(Worker by, Supplier<E> real, int line) throws InterruptedException {
        by.interruptibly();
        Turn how = control.turn(by);
        if (by.waiting && how != Turn.GO) {
            by.endWait(Kind.WAIT_END, this, how, Event.NONE, line);
        }
        return by.orInterrupted(how) == Turn.GO ? removed(by, real, line) : null;
    }

    /** Takes an item if there is one, else null. */
    <E> E poll(Supplier<E> real, int line) {
        control.turn(Verb.POLL, this, line);
        return removed(control.self(), real, line);
    }

    /** Asks for something that changes nothing. */
    <R> R ask(Supplier<R> real, int line) {
        control.turn(Verb.READ, this, line);
        R answer = null;
        try {
            answer = real.get();
        } finally {
            control.self().saw(Kinds.print(control, answer));
        }
        return answer;
    }

    private boolean added(Worker by, Object item, BooleanSupplier real, int line) {
        boolean done = false;
        try {
            done = real.getAsBoolean();
        } finally {
            by.saw(done ? 1 : 0);
        }
        if (done) {
            changed();
            if (control.witnessed()) {
                long put = by.tell(Kind.QUEUE_PUT, id(), text(item), line);
                puts.computeIfAbsent(item, _ -> new ArrayDeque<>()).add(put);
            }
        }
        return done;
    }

    private <E> E removed(Worker by, Supplier<E> real, int line) {
        E item = null;
        try {
            item = real.get();
        } finally {
            by.saw(Kinds.print(control, item));
        }
        if (item != null) {
            taken(by, item, line);
        }
        return item;
    }

    /** Tells that an item has been taken, which ends the wait for it. */
    void taken(Worker by, Object item, int line) {
        changed();
        if (control.witnessed()) {
            Deque<Long> known = puts.get(item);
            long put = known == null || known.isEmpty() ? Event.NONE : known.remove();
            if (by.waiting) {
                by.endWait(Kind.WAIT_END, this, Turn.GO, put, line);
                by.waiting = false;
            }
            freed = by.tell(Kind.QUEUE_TAKE, id(), text(item), line, put);
        }
    }

    private String text(Object item) {
        return String.valueOf(Values.of(control.memory(), item));
    }

    /** Says that its contents may be others now. */
    void changed() {
        long now = contents();
        state(now == begun ? 0 : now);
    }

    private long contents() {
        long print = 1;
        for (Object item : real) {
            print = Mix.of(print, Kinds.print(control, item));
        }
        return print;
    }

    private boolean room() {
        return !(real instanceof BlockingQueue<?> bounded) || bounded.remainingCapacity() > 0;
    }

    @Override
    boolean allows(Worker by, Verb verb) {
        return switch (verb) {
            case PUT -> room();
            case TAKE -> !real.isEmpty();
            case OFFER -> !by.timed() || room();
            case POLL -> !by.timed() || !real.isEmpty();
            default -> true;
        };
    }
}
