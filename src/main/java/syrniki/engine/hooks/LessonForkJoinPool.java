package syrniki.engine.hooks;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** What a lesson's {@code new ForkJoinPool(...)} makes: its threads are watched. */
@SuppressWarnings("this-escape") // nobody asks its run for it before it is made
public class LessonForkJoinPool extends ForkJoinPool {

    public LessonForkJoinPool() {
        this(Runtime.getRuntime().availableProcessors());
    }

    public LessonForkJoinPool(int parallelism) {
        this(parallelism, defaultForkJoinWorkerThreadFactory, null, false);
    }

    public LessonForkJoinPool(
            int parallelism,
            ForkJoinWorkerThreadFactory factory,
            Thread.UncaughtExceptionHandler handler,
            boolean asyncMode) {
        super(parallelism, watched(factory), handler, asyncMode);
        Pools.endWithRun(super::shutdownNow);
    }

    public LessonForkJoinPool(
            int parallelism,
            ForkJoinWorkerThreadFactory factory,
            Thread.UncaughtExceptionHandler handler,
            boolean asyncMode,
            int corePoolSize,
            int maximumPoolSize,
            int minimumRunnable,
            Predicate<? super ForkJoinPool> saturate,
            long keepAliveTime,
            TimeUnit unit) {
        super(
                parallelism,
                watched(factory),
                handler,
                asyncMode,
                corePoolSize,
                maximumPoolSize,
                minimumRunnable,
                saturate,
                keepAliveTime,
                unit);
        Pools.endWithRun(super::shutdownNow);
    }

    /** The factory, or the run's where the lesson gives none of its own. */
    private static ForkJoinWorkerThreadFactory watched(ForkJoinWorkerThreadFactory factory) {
        Watched caller = Watched.current();
        if (caller == null || factory != defaultForkJoinWorkerThreadFactory) {
            return factory;
        }
        String prefix = "ForkJoinPool-" + caller.run.pools.nextForkJoinNumber();
        return LessonWorker.factory(caller.run, prefix);
    }

    @Override
    public String toString() {
        return Pools.shown(this, LessonForkJoinPool.class, super.toString());
    }
}
