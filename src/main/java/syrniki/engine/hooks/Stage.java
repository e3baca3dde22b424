package syrniki.engine.hooks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a future has done once others are completed: by a function of the lesson's. */
final class Stage extends Work {

    /** The current thread; null where no run is known, and nothing is to be told. */
    private final Watched caller;

    private final List<FutureShadow> sources = new ArrayList<>();
    private final boolean any;
    private ExecutorShadow executor;

    /** A future that its result depends on in turn. */
    private volatile FutureShadow inner;

    private Stage(int line, boolean any, CompletionStage<?>... after) {
        super(line);
        this.any = any;
        Watched current = Watched.current();
        boolean told = current != null && !ExecutorHooks.ofLesson(after[0]);
        caller = told ? current.at(line) : null;
        for (CompletionStage<?> source : after) {
            if (told && source != null) {
                sources.add(FutureShadow.of(caller.run, source));
            }
        }
    }

    /** A stage that begins once all of some others are completed. */
    static Stage afterAll(int line, CompletionStage<?>... after) {
        return new Stage(line, false, after);
    }

    /** A stage that begins once one of some others is completed. */
    static Stage afterAny(int line, CompletionStage<?>... after) {
        return new Stage(line, true, after);
    }

    /** The executor that a stage uses where the lesson names none. */
    static Executor defaultExecutor(CompletionStage<?> of) {
        Executor own =
                of instanceof CompletableFuture<?> future
                        ? future.defaultExecutor()
                        : ForkJoinPool.commonPool();
        Watched caller = Watched.current();
        return caller != null && own == ForkJoinPool.commonPool() ? caller.run.pools.common() : own;
    }

    /** The executor as the stage is to use it. */
    Executor on(Executor executor) {
        if (caller == null || executor == null) {
            return executor;
        }
        this.executor = ExecutorShadow.of(caller.run, executor);
        return new Relay(this, this.executor, executor);
    }

    /** The future that the stage completes. */
    <S extends CompletionStage<?>> S promises(S promised) {
        if (caller != null) {
            FutureShadow shadow = FutureShadow.of(caller.run, promised, this);
            shadow.sources = sources;
            shadow.any = any;
        }
        return promised;
    }

    private boolean asIs(Object function) {
        return caller == null || function == null;
    }

    Runnable action(Runnable body) {
        return asIs(body) ? body : () -> call(Task.callable(body));
    }

    <T> Consumer<T> action(Consumer<T> body) {
        return asIs(body) ? body : value -> call(Task.callable(() -> body.accept(value)));
    }

    <T, U> BiConsumer<T, U> action(BiConsumer<T, U> body) {
        return asIs(body)
                ? body
                : (one, other) -> call(Task.callable(() -> body.accept(one, other)));
    }

    <T, R> Function<T, R> function(Function<T, R> body) {
        return asIs(body) ? body : value -> call(() -> body.apply(value));
    }

    <T, U, R> BiFunction<T, U, R> function(BiFunction<T, U, R> body) {
        return asIs(body) ? body : (one, other) -> call(() -> body.apply(one, other));
    }

    /** A function that gives a future: what completes that completes the stage's own. */
    <T, R> Function<T, CompletionStage<R>> composing(
            Function<? super T, ? extends CompletionStage<R>> body) {
        return body == null
                ? null
                : value -> {
                    CompletionStage<R> given =
                            caller == null ? body.apply(value) : call(() -> body.apply(value));
                    if (caller != null
                            && given instanceof CompletableFuture<?> future
                            && !future.isDone()) {
                        inner = FutureShadow.of(caller.run, future);
                    }
                    return given;
                };
    }

    private <T> T call(Callable<T> body) {
        try {
            return Watched.current() == null && caller != null
                    ? caller.run.pools.inCommon(() -> run(body))
                    : run(body);
        } catch (Exception e) {
            throw Work.<RuntimeException>sneaky(e);
        }
    }

    /** What completed the future that the stage is to complete. */
    @Override
    Completion completion() {
        FutureShadow last = inner;
        return last == null ? ended : last.completion();
    }

    @Override
    long readyBy() {
        return Waits.cause(FutureShadow.completion(sources, any));
    }

    @Override
    long begunBy() {
        return readyBy();
    }

    @Override
    HostShadow host(Watched self) {
        if (executor != null) {
            return executor;
        }
        return self.host != null ? self.host : sources.getFirst();
    }

    @Override
    int number(HostShadow host) {
        return host.nextTask();
    }
}
