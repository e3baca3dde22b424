package syrniki.engine.hooks;

import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;

/**
 * What a lesson's {@code new ScheduledThreadPoolExecutor(...)} makes, and what its own executors
 * extend: its threads are watched.
 */
@SuppressWarnings("this-escape") // nobody asks its run for it before it is made
public class LessonScheduledPool extends ScheduledThreadPoolExecutor {

    public LessonScheduledPool(int core) {
        this(core, PoolFactory.standard());
    }

    public LessonScheduledPool(int core, ThreadFactory factory) {
        this(core, factory, new AbortPolicy());
    }

    public LessonScheduledPool(int core, RejectedExecutionHandler handler) {
        this(core, PoolFactory.standard(), handler);
    }

    public LessonScheduledPool(int core, ThreadFactory factory, RejectedExecutionHandler handler) {
        super(core, PoolFactory.watching(factory), handler);
        PoolFactory.bind(super.getThreadFactory(), this);
        Pools.endWithRun(super::shutdownNow);
    }

    @Override
    public String toString() {
        return Pools.shown(this, LessonScheduledPool.class, super.toString());
    }
}
