package syrniki.engine.hooks;

import syrniki.trace.ThreadLog;

import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The executors of one run. */
final class Pools {

    private static final String COMMON = "ForkJoinPool.commonPool";

    private final Observation run;
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger forkJoinNumber = new AtomicInteger();
    private final Queue<Runnable> ends = new ConcurrentLinkedQueue<>();
    private ForkJoinPool common;
    private ScheduledThreadPoolExecutor timer;
    private boolean over;

    Pools(Observation run) {
        this.run = run;
    }

    /** The number of the next pool that the lesson does not name. */
    int nextNumber() {
        return number.incrementAndGet();
    }

    /** The number of the next fork-join pool. */
    int nextForkJoinNumber() {
        return forkJoinNumber.incrementAndGet();
    }

    /** What an object made in place of one of the JDK's tells of itself: what that would. */
    static String shown(Object object, Class<?> made, String text) {
        return object.getClass() == made
                ? made.getSuperclass().getName() + text.substring(made.getName().length())
                : text;
    }

    /** Ends an executor with the current thread's run, if nobody does it before. */
    static void endWithRun(Runnable end) {
        Watched caller = Watched.current();
        if (caller != null) {
            caller.run.pools.endWith(end);
        }
    }

    /** Ends something with the run; at once if that is over. */
    void endWith(Runnable end) {
        synchronized (this) {
            if (!over) {
                ends.add(end);
                return;
            }
        }
        end.run();
        throw RunStopped.INSTANCE;
    }

    /** What stands for {@link ForkJoinPool#commonPool()}: the run's own. */
    synchronized ForkJoinPool common() {
        if (common == null) {
            int parallelism = ForkJoinPool.getCommonPoolParallelism();
            common =
                    new ForkJoinPool(
                            Math.max(1, parallelism),
                            LessonWorker.factory(run, COMMON),
                            null,
                            false);
            run.objects.named(null, "commonPool", common);
            endWith(common::shutdownNow);
        }
        return common;
    }

    /**
     * Does in the common pool what a thread backstage would do: it is there that the JDK completes
     * the future of an answer.
     */
    <T> T inCommon(Callable<T> body) throws Exception {
        FutureTask<T> task = new FutureTask<>(body);
        common().execute(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw Work.<Exception>sneaky(e.getCause());
        }
    }

    /** Does something after some real time, unless it is cancelled: for delays of futures. */
    Future<?> after(long nanos, Runnable due) {
        ScheduledThreadPoolExecutor timer = timer();
        AtomicInteger pending = ExecutorShadow.of(run, timer).pending;
        FutureTask<Void> task =
                new FutureTask<>(() -> Waits.busy(ThreadLog.NO_CAUSE, due), null) {
                    @Override
                    protected void done() {
                        pending.decrementAndGet();
                    }
                };
        pending.incrementAndGet();
        timer.schedule(task, nanos, TimeUnit.NANOSECONDS);
        return task;
    }

    private synchronized ScheduledThreadPoolExecutor timer() {
        if (timer == null) {
            PoolFactory factory =
                    new PoolFactory(
                            run,
                            body -> {
                                Thread thread =
                                        new LessonThread(
                                                run.threads.group(),
                                                body,
                                                COMMON + "-delayScheduler");
                                thread.setDaemon(true);
                                return thread;
                            },
                            true);
            timer = new ScheduledThreadPoolExecutor(1, factory);
            PoolFactory.bind(factory, timer);
            run.objects.named(null, "delayScheduler", timer);
            endWith(timer::shutdownNow);
        }
        return timer;
    }

    /** Ends all executors. */
    void end() {
        synchronized (this) {
            over = true;
        }
        for (Runnable end : ends) {
            try {
                end.run();
            } catch (Throwable lessons) {
                // a lesson's own executor may do what it likes; its threads are ended anyway
            }
        }
    }
}
