package syrniki.engine.control;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Results that others wait for: getting, asking for and giving them. */
public final class FutureHooks {

    private FutureHooks() {}

    private static Promise of(Future<?> self) {
        return Promise.of(Control.current(), self);
    }

    public static <T> T get(Future<T> self, int line)
            throws InterruptedException, ExecutionException {
        Promise promise = of(self);
        if (promise != null) {
            Worker me = promise.control.self();
            me.orInterrupted(promise.await(me, "get", -1, true, line));
        }
        return self.get();
    }

    public static <T> T get(Future<T> self, long timeout, TimeUnit unit, int line)
            throws InterruptedException, ExecutionException, TimeoutException {
        Promise promise = of(self);
        if (promise == null) {
            return self.get(timeout, unit);
        }
        Worker me = promise.control.self();
        promise.control.tries();
        Turn how = promise.await(me, "get", Pool.nanos(timeout, unit), true, line);
        if (me.orInterrupted(how) == Turn.TIMEOUT) {
            throw new TimeoutException();
        }
        return self.get();
    }

    public static <T> T join(CompletableFuture<T> self, int line) {
        Promise promise = of(self);
        promise.await(promise.control.self(), "join", -1, false, line);
        return self.join();
    }

    /** Asks how a future stands, as a step of its own. */
    private static void ask(Future<?> self, int line) {
        Promise promise = of(self);
        if (promise != null) {
            promise.ask(promise.control.self(), line);
        }
    }

    public static boolean isDone(Future<?> self, int line) {
        ask(self, line);
        return self.isDone();
    }

    public static boolean isCancelled(Future<?> self, int line) {
        ask(self, line);
        return self.isCancelled();
    }

    public static boolean isCompletedExceptionally(CompletableFuture<?> self, int line) {
        ask(self, line);
        return self.isCompletedExceptionally();
    }

    public static Future.State state(Future<?> self, int line) {
        ask(self, line);
        return self.state();
    }

    public static <T> T resultNow(Future<T> self, int line) {
        ask(self, line);
        return self.resultNow();
    }

    public static Throwable exceptionNow(Future<?> self, int line) {
        ask(self, line);
        return self.exceptionNow();
    }

    public static <T> T getNow(CompletableFuture<T> self, T absent, int line) {
        ask(self, line);
        return self.getNow(absent);
    }

    public static boolean cancel(Future<?> self, boolean mayInterrupt, int line) {
        Promise promise = of(self);
        if (promise == null) {
            return self.cancel(mayInterrupt);
        }
        Worker me = promise.control.self();
        promise.control.tries();
        if (promise.completes(me, line)) {
            Worker runner = promise.runner;
            if (mayInterrupt && runner != null && !(self instanceof CompletableFuture<?>)) {
                runner.interruptedBy = me.completes;
                runner.interrupted(true);
            }
        }
        return self.cancel(false); // the real thread is not the program's
    }

    private static void completes(CompletableFuture<?> self, int line) {
        Promise promise = of(self);
        promise.control.tries();
        promise.completes(promise.control.self(), line);
    }

    public static <T> boolean complete(CompletableFuture<T> self, T value, int line) {
        completes(self, line);
        return self.complete(value);
    }

    public static <T> boolean completeExceptionally(
            CompletableFuture<T> self, Throwable thrown, int line) {
        completes(self, line);
        return self.completeExceptionally(thrown);
    }
}
