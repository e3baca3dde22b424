package syrniki.engine.control;

import syrniki.engine.hooks.Static;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Futures that are completed by tasks, and what they have done then. A stage runs in whoever
 * completes the future it waits for, or at once in whoever puts it on one that is complete.
 */
public final class StageHooks {

    /** Threads of a run's common pool, whatever machine it is. */
    private static final int COMMON_THREADS = 3;

    private static final Object COMMON = new Object();

    private StageHooks() {}

    private static Executor common() {
        Control control = Control.current();
        if (control.memory().ifKnown(COMMON) instanceof Pool pool) {
            return (Executor) pool.real();
        }
        String threads = "ForkJoinPool.commonPool-worker-";
        LessonPool made = new LessonPool(COMMON_THREADS, new PoolThreads(threads, true));
        Pool pool = (Pool) control.known(made);
        pool.named(null, "commonPool");
        control.memory().keep(COMMON, pool);
        return made;
    }

    @Static(CompletableFuture.class)
    public static <T> CompletableFuture<T> supplyAsync(Supplier<T> supplier, int line) {
        return supplyAsync(supplier, common(), line);
    }

    @Static(CompletableFuture.class)
    public static <T> CompletableFuture<T> supplyAsync(
            Supplier<T> supplier, Executor executor, int line) {
        return async(supplier, supplier::get, executor, line);
    }

    @Static(CompletableFuture.class)
    public static CompletableFuture<Void> runAsync(Runnable body, int line) {
        return runAsync(body, common(), line);
    }

    @Static(CompletableFuture.class)
    public static CompletableFuture<Void> runAsync(Runnable body, Executor executor, int line) {
        return async(body, ExecutorHooks.callable(body, null), executor, line);
    }

    private static <T> CompletableFuture<T> async(
            Object lessons, Callable<T> body, Executor executor, int line) {
        Control control = Control.current();
        CompletableFuture<T> future = new CompletableFuture<>();
        Handed task = new Handed((Host) control.known(executor), lessons, line);
        task.promise = Promise.of(control, future);
        return future.completeAsync(
                () -> task.call(body),
                run -> {
                    task.run = run;
                    hand(control, task, executor);
                });
    }

    private static void hand(Control control, Handed task, Executor executor) {
        if (executor instanceof LessonPool pool) {
            pool.execute(task, task.line);
        } else {
            control.turn(Verb.SUBMIT, task.of, task.line);
            task.submitted(control.self());
            executor.execute(task);
        }
    }

    /** Whether a future is complete decides who runs what is put on it. */
    private static <T> CompletionStage<T> ask(CompletionStage<T> self, int line) {
        Control control = Control.current();
        Promise promise = Promise.of(control, self);
        if (promise != null) {
            promise.ask(control.self(), line);
        }
        return self;
    }

    public static <T, U> CompletionStage<U> thenApply(
            CompletionStage<T> self, Function<T, U> function, int line) {
        return ask(self, line).thenApply(function);
    }

    public static <T> CompletionStage<Void> thenAccept(
            CompletionStage<T> self, Consumer<T> action, int line) {
        return ask(self, line).thenAccept(action);
    }

    public static <T> CompletionStage<Void> thenRun(
            CompletionStage<T> self, Runnable action, int line) {
        return ask(self, line).thenRun(action);
    }

    public static <T, U, V> CompletionStage<V> thenCombine(
            CompletionStage<T> self,
            CompletionStage<U> other,
            BiFunction<T, U, V> function,
            int line) {
        return ask(self, line).thenCombine(ask(other, line), function);
    }

    public static <T, U> CompletionStage<U> thenCompose(
            CompletionStage<T> self, Function<T, CompletionStage<U>> function, int line) {
        return ask(self, line).thenCompose(function);
    }

    public static <T, U> CompletionStage<U> handle(
            CompletionStage<T> self, BiFunction<T, Throwable, U> function, int line) {
        return ask(self, line).handle(function);
    }

    public static <T> CompletionStage<T> whenComplete(
            CompletionStage<T> self, BiConsumer<T, Throwable> action, int line) {
        return ask(self, line).whenComplete(action);
    }

    public static <T> CompletionStage<T> exceptionally(
            CompletionStage<T> self, Function<Throwable, T> function, int line) {
        return ask(self, line).exceptionally(function);
    }

    @Static(CompletableFuture.class)
    public static CompletableFuture<Void> allOf(CompletableFuture<?>[] futures, int line) {
        for (CompletableFuture<?> future : futures) {
            ask(future, line);
        }
        return CompletableFuture.allOf(futures);
    }

    @Static(CompletableFuture.class)
    public static CompletableFuture<Object> anyOf(CompletableFuture<?>[] futures, int line) {
        for (CompletableFuture<?> future : futures) {
            ask(future, line);
        }
        CompletableFuture<Object> any = CompletableFuture.anyOf(futures);
        Control.current().known(any); // so that its state counts from the beginning
        return any;
    }

    // --- what the JDK would do in threads of its own ---

    public static <T> CompletableFuture<T> orTimeout(
            CompletableFuture<T> self, long timeout, TimeUnit unit, int line) {
        throw new NotControlled(self);
    }

    public static <T> CompletableFuture<T> completeOnTimeout(
            CompletableFuture<T> self, T value, long timeout, TimeUnit unit, int line) {
        throw new NotControlled(self);
    }

    public static <T, U> CompletionStage<U> thenApplyAsync(
            CompletionStage<T> self, Function<T, U> function, int line) {
        throw new NotControlled(self);
    }

    public static <T> CompletionStage<Void> thenAcceptAsync(
            CompletionStage<T> self, Consumer<T> action, int line) {
        throw new NotControlled(self);
    }

    public static <T> CompletionStage<Void> thenRunAsync(
            CompletionStage<T> self, Runnable action, int line) {
        throw new NotControlled(self);
    }
}
