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
        super(core, PoolFactory.of(null, true));
        made();
    }

    public LessonScheduledPool(int core, ThreadFactory factory) {
        super(core, PoolFactory.of(factory, true));
        made();
    }

    public LessonScheduledPool(int core, RejectedExecutionHandler handler) {
        super(core, PoolFactory.of(null, true), handler);
        made();
    }

    public LessonScheduledPool(int core, ThreadFactory factory, RejectedExecutionHandler handler) {
        super(core, PoolFactory.of(factory, true), handler);
        made();
    }

    private void made() {
        PoolFactory.bind(super.getThreadFactory(), this);
        Pools.endWithRun(super::shutdownNow);
    }

    @Override
    public String toString() {
        return Pools.shown(this, LessonScheduledPool.class, super.toString());
    }
}
