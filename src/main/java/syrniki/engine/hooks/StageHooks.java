package syrniki.engine.hooks;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** Stages: what futures have done once others are completed. */
public final class StageHooks {

    private StageHooks() {}

    public static <T, U> CompletionStage<U> thenApply(
            CompletionStage<T> self, Function<T, U> function, int line) {
        Stage stage = Stage.afterAll(line, self);
        return stage.promises(self.thenApply(stage.function(function)));
    }

    public static <T, U> CompletionStage<U> thenApplyAsync(
            CompletionStage<T> self, Function<T, U> function, int line) {
        return thenApplyAsync(self, function, Stage.defaultExecutor(self), line);
    }

    public static <T, U> CompletionStage<U> thenApplyAsync(
            CompletionStage<T> self, Function<T, U> function, Executor executor, int line) {
        Stage stage = Stage.afterAll(line, self);
        return stage.promises(self.thenApplyAsync(stage.function(function), stage.on(executor)));
    }

    public static <T> CompletionStage<Void> thenAccept(
            CompletionStage<T> self, Consumer<T> action, int line) {
        Stage stage = Stage.afterAll(line, self);
        return stage.promises(self.thenAccept(stage.action(action)));
    }

    public static <T> CompletionStage<Void> thenAcceptAsync(
            CompletionStage<T> self, Consumer<T> action, int line) {
        return thenAcceptAsync(self, action, Stage.defaultExecutor(self), line);
    }

    public static <T> CompletionStage<Void> thenAcceptAsync(
            CompletionStage<T> self, Consumer<T> action, Executor executor, int line) {
        Stage stage = Stage.afterAll(line, self);
        return stage.promises(self.thenAcceptAsync(stage.action(action), stage.on(executor)));
    }

    public static <T> CompletionStage<Void> thenRun(
            CompletionStage<T> self, Runnable action, int line) {
        Stage stage = Stage.afterAll(line, self);
        return stage.promises(self.thenRun(stage.action(action)));
    }

    public static <T> CompletionStage<Void> thenRunAsync(
            CompletionStage<T> self, Runnable action, int line) {
        return thenRunAsync(self, action, Stage.defaultExecutor(self), line);
    }

    public static <T> CompletionStage<Void> thenRunAsync(
            CompletionStage<T> self, Runnable action, Executor executor, int line) {
        Stage stage = Stage.afterAll(line, self);
        return stage.promises(self.thenRunAsync(stage.action(action), stage.on(executor)));
    }

    public static <T, U, V> CompletionStage<V> thenCombine(
            CompletionStage<T> self,
            CompletionStage<U> other,
            BiFunction<T, U, V> function,
            int line) {
        Stage stage = Stage.afterAll(line, self, other);
        return stage.promises(self.thenCombine(other, stage.function(function)));
    }

    public static <T, U, V> CompletionStage<V> thenCombineAsync(
            CompletionStage<T> self,
            CompletionStage<U> other,
            BiFunction<T, U, V> function,
            int line) {
        return thenCombineAsync(self, other, function, Stage.defaultExecutor(self), line);
    }

    public static <T, U, V> CompletionStage<V> thenCombineAsync(
            CompletionStage<T> self,
            CompletionStage<U> other,
            BiFunction<T, U, V> function,
            Executor executor,
            int line) {
        Stage stage = Stage.afterAll(line, self, other);
        return stage.promises(
                self.thenCombineAsync(other, stage.function(function), stage.on(executor)));
    }

    public static <T, U> CompletionStage<Void> thenAcceptBoth(
            CompletionStage<T> self, CompletionStage<U> other, BiConsumer<T, U> action, int line) {
        Stage stage = Stage.afterAll(line, self, other);
        return stage.promises(self.thenAcceptBoth(other, stage.action(action)));
    }

    public static <T, U> CompletionStage<Void> thenAcceptBothAsync(
            CompletionStage<T> self, CompletionStage<U> other, BiConsumer<T, U> action, int line) {
        return thenAcceptBothAsync(self, other, action, Stage.defaultExecutor(self), line);
    }

