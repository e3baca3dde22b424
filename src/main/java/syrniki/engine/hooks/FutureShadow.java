package syrniki.engine.hooks;

import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo.Role;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;

/** What a run keeps beside a future. */
final class FutureShadow extends HostShadow {

    /** The task whose result it is to have; null if it has none. */
    volatile Work task;

    /** Who completed it by hand. */
    volatile Completion completed;

    /** The futures that complete it where no task does. */
    volatile List<FutureShadow> sources = List.of();

    /** Whether the first of these completes it, not the last. */
    volatile boolean any;

    private FutureShadow(Observation run, Object real) {
        super(run, real, Role.FUTURE);
    }

    static FutureShadow of(Observation run, Object future) {
        return run.objects.shadow(future, () -> new FutureShadow(run, future));
    }

    /** The shadow of a future that is to have a task's result. */
    static FutureShadow of(Observation run, Object future, Work task) {
        FutureShadow shadow = of(run, future);
        shadow.task = task;
        return shadow;
    }

    /**
     * Says that the current thread is about to complete a future, if it is not completed yet.
     *
     * @return the future's shadow; null if there is nothing to be said
     */
    static FutureShadow completes(Future<?> future, int line) {
        Watched caller = Watched.current();
        if (caller == null || ExecutorHooks.ofLesson(future) || future.isDone()) {
            return null;
        }
        FutureShadow shadow = of(caller.at(line).run, future);
        shadow.completed =
                Completion.now(caller.record(Kind.NOTIFY, shadow.id(), "complete", line));
        return shadow;
    }

    /** Its task, if it has one, is not to be run, or to be interrupted. */
    void cancels(boolean interrupt) {
        Work work = task;
        if (work instanceof Task handed) {
            handed.notPending();
        }
        Watched runner = work == null ? null : work.runner;
        if (interrupt && runner != null) {
            runner.interrupt = completed.token();
        }
    }

    /** What completed it, as far as known; null if nothing is. */
    Completion completion() {
        Completion known = completed;
        if (known == null && task != null) {
            known = task.completion();
        }
        return known != null ? known : completion(sources, any);
    }

    /** What completed the first of some futures, or the last. */
    static Completion completion(List<FutureShadow> sources, boolean any) {
        Completion known = null;
        for (FutureShadow source : sources) {
            Completion other = source.completion();
            known = any ? Completion.earlier(known, other) : Completion.later(known, other);
        }
        return known;
    }

    /** What the lesson knows it as: its class, if that is not hidden in the JDK. */
    @Override
    String type() {
        if (Modifier.isPublic(real().getClass().getModifiers())) {
            return super.type();
        }
        return real() instanceof ScheduledFuture<?> ? "ScheduledFuture" : "Future";
    }

    @Override
    boolean free() {
        return real() instanceof Future<?> future && future.isDone();
    }
}
