package syrniki.engine.hooks;

import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes an executor's threads: as the lesson's own factory does, and watched. */
final class PoolFactory implements ThreadFactory {

    /**
     * What {@link java.util.concurrent.Executors#defaultThreadFactory()} is in a JVM of its own.
     */
    static final class Default implements ThreadFactory {

        private final Observation run;
        private final String prefix;
        private final AtomicInteger number = new AtomicInteger();

        Default(Observation run) {
            this.run = run;
            prefix = "pool-" + run.pools.nextNumber() + "-thread-";
        }

        @Override
        public Thread newThread(Runnable body) {
            Thread thread =
                    new LessonThread(run.threads.group(), body, prefix + number.incrementAndGet());
            thread.setDaemon(false);
            thread.setPriority(Thread.NORM_PRIORITY);
            return thread;
        }
    }

    final ThreadFactory lessons;
    private final Observation run;
    private final boolean idles;
    private volatile Executor pool;

    /**
     * A factory for an executor of the current thread's run; the lesson's own where there is none.
     *
     * @param lessons the lesson's factory; null if it gives none
     * @param idles whether a thread without a task waits for one
     */
    static ThreadFactory of(ThreadFactory lessons, boolean idles) {
        Watched caller = Watched.current();
        if (lessons instanceof PoolFactory) {
            return lessons;
        }
        if (caller == null) {
            return lessons == null
                    ? java.util.concurrent.Executors.defaultThreadFactory()
                    : lessons;
        }
        return new PoolFactory(
                caller.run, lessons == null ? new Default(caller.run) : lessons, idles);
    }

    /** The factory of a pool that is given none. */
    static ThreadFactory standard() {
        return of(null, true);
    }

    /** A pool's factory as the lesson gives it, its threads watched; null stays null. */
    static ThreadFactory watching(ThreadFactory lessons) {
        return lessons == null ? null : of(lessons, true);
    }

    PoolFactory(Observation run, ThreadFactory lessons, boolean idles) {
        this.run = run;
        this.lessons = lessons;
        this.idles = idles;
    }

    /** Says whose threads it makes: to be called before the first one. */
    static void bind(ThreadFactory factory, Executor pool) {
        if (factory instanceof PoolFactory own) {
            own.pool = pool;
        }
    }

    @Override
    public Thread newThread(Runnable body) {
        Thread thread = lessons.newThread(new Child(run, idles ? () -> idle(body) : body));
        run.threads.launchOfPool(thread);
        return thread;
    }

    /** Runs what a pool has its threads do: wait for tasks, and run them. */
    private void idle(Runnable body) {
        Watched self = Watched.current();
        if (self == null) {
            body.run();
            return;
        }
        ExecutorShadow shadow = ExecutorShadow.of(run, pool);
        self.host = shadow;
        Wait.idle(self, shadow);
        try {
            body.run();
        } finally {
            Waits.pause(self, shadow.shut);
        }
    }
}
