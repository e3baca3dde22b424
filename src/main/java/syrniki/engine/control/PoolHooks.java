package syrniki.engine.control;

import syrniki.engine.hooks.Static;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Executors as a program makes them: by the factory methods of {@link Executors}. */
public final class PoolHooks {

    private PoolHooks() {}

    @Static(Executors.class)
    public static ExecutorService newFixedThreadPool(int threads, int line) {
        return newFixedThreadPool(threads, new PoolThreads(), line);
    }

    @Static(Executors.class)
    public static ExecutorService newFixedThreadPool(int threads, ThreadFactory factory, int line) {
        return new LessonPool(
                threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
    }

    @Static(Executors.class)
    public static ExecutorService newSingleThreadExecutor(int line) {
        return newFixedThreadPool(1, line);
    }

    @Static(Executors.class)
    public static ExecutorService newSingleThreadExecutor(ThreadFactory factory, int line) {
        return newFixedThreadPool(1, factory, line);
    }

    @Static(Executors.class)
    public static ExecutorService newCachedThreadPool(int line) {
        return newCachedThreadPool(new PoolThreads(), line);
    }

    @Static(Executors.class)
    public static ExecutorService newCachedThreadPool(ThreadFactory factory, int line) {
        return new LessonPool(
                0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
    }

    @Static(Executors.class)
    public static ExecutorService newVirtualThreadPerTaskExecutor(int line) {
        return new LessonPool(Thread.ofVirtual().factory());
    }

    @Static(Executors.class)
    public static ExecutorService newThreadPerTaskExecutor(ThreadFactory factory, int line) {
        return new LessonPool(factory);
    }

    @Static(Executors.class)
    public static ThreadFactory defaultThreadFactory(int line) {
        return new PoolThreads();
    }

    // --- what the JDK would do in threads of its own ---

    private static NotControlled refused(Class<?> what) {
        return new NotControlled(what);
    }

    @Static(Executors.class)
    public static ScheduledExecutorService newScheduledThreadPool(int threads, int line) {
        throw refused(ScheduledExecutorService.class);
    }

    @Static(Executors.class)
    public static ScheduledExecutorService newScheduledThreadPool(
            int threads, ThreadFactory factory, int line) {
        throw refused(ScheduledExecutorService.class);
    }

    @Static(Executors.class)
    public static ScheduledExecutorService newSingleThreadScheduledExecutor(int line) {
        throw refused(ScheduledExecutorService.class);
    }

    @Static(Executors.class)
    public static ExecutorService newWorkStealingPool(int line) {
        throw refused(ForkJoinPool.class);
    }

    @Static(Executors.class)
    public static ExecutorService newWorkStealingPool(int parallelism, int line) {
        throw refused(ForkJoinPool.class);
    }

    @Static(ForkJoinPool.class)
    public static ForkJoinPool commonPool(int line) {
        throw refused(ForkJoinPool.class);
    }
}