    public static <T, U> CompletionStage<Void> thenAcceptBothAsync(
            CompletionStage<T> self,
            CompletionStage<U> other,
            BiConsumer<T, U> action,
            Executor executor,
            int line) {
        Stage stage = Stage.afterAll(line, self, other);
        return stage.promises(
                self.thenAcceptBothAsync(other, stage.action(action), stage.on(executor)));
    }

    public static <T> CompletionStage<Void> runAfterBoth(
            CompletionStage<T> self, CompletionStage<?> other, Runnable action, int line) {
        Stage stage = Stage.afterAll(line, self, other);
        return stage.promises(self.runAfterBoth(other, stage.action(action)));
    }

    public static <T> CompletionStage<Void> runAfterBothAsync(
            CompletionStage<T> self, CompletionStage<?> other, Runnable action, int line) {
        return runAfterBothAsync(self, other, action, Stage.defaultExecutor(self), line);
    }

    public static <T> CompletionStage<Void> runAfterBothAsync(
            CompletionStage<T> self,
            CompletionStage<?> other,
            Runnable action,
            Executor executor,
            int line) {
        Stage stage = Stage.afterAll(line, self, other);
        return stage.promises(
                self.runAfterBothAsync(other, stage.action(action), stage.on(executor)));
    }

    public static <T, U> CompletionStage<U> applyToEither(
            CompletionStage<T> self, CompletionStage<T> other, Function<T, U> function, int line) {
        Stage stage = Stage.afterAny(line, self, other);
        return stage.promises(self.applyToEither(other, stage.function(function)));
    }

    public static <T, U> CompletionStage<U> applyToEitherAsync(
            CompletionStage<T> self, CompletionStage<T> other, Function<T, U> function, int line) {
        return applyToEitherAsync(self, other, function, Stage.defaultExecutor(self), line);
    }

    public static <T, U> CompletionStage<U> applyToEitherAsync(
            CompletionStage<T> self,
            CompletionStage<T> other,
            Function<T, U> function,
            Executor executor,
            int line) {
        Stage stage = Stage.afterAny(line, self, other);
        return stage.promises(
                self.applyToEitherAsync(other, stage.function(function), stage.on(executor)));
    }

    public static <T> CompletionStage<Void> acceptEither(
            CompletionStage<T> self, CompletionStage<T> other, Consumer<T> action, int line) {
        Stage stage = Stage.afterAny(line, self, other);
        return stage.promises(self.acceptEither(other, stage.action(action)));
    }

    public static <T> CompletionStage<Void> acceptEitherAsync(
            CompletionStage<T> self, CompletionStage<T> other, Consumer<T> action, int line) {
        return acceptEitherAsync(self, other, action, Stage.defaultExecutor(self), line);
    }

    public static <T> CompletionStage<Void> acceptEitherAsync(
            CompletionStage<T> self,
            CompletionStage<T> other,
            Consumer<T> action,
            Executor executor,
            int line) {
        Stage stage = Stage.afterAny(line, self, other);
        return stage.promises(
                self.acceptEitherAsync(other, stage.action(action), stage.on(executor)));
    }

    public static <T> CompletionStage<Void> runAfterEither(
            CompletionStage<T> self, CompletionStage<?> other, Runnable action, int line) {
        Stage stage = Stage.afterAny(line, self, other);
        return stage.promises(self.runAfterEither(other, stage.action(action)));
    }

    public static <T> CompletionStage<Void> runAfterEitherAsync(
            CompletionStage<T> self, CompletionStage<?> other, Runnable action, int line) {
        return runAfterEitherAsync(self, other, action, Stage.defaultExecutor(self), line);
    }

    public static <T> CompletionStage<Void> runAfterEitherAsync(
            CompletionStage<T> self,
            CompletionStage<?> other,
            Runnable action,
            Executor executor,
            int line) {
        Stage stage = Stage.afterAny(line, self, other);
        return stage.promises(
                self.runAfterEitherAsync(other, stage.action(action), stage.on(executor)));
    }

