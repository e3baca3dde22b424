package syrniki.engine.hooks;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * What a lesson's {@code new ThreadPoolExecutor(...)} makes, and what its own executors extend: its
 * threads are watched.
 */
@SuppressWarnings("this-escape") // nobody asks its run for it before it is made
public class LessonPool extends ThreadPoolExecutor {

    public LessonPool(
            int core, int most, long keepAlive, TimeUnit unit, BlockingQueue<Runnable> queue) {
        this(core, most, keepAlive, unit, queue, PoolFactory.standard());
    }

    public LessonPool(
            int core,
            int most,
            long keepAlive,
            TimeUnit unit,
            BlockingQueue<Runnable> queue,
            ThreadFactory factory) {
        this(core, most, keepAlive, unit, queue, factory, new AbortPolicy());
    }

    public LessonPool(
            int core,
            int most,
            long keepAlive,
            TimeUnit unit,
            BlockingQueue<Runnable> queue,
            RejectedExecutionHandler handler) {
        this(core, most, keepAlive, unit, queue, PoolFactory.standard(), handler);
    }

    public LessonPool(
            int core,
            int most,
            long keepAlive,
            TimeUnit unit,
            BlockingQueue<Runnable> queue,
            ThreadFactory factory,
            RejectedExecutionHandler handler) {
        super(
                core,
                most,
                LessonTime.ofCurrent(unit.toNanos(keepAlive)),
                NANOSECONDS,
                queue,
                PoolFactory.watching(factory),
                handler);
        PoolFactory.bind(super.getThreadFactory(), this);
        Pools.endWithRun(super::shutdownNow);
    }

    @Override
    public String toString() {
        return Pools.shown(this, LessonPool.class, super.toString());
    }
}
