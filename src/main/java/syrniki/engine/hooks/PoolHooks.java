package syrniki.engine.hooks;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Executors as a lesson makes them: by the factory methods of {@link Executors}. */
public final class PoolHooks {

    private PoolHooks() {}

    @Static(Executors.class)
    public static ExecutorService newFixedThreadPool(int threads, int line) {
        return fixed(threads, PoolFactory.of(null, true));
    }

    @Static(Executors.class)
    public static ExecutorService newFixedThreadPool(int threads, ThreadFactory factory, int line) {
        return fixed(threads, factory);
    }

    private static ThreadPoolExecutor fixed(int threads, ThreadFactory factory) {
        return new LessonPool(
                threads, threads, 0, TimeUnit.MILLISECONDS, new LinkedBlockingQueue<>(), factory);
    }

    @Static(Executors.class)
    public static ExecutorService newCachedThreadPool(int line) {
        return newCachedThreadPool(PoolFactory.of(null, true), line);
    }

    @Static(Executors.class)
    public static ExecutorService newCachedThreadPool(ThreadFactory factory, int line) {
        return new LessonPool(
                0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
    }

    @Static(Executors.class)
    public static ExecutorService newSingleThreadExecutor(int line) {
        return newSingleThreadExecutor(PoolFactory.of(null, true), line);
    }

    @Static(Executors.class)
    public static ExecutorService newSingleThreadExecutor(ThreadFactory factory, int line) {
        ThreadPoolExecutor pool = fixed(1, factory);
        ExecutorService shown = Executors.unconfigurableExecutorService(pool);
        PoolFactory.bind(pool.getThreadFactory(), shown);
        return shown;
    }

    @Static(Executors.class)
    public static ScheduledExecutorService newScheduledThreadPool(int threads, int line) {
        return new LessonScheduledPool(threads);
    }

    @Static(Executors.class)
    public static ScheduledExecutorService newScheduledThreadPool(
            int threads, ThreadFactory factory, int line) {
        return new LessonScheduledPool(threads, factory);
    }

    @Static(Executors.class)
    public static ScheduledExecutorService newSingleThreadScheduledExecutor(int line) {
        return newSingleThreadScheduledExecutor(PoolFactory.of(null, true), line);
    }

    @Static(Executors.class)
    public static ScheduledExecutorService newSingleThreadScheduledExecutor(
            ThreadFactory factory, int line) {
        LessonScheduledPool pool = new LessonScheduledPool(1, factory);
        ScheduledExecutorService shown = Executors.unconfigurableScheduledExecutorService(pool);
        PoolFactory.bind(pool.getThreadFactory(), shown);
        return shown;
    }

    @Static(Executors.class)
    public static ExecutorService newWorkStealingPool(int line) {
        return newWorkStealingPool(Runtime.getRuntime().availableProcessors(), line);
    }

    @Static(Executors.class)
    public static ExecutorService newWorkStealingPool(int parallelism, int line) {
        return new LessonForkJoinPool(
                parallelism, ForkJoinPool.defaultForkJoinWorkerThreadFactory, null, true);
    }

    @Static(ForkJoinPool.class)
    public static ForkJoinPool commonPool(int line) {
        Watched caller = Watched.current();
        return caller == null ? ForkJoinPool.commonPool() : caller.at(line).run.pools.common();
    }

    @Static(Executors.class)
    public static ExecutorService newVirtualThreadPerTaskExecutor(int line) {
        return newThreadPerTaskExecutor(Thread.ofVirtual().factory(), line);
    }

    @Static(Executors.class)
    public static ExecutorService newThreadPerTaskExecutor(ThreadFactory factory, int line) {
        ExecutorService executor =
                Executors.newThreadPerTaskExecutor(
                        factory == null ? null : PoolFactory.of(factory, false));
        Pools.endWithRun(executor::shutdownNow);
        return executor;
    }

    @Static(Executors.class)
    public static ThreadFactory defaultThreadFactory(int line) {
        Watched caller = Watched.current();
        return caller == null
                ? Executors.defaultThreadFactory()
                : new PoolFactory.Default(caller.run);
    }

    public static ThreadFactory getThreadFactory(ThreadPoolExecutor self, int line) {
        ThreadFactory factory = self.getThreadFactory();
        return factory instanceof PoolFactory own ? own.lessons : factory;
    }

    public static void setThreadFactory(ThreadPoolExecutor self, ThreadFactory factory, int line) {
        ThreadFactory watched = factory == null ? null : PoolFactory.of(factory, true);
        PoolFactory.bind(watched, self);
        self.setThreadFactory(watched);
    }

    public static void setKeepAliveTime(
            ThreadPoolExecutor self, long time, TimeUnit unit, int line) {
        self.setKeepAliveTime(LessonTime.ofCurrent(unit.toNanos(time)), TimeUnit.NANOSECONDS);
    }
}
