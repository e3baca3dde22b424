package syrniki.engine.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Executors: tasks handed to them, and their end. */
public final class ExecutorHooks {

    private ExecutorHooks() {}

    static <T> Callable<T> callable(Runnable body, T result) {
        if (body == null) {
            throw new NullPointerException();
        }
        return () -> {
            body.run();
            return result;
        };
    }

    /** What is known of an executor of ours; null if it is another one. */
    private static Pool of(Executor self) {
        return Control.current().memory().ifKnown(self) instanceof Pool pool ? pool : null;
    }

    public static void execute(Executor self, Runnable task, int line) {
        if (self instanceof LessonPool pool && task != null) {
            pool.execute(task, line);
        } else {
            self.execute(task);
        }
    }

    public static Future<?> submit(ExecutorService self, Runnable task, int line) {
        return self instanceof LessonPool pool
                ? pool.submit(task, callable(task, null), line)
                : self.submit(task);
    }

    public static <T> Future<T> submit(ExecutorService self, Runnable task, T result, int line) {
        return self instanceof LessonPool pool
                ? pool.submit(task, callable(task, result), line)
                : self.submit(task, result);
    }

    public static <T> Future<T> submit(ExecutorService self, Callable<T> task, int line) {
        return self instanceof LessonPool pool ? pool.submit(task, task, line) : self.submit(task);
    }

    public static void shutdown(ExecutorService self, int line) {
        Pool pool = of(self);
        if (pool == null) {
            self.shutdown();
        } else {
            pool.shutdown(line);
        }
    }

    public static List<Runnable> shutdownNow(ExecutorService self, int line) {
        Pool pool = of(self);
        return pool == null ? self.shutdownNow() : pool.shutdownNow(line);
    }

    public static void close(ExecutorService self, int line) {
        Pool pool = of(self);
        if (pool == null) {
            self.close();
        } else {
            pool.close(line);
        }
    }

    public static boolean awaitTermination(
            ExecutorService self, long timeout, TimeUnit unit, int line)
            throws InterruptedException {
        Pool pool = of(self);
        if (pool == null) {
            return self.awaitTermination(timeout, unit);
        }
        Turn how = pool.awaitEnd("awaitTermination", Pool.nanos(timeout, unit), line);
        return pool.control.self().orInterrupted(how) == Turn.GO;
    }

    public static boolean isShutdown(ExecutorService self, int line) {
        return asked(self, line) == null ? self.isShutdown() : saw(of(self).shut());
    }

    public static boolean isTerminated(ExecutorService self, int line) {
        return asked(self, line) == null ? self.isTerminated() : saw(of(self).terminated());
    }

    private static Pool asked(ExecutorService self, int line) {
        Pool pool = of(self);
        if (pool != null) {
            pool.control.tries();
            pool.control.turn(Verb.CALL, pool, line);
        }
        return pool;
    }

    private static boolean saw(boolean answer) {
        Control.current().self().saw(answer ? 1 : 0);
        return answer;
    }

    // --- many tasks at once ---

    public static <T> List<Future<T>> invokeAll(
            ExecutorService self, Collection<? extends Callable<T>> tasks, int line)
            throws InterruptedException {
        return invokeAll(self, tasks, -1, line);
    }

    public static <T> List<Future<T>> invokeAll(
            ExecutorService self,
            Collection<? extends Callable<T>> tasks,
            long timeout,
            TimeUnit unit,
            int line)
            throws InterruptedException {
        return invokeAll(self, tasks, Pool.nanos(timeout, unit), line);
    }

    private static <T> List<Future<T>> invokeAll(
            ExecutorService self, Collection<? extends Callable<T>> tasks, long nanos, int line)
            throws InterruptedException {
        List<Future<T>> futures = submitAll(self, tasks, line);
        Turn how =
                await(
                        self,
                        "invokeAll",
                        () -> futures.stream().allMatch(Future::isDone),
                        nanos,
                        line);
        if (how != Turn.GO) {
            cancelAll(futures, line);
        }
        Worker me = Control.current().self();
        me.orInterrupted(how);
        return futures;
    }

    public static <T> T invokeAny(
            ExecutorService self, Collection<? extends Callable<T>> tasks, int line)
            throws InterruptedException, ExecutionException {
        try {
            return invokeAny(self, tasks, -1, line);
        } catch (TimeoutException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public static <T> T invokeAny(
            ExecutorService self,
            Collection<? extends Callable<T>> tasks,
            long timeout,
            TimeUnit unit,
            int line)
            throws InterruptedException, ExecutionException, TimeoutException {
        return invokeAny(self, tasks, Pool.nanos(timeout, unit), line);
    }

    private static <T> T invokeAny(
            ExecutorService self, Collection<? extends Callable<T>> tasks, long nanos, int line)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (tasks.isEmpty()) {
            throw new IllegalArgumentException();
        }
        List<Future<T>> futures = submitAll(self, tasks, line);
        Turn how =
                await(
                        self,
                        "invokeAny",
                        () -> first(futures) != null || futures.stream().allMatch(Future::isDone),
                        nanos,
                        line);
        Future<T> first = how == Turn.GO ? first(futures) : null;
        Worker me = Control.current().self();
        me.saw(futures.indexOf(first));
        cancelAll(futures, line);
        me.orInterrupted(how);
        if (how == Turn.TIMEOUT) {
            throw new TimeoutException();
        }
        if (first == null) {
            throw new ExecutionException(futures.getLast().exceptionNow());
        }
        return first.resultNow();
    }

    private static <T> Future<T> first(List<Future<T>> futures) {
        for (Future<T> future : futures) {
            if (future.state() == Future.State.SUCCESS) {
                return future;
            }
        }
        return null;
    }

    private static <T> List<Future<T>> submitAll(
            ExecutorService self, Collection<? extends Callable<T>> tasks, int line) {
        List<Future<T>> futures = new ArrayList<>();
        for (Callable<T> task : tasks) {
            futures.add(submit(self, task, line));
        }
        return futures;
    }

    private static Turn await(
            ExecutorService self,
            String verb,
            java.util.function.BooleanSupplier come,
            long nanos,
            int line) {
        Control control = Control.current();
        return new Awaited(control.known(self), verb, come)
                .await(control.self(), Verb.GET, nanos, true, line);
    }

    private static void cancelAll(List<? extends Future<?>> futures, int line) {
        for (Future<?> future : futures) {
            if (!future.isDone()) {
                FutureHooks.cancel(future, true, line);
            }
        }
    }
}
