package syrniki.engine.control;

import syrniki.trace.Kind;

import java.util.Map;
import java.util.function.BooleanSupplier;

/** What a thread waits for that others bring about: a result, or an executor's end. */
final class Awaited extends Shared {

    private final Shared of;
    private final String verb;
    private final BooleanSupplier come;

    /**
     * Something that comes about once and for all.
     *
     * @param of what the trace says the thread waits for
     * @param verb what the wait is called
     * @param come whether it has come about
     */
    Awaited(Shared of, String verb, BooleanSupplier come) {
        super(of.control, of.role, 0);
        this.of = of;
        this.verb = verb;
        this.come = come;
    }

    /**
     * Waits for it.
     *
     * @param nanos how long at most; negative: for ever
     * @param interruptible whether an interrupt ends the wait
     */
    Turn await(Worker by, Verb step, long nanos, boolean interruptible, int line) {
        by.about(step, this, 1, line);
        if (nanos >= 0) {
            by.within(nanos);
        }
        if (interruptible) {
            by.interruptibly();
        }
        Turn how = control.turn(by);
        if (by.waiting) {
            by.endWait(Kind.WAIT_END, of, how, of.freed, line);
        }
        return how;
    }

    @Override
    boolean allows(Worker by, Verb step) {
        return come.getAsBoolean();
    }

    @Override
    void waits(Worker by) {
        Object timeout = by.timeoutMillis();
        Object wait =
                timeout == null ? Map.of("verb", verb) : Map.of("verb", verb, "timeout", timeout);
        by.tell(Kind.WAIT_BEGIN, of.id(), wait, by.line);
    }

    @Override
    Worker holder() {
        return of.holder();
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
