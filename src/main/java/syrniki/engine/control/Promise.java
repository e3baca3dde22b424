package syrniki.engine.control;

import syrniki.engine.hooks.TypeNames;
import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo.Role;

import java.lang.reflect.Modifier;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;

/** A future of a controlled run: a result that others may wait for. */
final class Promise extends Thing {

    private final Future<?> real;

    /** The thread that runs the task whose result it is to have; null while none does. */
    Worker runner;

    Promise(Control control, Future<?> real) {
        super(control, real, Role.FUTURE);
        this.real = real;
        if (real instanceof CompletableFuture<?> future) {
            future.whenComplete((_, _) -> completed());
        }
    }

    /** What is known of a future; null if it is one of the program's own making. */
    static Promise of(Control control, Object future) {
        boolean known = future instanceof FutureTask<?> || future instanceof CompletableFuture<?>;
        return known ? (Promise) control.known(future) : null;
    }

    /** Says that it has just been completed, or was when it was met for the first time. */
    void completed() {
        freed = control.self().completes;
        state(outcome());
    }

    private long outcome() {
        return switch (real.state()) {
            case RUNNING -> 0;
            case SUCCESS -> Mix.of(Kinds.print(control, real.resultNow()), 1);
            case FAILED -> Mix.of(Kinds.print(control, real.exceptionNow()), 2);
            case CANCELLED -> 3;
        };
    }

    /** Waits until it is completed. */
    Turn await(Worker by, String verb, long nanos, boolean interruptible, int line) {
        Turn how =
                new Awaited(this, verb, real::isDone)
                        .await(by, Verb.GET, nanos, interruptible, line);
        by.saw(outcome());
        return how;
    }

    /** Asks, as a step of its own, how it stands; says whether it is completed. */
    boolean ask(Worker by, int line) {
        control.tries();
        control.turn(Verb.CALL, this, line);
        by.saw(outcome());
        return real.isDone();
    }

    /** Says that the current thread is about to complete it by hand; whether it still can. */
    boolean completes(Worker by, int line) {
        control.turn(Verb.COMPLETE, this, line);
        boolean done = real.isDone();
        by.saw(done ? 1 : 0);
        if (!done) {
            by.completes = by.tell(Kind.NOTIFY, id(), "complete", line);
        }
        return !done;
    }

    @Override
    Worker holder() {
        return runner;
    }

    @Override
    String type() {
        if (Modifier.isPublic(real.getClass().getModifiers())) {
            return TypeNames.of(real.getClass());
        }
        return real instanceof ScheduledFuture<?> ? "ScheduledFuture" : "Future";
    }
}
