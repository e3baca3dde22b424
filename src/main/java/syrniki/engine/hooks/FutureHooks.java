package syrniki.engine.hooks;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Results that others wait for: getting and giving them. */
public final class FutureHooks {

    private FutureHooks() {}

    public static <T> T get(Future<T> self, int line)
            throws InterruptedException, ExecutionException {
        try {
            return get(self, null, self::get, line);
        } catch (TimeoutException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public static <T> T get(Future<T> self, long timeout, TimeUnit unit, int line)
            throws InterruptedException, ExecutionException, TimeoutException {
        long nanos = unit.toNanos(timeout);
        return get(
                self,
                LessonTime.millis(nanos),
                () -> self.get(LessonTime.ofCurrent(nanos), NANOSECONDS),
                line);
    }

    private interface Get<T> {
        T get() throws InterruptedException, ExecutionException, TimeoutException;
    }

    private static <T> T get(Future<T> self, Number timeout, Get<T> real, int line)
            throws InterruptedException, ExecutionException, TimeoutException {
        Watched caller = Watched.current();
        if (!waits(caller, self, line) || Thread.currentThread().isInterrupted()) {
            return real.get();
        }
        FutureShadow shadow = FutureShadow.of(caller.run, self);
        Waits.begin(caller, shadow, "get", timeout, line);
        try {
            T result = real.get();
            Waits.end(caller, shadow, line, Waits.cause(shadow.completion()));
            return result;
        } catch (InterruptedException e) {
            Waits.interrupted(caller, shadow, line);
            throw e;
        } catch (TimeoutException e) {
            Waits.timeout(caller, shadow, line);
            throw e;
        } catch (ExecutionException | RuntimeException e) {
            Waits.end(caller, shadow, line, Waits.cause(shadow.completion()));
            throw e;
        }
    }

    public static <T> T join(CompletableFuture<T> self, int line) {
        awaitDone(self, line);
        return self.join();
    }

    public static <T> T join(ForkJoinTask<T> self, int line) {
        awaitDone(self, line);
        return self.join();
    }

    private static void awaitDone(Future<?> self, int line) {
        Watched caller = Watched.current();
        if (!waits(caller, self, line)) {
            return;
        }
        FutureShadow shadow = FutureShadow.of(caller.run, self);
        Waits.begin(caller, shadow, "join", null, line);
        caller.uninterruptibly(() -> {
            try {
                self.get();
            } catch (ExecutionException | CancellationException done) {
                // join tells it in its own way
            }
        });
        Waits.end(caller, shadow, line, Waits.cause(shadow.completion()));
    }

    private static boolean waits(Watched caller, Future<?> self, int line) {
        return caller != null
                && !ExecutorHooks.ofLesson(self)
                && !self.isDone()
                && caller.at(line) == caller;
    }

    public static <T> boolean complete(CompletableFuture<T> self, T value, int line) {
        FutureShadow.completes(self, line);
        return self.complete(value);
    }

    public static <T> boolean completeExceptionally(
            CompletableFuture<T> self, Throwable thrown, int line) {
        if (thrown != null) {
            FutureShadow.completes(self, line);
        }
        return self.completeExceptionally(thrown);
    }

    public static boolean cancel(Future<?> self, boolean mayInterrupt, int line) {
        FutureShadow shadow = FutureShadow.completes(self, line);
        if (shadow != null) {
            shadow.cancels(mayInterrupt);
        }
        return self.cancel(mayInterrupt);
    }

    @Static(CompletableFuture.class)
    public static <T> CompletableFuture<T> supplyAsync(Supplier<T> supplier, int line) {
        return supplyAsync(supplier, common(), line);
    }

    @Static(CompletableFuture.class)
    public static <T> CompletableFuture<T> supplyAsync(
            Supplier<T> supplier, Executor executor, int line) {
        Watched caller = Watched.current();
        if (caller == null || supplier == null || executor == null) {
            return CompletableFuture.supplyAsync(supplier, executor);
        }
        Task task = Task.submitted(caller.at(line), executor, supplier, supplier::get, line);
        return task.future(() ->
                CompletableFuture.supplyAsync(task::get, Relay.of(caller.run, task, executor)));
    }

    @Static(CompletableFuture.class)
    public static CompletableFuture<Void> runAsync(Runnable body, int line) {
        return runAsync(body, common(), line);
    }

    @Static(CompletableFuture.class)
    public static CompletableFuture<Void> runAsync(Runnable body, Executor executor, int line) {
        Watched caller = Watched.current();
        if (caller == null || body == null || executor == null) {
            return CompletableFuture.runAsync(body, executor);
        }
        Task task = Task.submitted(caller.at(line), executor, body, line);
        return task.future(
                () -> CompletableFuture.runAsync(task, Relay.of(caller.run, task, executor)));
    }

    private static Executor common() {
        Watched caller = Watched.current();
        return caller == null ? ForkJoinPool.commonPool() : caller.run.pools.common();
    }

    @Static(CompletableFuture.class)
    public static CompletableFuture<Void> allOf(CompletableFuture<?>[] futures, int line) {
        return of(false, futures, CompletableFuture.allOf(futures));
    }

    @Static(CompletableFuture.class)
    public static CompletableFuture<Object> anyOf(CompletableFuture<?>[] futures, int line) {
        return of(true, futures, CompletableFuture.anyOf(futures));
    }

    private static <T> CompletableFuture<T> of(
            boolean any, CompletableFuture<?>[] futures, CompletableFuture<T> combined) {
        Watched caller = Watched.current();
        if (caller != null) {
            FutureShadow shadow = FutureShadow.of(caller.run, combined);
            shadow.any = any;
            shadow.sources =
                    Arrays.stream(futures).map(it -> FutureShadow.of(caller.run, it)).toList();
        }
        return combined;
    }

    @Static(CompletableFuture.class)
    public static Executor delayedExecutor(long delay, TimeUnit unit, int line) {
        return delayedExecutor(delay, unit, common(), line);
    }

    @Static(CompletableFuture.class)
    public static Executor delayedExecutor(long delay, TimeUnit unit, Executor executor, int line) {
        Watched caller = Watched.current();
        if (caller == null || executor == null) {
            return CompletableFuture.delayedExecutor(delay, unit, executor);
        }
        Observation run = caller.at(line).run;
        long nanos = LessonTime.ofCurrent(unit.toNanos(delay));
        Executor delayed = new Delayed(run, nanos, executor);
        run.objects.named(null, "delayedExecutor", delayed);
        return delayed;
    }

    /** Hands tasks on to an executor after some time; as such no object of the lesson's. */
    private record Delayed(Observation run, long nanos, Executor executor) implements Executor {

        @Override
        public void execute(Runnable task) {
            run.pools.after(nanos, () -> executor.execute(task));
        }
    }

    public static <T> CompletableFuture<T> completeAsync(
            CompletableFuture<T> self, Supplier<? extends T> supplier, int line) {
        return completeAsync(self, supplier, Stage.defaultExecutor(self), line);
    }

    public static <T> CompletableFuture<T> completeAsync(
            CompletableFuture<T> self,
            Supplier<? extends T> supplier,
            Executor executor,
            int line) {
        Watched caller = Watched.current();
        if (caller == null || supplier == null || executor == null) {
            return self.completeAsync(supplier, executor);
        }
        Task task = Task.submitted(caller.at(line), executor, supplier, supplier::get, line);
        FutureShadow.of(caller.run, self, task);
        return self.completeAsync(task::get, Relay.of(caller.run, task, executor));
    }

    public static <T> CompletableFuture<T> orTimeout(
            CompletableFuture<T> self, long timeout, TimeUnit unit, int line) {
        Watched caller = Watched.current();
        if (caller == null) {
            return self.orTimeout(timeout, unit);
        }
        return after(
                caller.at(line),
                self,
                unit.toNanos(timeout),
                () -> completeExceptionally(self, new TimeoutException(), line));
    }

    public static <T> CompletableFuture<T> completeOnTimeout(
            CompletableFuture<T> self, T value, long timeout, TimeUnit unit, int line) {
        Watched caller = Watched.current();
        if (caller == null) {
            return self.completeOnTimeout(value, timeout, unit);
        }
        return after(
                caller.at(line), self, unit.toNanos(timeout), () -> complete(self, value, line));
    }

    /** Does something to a future that is not completed before some time of the lesson's. */
    private static <T> CompletableFuture<T> after(
            Watched caller, CompletableFuture<T> future, long nanos, Runnable action) {
        if (!future.isDone()) {
            Runnable due =
                    () -> {
                        if (!future.isDone()) {
                            action.run();
                        }
                    };
            Future<?> timer = caller.run.pools.after(caller.run.time.real(nanos), due);
            future.whenComplete((_, _) -> timer.cancel(false));
        }
        return future;
    }
}
