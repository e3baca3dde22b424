package syrniki.engine.control;

import java.util.concurrent.ThreadFactory;

/** Makes a pool's threads, named as the JDK names them. */
final class PoolThreads implements ThreadFactory {

    private final String prefix;
    private final boolean daemon;
    private int count;

    /** What {@link java.util.concurrent.Executors#defaultThreadFactory()} is. */
    PoolThreads() {
        this("pool-" + Control.current().memory().number("pool-") + "-thread-", false);
    }

    PoolThreads(String prefix, boolean daemon) {
        this.prefix = prefix;
        this.daemon = daemon;
    }

    @Override
    public Thread newThread(Runnable body) {
        Thread made = new LessonThread(body, prefix + ++count);
        made.setDaemon(daemon);
        return made;
    }
}