    public static <T, U> CompletionStage<U> thenCompose(
            CompletionStage<T> self, Function<T, CompletionStage<U>> function, int line) {
        Stage stage = Stage.afterAll(line, self);
        return stage.promises(self.thenCompose(stage.composing(function)));
    }

    public static <T, U> CompletionStage<U> thenComposeAsync(
            CompletionStage<T> self, Function<T, CompletionStage<U>> function, int line) {
        return thenComposeAsync(self, function, Stage.defaultExecutor(self), line);
    }

    public static <T, U> CompletionStage<U> thenComposeAsync(
            CompletionStage<T> self,
            Function<T, CompletionStage<U>> function,
            Executor executor,
            int line) {
        Stage stage = Stage.afterAll(line, self);
        return stage.promises(self.thenComposeAsync(stage.composing(function), stage.on(executor)));
    }

    public static <T, U> CompletionStage<U> handle(
            CompletionStage<T> self, BiFunction<T, Throwable, U> function, int line) {
        Stage stage = Stage.afterAll(line, self);
        return stage.promises(self.handle(stage.function(function)));
    }

    public static <T, U> CompletionStage<U> handleAsync(
            CompletionStage<T> self, BiFunction<T, Throwable, U> function, int line) {
        return handleAsync(self, function, Stage.defaultExecutor(self), line);
    }

    public static <T, U> CompletionStage<U> handleAsync(
            CompletionStage<T> self,
            BiFunction<T, Throwable, U> function,
            Executor executor,
            int line) {
        Stage stage = Stage.afterAll(line, self);
        return stage.promises(self.handleAsync(stage.function(function), stage.on(executor)));
    }

    public static <T> CompletionStage<T> whenComplete(
            CompletionStage<T> self, BiConsumer<T, Throwable> action, int line) {
        Stage stage = Stage.afterAll(line, self);
        return stage.promises(self.whenComplete(stage.action(action)));
    }

    public static <T> CompletionStage<T> whenCompleteAsync(
            CompletionStage<T> self, BiConsumer<T, Throwable> action, int line) {
        return whenCompleteAsync(self, action, Stage.defaultExecutor(self), line);
    }

    public static <T> CompletionStage<T> whenCompleteAsync(
            CompletionStage<T> self, BiConsumer<T, Throwable> action, Executor executor, int line) {
        Stage stage = Stage.afterAll(line, self);
        return stage.promises(self.whenCompleteAsync(stage.action(action), stage.on(executor)));
    }

    public static <T> CompletionStage<T> exceptionally(
            CompletionStage<T> self, Function<Throwable, T> function, int line) {
        Stage stage = Stage.afterAll(line, self);
        return stage.promises(self.exceptionally(stage.function(function)));
    }

    public static <T> CompletionStage<T> exceptionallyAsync(
            CompletionStage<T> self, Function<Throwable, T> function, int line) {
        return exceptionallyAsync(self, function, Stage.defaultExecutor(self), line);
    }

    public static <T> CompletionStage<T> exceptionallyAsync(
            CompletionStage<T> self, Function<Throwable, T> function, Executor executor, int line) {
        Stage stage = Stage.afterAll(line, self);
        return stage.promises(
                self.exceptionallyAsync(stage.function(function), stage.on(executor)));
    }

    public static <T> CompletionStage<T> exceptionallyCompose(
            CompletionStage<T> self, Function<Throwable, CompletionStage<T>> function, int line) {
        Stage stage = Stage.afterAll(line, self);
        return stage.promises(self.exceptionallyCompose(stage.composing(function)));
    }

    public static <T> CompletionStage<T> exceptionallyComposeAsync(
            CompletionStage<T> self, Function<Throwable, CompletionStage<T>> function, int line) {
        return exceptionallyComposeAsync(self, function, Stage.defaultExecutor(self), line);
    }

    public static <T> CompletionStage<T> exceptionallyComposeAsync(
            CompletionStage<T> self,
            Function<Throwable, CompletionStage<T>> function,
            Executor executor,
            int line) {
        Stage stage = Stage.afterAll(line, self);
        return stage.promises(
                self.exceptionallyComposeAsync(stage.composing(function), stage.on(executor)));
    }
}
