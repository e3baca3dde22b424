package syrniki.engine.hooks;

import syrniki.trace.Kind;
import syrniki.trace.ThreadLog;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** A lesson's task, in place of which it is handed to an executor. */
class Task extends Work implements Runnable, Callable<Object> {

    private static final class Ordered extends Task implements Comparable<Object> {

        Ordered(ExecutorShadow of, Object lessons, Callable<?> body, int line) {
            super(of, lessons, body, line);
        }

        @Override
        @SuppressWarnings("unchecked")
        public int compareTo(Object other) {
            return ((Comparable<Object>) lessons).compareTo(unwrap(other));
        }
    }

    /** The task as the lesson made it. */
    final Object lessons;

    private final ExecutorShadow of;
    private final Callable<?> body;
    private final int number;
    private final AtomicBoolean pending = new AtomicBoolean(true);
    private final AtomicBoolean unfinished = new AtomicBoolean(true);
    private long submit = ThreadLog.NO_CAUSE;
    private boolean delayed;
    private boolean periodic;

    private Task(ExecutorShadow of, Object lessons, Callable<?> body, int line) {
        super(line);
        this.of = of;
        this.lessons = lessons;
        this.body = body;
        number = of.nextTask();
        of.pending.incrementAndGet();
        of.unfinished.incrementAndGet();
    }

    /** A task that the current thread is about to hand to an executor. */
    static Task submitted(Watched caller, Executor executor, Runnable task, int line) {
        return submitted(caller, executor, task, callable(task), line);
    }

    /** A task that the current thread is about to hand to an executor. */
    static Task submitted(Watched caller, Executor executor, Callable<?> task, int line) {
        return submitted(caller, executor, task, task, line);
    }

    static Task submitted(
            Watched caller, Executor executor, Object lessons, Callable<?> body, int line) {
        ExecutorShadow of = ExecutorShadow.of(caller.run, executor);
        Task task =
                lessons instanceof Comparable<?>
                        ? new Ordered(of, lessons, body, line)
                        : new Task(of, lessons, body, line);
        task.submit = caller.record(Kind.TASK_SUBMIT, of.id(), (long) task.number, line);
        return task;
    }

    static Callable<Object> callable(Runnable body) {
        return () -> {
            body.run();
            return null;
        };
    }

    /** The same task, not to be begun before some time has passed. */
    Task delayed(long nanos) {
        delayed = nanos > 0;
        return this;
    }

    /** The same task, to be run again and again. */
    Task periodic() {
        periodic = true;
        return this;
    }

    /** Hands it to its executor, which may not want it. */
    <F> F handOver(Supplier<F> real) {
        try {
            return real.get();
        } catch (RejectedExecutionException e) {
            notPending();
            throw e;
        }
    }

    /** Hands it to its executor, which promises its result. */
    <F extends Future<?>> F future(Supplier<F> real) {
        F future = handOver(real);
        FutureShadow.of(of.run, future, this);
        return future;
    }

    /** It will never begin (again), if it has not. */
    void notPending() {
        if (begun()) {
            finished();
        }
    }

    private boolean begun() {
        boolean now = pending.compareAndSet(true, false);
        if (now) {
            of.pending.decrementAndGet();
        }
        return now;
    }

    private void finished() {
        if (unfinished.compareAndSet(true, false)) {
            of.unfinished.decrementAndGet();
        }
    }

    /** What the lesson made, out of what may be a task. */
    static Object unwrap(Object task) {
        return task instanceof Task known ? known.lessons : task;
    }

    @Override
    public void run() {
        get();
    }

    /** Runs it for its result. */
    @SuppressWarnings("unchecked")
    <T> T get() {
        try {
            return (T) call();
        } catch (Exception e) {
            throw Work.<RuntimeException>sneaky(e);
        }
    }

    @Override
    public Object call() throws Exception {
        return run(body);
    }

    @Override
    void begins() {
        if (!periodic) {
            begun();
        }
    }

    @Override
    void ends() {
        if (!periodic) {
            finished();
        }
    }

    @Override
    long readyBy() {
        return delayed ? ThreadLog.NO_CAUSE : submit;
    }

    @Override
    long begunBy() {
        return ended == null ? submit : ThreadLog.NO_CAUSE;
    }

    @Override
    HostShadow host(Watched self) {
        return of;
    }

    @Override
    int number(HostShadow host) {
        return number;
    }

    @Override
    public String toString() {
        return lessons.toString();
    }
}
