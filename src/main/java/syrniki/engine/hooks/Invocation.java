package syrniki.engine.hooks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;

/** Many tasks handed to an executor at once by a thread that waits for them. */
final class Invocation {

    interface All<T> {
        List<Future<T>> invoke(Collection<? extends Callable<T>> tasks) throws InterruptedException;
    }

    interface Any<T> {
        T invoke(Collection<? extends Callable<T>> tasks)
                throws InterruptedException, ExecutionException, TimeoutException;
    }

    private Invocation() {}

    static <T> List<Future<T>> all(
            ExecutorService executor,
            Collection<? extends Callable<T>> tasks,
            Number timeout,
            All<T> real,
            int line)
            throws InterruptedException {
        Watched caller = Watched.current();
        if (caller == null || tasks == null || ExecutorHooks.ofLesson(executor)) {
            return real.invoke(tasks);
        }
        List<Callable<T>> handed = hand(caller.at(line), executor, tasks, line);
        ExecutorShadow shadow = ExecutorShadow.of(caller.run, executor);
        Waits.begin(
                caller,
                shadow,
                "invokeAll",
                timeout,
                line,
                () -> handed.stream().allMatch(Invocation::ended));
        List<Future<T>> futures;
        try {
            futures = real.invoke(handed);
        } catch (InterruptedException e) {
            Waits.interrupted(caller, shadow, line);
            throw e;
        } catch (RuntimeException | Error e) {
            Waits.end(caller, shadow, line, -1);
            throw e;
        }
        Completion last = null;
        for (int i = 0; i < handed.size(); i++) {
            Task task = (Task) (Callable<?>) handed.get(i);
            FutureShadow.of(caller.run, futures.get(i), task);
            last = Completion.later(last, task.ended);
        }
        if (futures.stream().anyMatch(Future::isCancelled)) {
            Waits.timeout(caller, shadow, line);
        } else {
            Waits.end(caller, shadow, line, Waits.cause(last));
        }
        return futures;
    }

    static <T> T any(
            ExecutorService executor,
            Collection<? extends Callable<T>> tasks,
            Number timeout,
            Any<T> real,
            int line)
            throws InterruptedException, ExecutionException, TimeoutException {
        Watched caller = Watched.current();
        if (caller == null || tasks == null || ExecutorHooks.ofLesson(executor)) {
            return real.invoke(tasks);
        }
        ExecutorShadow shadow = ExecutorShadow.of(caller.at(line).run, executor);
        List<Callable<T>> handed = hand(caller, executor, tasks, line);
        Waits.begin(
                caller,
                shadow,
                "invokeAny",
                timeout,
                line,
                () -> first(handed) != null || handed.stream().allMatch(Invocation::ended));
        T result;
        try {
            result = real.invoke(handed);
        } catch (InterruptedException e) {
            Waits.interrupted(caller, shadow, line);
            throw e;
        } catch (TimeoutException e) {
            Waits.timeout(caller, shadow, line);
            throw e;
        } catch (ExecutionException | RuntimeException | Error e) {
            Waits.end(caller, shadow, line, Waits.cause(shadow.last));
            throw e;
        }
        Waits.end(caller, shadow, line, Waits.cause(first(handed)));
        return result;
    }

    private static boolean ended(Callable<?> handed) {
        return handed instanceof Task task && task.ended != null;
    }

    private static Completion first(List<? extends Callable<?>> handed) {
        Completion first = null;
        for (Callable<?> task : handed) {
            if (task instanceof Task ours && !ours.failed) {
                first = Completion.earlier(first, ours.ended);
            }
        }
        return first;
    }

    @SuppressWarnings("unchecked")
    private static <T> List<Callable<T>> hand(
            Watched caller,
            ExecutorService executor,
            Collection<? extends Callable<T>> tasks,
            int line) {
        List<Callable<T>> handed = new ArrayList<>();
        for (Callable<T> task : tasks) {
            handed.add(
                    task == null
                            ? null
                            : (Callable<T>)
                                    (Callable<?>) Task.submitted(caller, executor, task, line));
        }
        return handed;
    }
}
