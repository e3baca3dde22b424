package syrniki.engine.hooks;

import syrniki.trace.Kind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Executors: tasks handed to them, and their end. */
public final class ExecutorHooks {

    private ExecutorHooks() {}

    public static void execute(Executor self, Runnable task, int line) {
        Watched caller = Watched.current();
        if (caller == null || task == null || ofLesson(self)) {
            self.execute(task);
            return;
        }
        Task handed = Task.submitted(caller.at(line), self, task, line);
        handed.handOver(() -> {
            self.execute(handed);
            return null;
        });
    }

    public static Future<?> submit(ExecutorService self, Runnable task, int line) {
        Watched caller = Watched.current();
        if (caller == null || task == null || ofLesson(self)) {
            return self.submit(task);
        }
        Task handed = Task.submitted(caller.at(line), self, task, line);
        return handed.future(() -> self.submit((Runnable) handed));
    }

    public static <T> Future<T> submit(ExecutorService self, Runnable task, T result, int line) {
        Watched caller = Watched.current();
        if (caller == null || task == null || ofLesson(self)) {
            return self.submit(task, result);
        }
        Task handed = Task.submitted(caller.at(line), self, task, line);
        return handed.future(() -> self.submit(handed, result));
    }

    @SuppressWarnings("unchecked")
    public static <T> Future<T> submit(ExecutorService self, Callable<T> task, int line) {
        Watched caller = Watched.current();
        if (caller == null || task == null || ofLesson(self)) {
            return self.submit(task);
        }
        Task handed = Task.submitted(caller.at(line), self, task, line);
        return (Future<T>) handed.future(() -> self.submit((Callable<Object>) handed));
    }

    public static <T> List<Future<T>> invokeAll(
            ExecutorService self, Collection<? extends Callable<T>> tasks, int line)
            throws InterruptedException {
        return Invocation.all(self, tasks, null, self::invokeAll, line);
    }

    public static <T> List<Future<T>> invokeAll(
            ExecutorService self,
            Collection<? extends Callable<T>> tasks,
            long timeout,
            TimeUnit unit,
            int line)
            throws InterruptedException {
        long nanos = unit.toNanos(timeout);
        return Invocation.all(
                self,
                tasks,
                LessonTime.millis(nanos),
                wrapped ->
                        self.invokeAll(wrapped, LessonTime.ofCurrent(nanos), TimeUnit.NANOSECONDS),
                line);
    }

    public static <T> T invokeAny(
            ExecutorService self, Collection<? extends Callable<T>> tasks, int line)
            throws InterruptedException, ExecutionException {
        try {
            return Invocation.any(self, tasks, null, self::invokeAny, line);
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
        long nanos = unit.toNanos(timeout);
        return Invocation.any(
                self,
                tasks,
                LessonTime.millis(nanos),
                wrapped ->
                        self.invokeAny(wrapped, LessonTime.ofCurrent(nanos), TimeUnit.NANOSECONDS),
                line);
    }

    public static void shutdown(ExecutorService self, int line) {
        tellShutdown(self, line);
        self.shutdown();
    }

    public static List<Runnable> shutdownNow(ExecutorService self, int line) {
        tellShutdown(self, line);
        List<Runnable> left = new ArrayList<>();
        for (Runnable task : self.shutdownNow()) {
            left.add((Runnable) Task.unwrap(task));
        }
        return left;
    }

    private static void tellShutdown(ExecutorService self, int line) {
        Watched caller = Watched.current();
        if (caller != null && !ofLesson(self) && !self.isShutdown()) {
            ExecutorShadow shadow = ExecutorShadow.of(caller.at(line).run, self);
            shadow.shut = caller.record(Kind.NOTIFY, shadow.id(), "all", line);
        }
    }

    public static boolean awaitTermination(
            ExecutorService self, long timeout, TimeUnit unit, int line)
            throws InterruptedException {
        Watched caller = Watched.current();
        if (caller == null || ofLesson(self) || self.isTerminated()) {
            return self.awaitTermination(timeout, unit);
        }
        long nanos = unit.toNanos(timeout);
        ExecutorShadow shadow = ExecutorShadow.of(caller.at(line).run, self);
        Waits.begin(
                caller,
                shadow,
                "awaitTermination",
                LessonTime.millis(nanos),
                line,
                shadow::terminates);
        boolean terminated;
        try {
            terminated = self.awaitTermination(LessonTime.ofCurrent(nanos), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Waits.interrupted(caller, shadow, line);
            throw e;
        }
        if (terminated) {
            Waits.end(caller, shadow, line, Waits.cause(shadow.last));
        } else {
            Waits.timeout(caller, shadow, line);
        }
        return terminated;
    }

    public static void close(ExecutorService self, int line) {
        Watched caller = Watched.current();
        if (caller == null
                || ofLesson(self)
                || self instanceof ForkJoinPool pool && pool == caller.run.pools.common()) {
            self.close();
            return;
        }
        tellShutdown(self, line);
        self.shutdown();
        if (self.isTerminated()) {
            return;
        }
        ExecutorShadow shadow = ExecutorShadow.of(caller.run, self);
        Waits.begin(caller, shadow, "close", null, line, shadow::terminates);
        boolean interrupted = false;
        for (boolean terminated = false; !terminated; ) {
            try {
                terminated = self.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                caller.run.goOn();
                if (!interrupted) {
                    interrupted = true;
                    caller.interruptKept = true;
                    self.shutdownNow();
                }
            }
        }
        Waits.end(caller, shadow, line, Waits.cause(shadow.last));
        if (interrupted) {
            caller.interruptKept = false;
            Thread.currentThread().interrupt();
        }
    }

    public static boolean remove(ThreadPoolExecutor self, Runnable task, int line) {
        return self.remove(task)
                || self.getQueue()
                        .removeIf(it -> it instanceof Task wrapped && wrapped.lessons == task);
    }

    /** Whether the object's methods are a lesson's own: they are watched by themselves. */
    static boolean ofLesson(Object object) {
        if (object == null) {
            return true;
        }
        Class<?> type = object.getClass();
        while (type.getClassLoader() instanceof LessonLoader) {
            type = type.getSuperclass();
        }
        return type == Object.class;
    }
}
