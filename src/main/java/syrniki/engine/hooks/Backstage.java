package syrniki.engine.hooks;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that the JDK has for itself behind a run's HTTP clients and servers: they are ended
 * with the run, but they do nothing of the lesson's and are not told of.
 */
final class Backstage {

    /** The group they are born into. */
    private static final class Group extends ThreadGroup {

        Group(ThreadGroup parent) {
            super(parent, "backstage");
        }
    }

    private final Observation run;
    private final Group group;
    private ThreadPoolExecutor pool;

    Backstage(Observation run) {
        this.run = run;
        group = new Group(run.threads.group());
    }

    /** Whether a thread of this group is backstage. */
    static boolean is(ThreadGroup group) {
        return group instanceof Group;
    }

    /** Has threads that answer: what a client without an executor of its own uses. */
    synchronized Executor pool() {
        if (pool == null) {
            pool =
                    new ThreadPoolExecutor(
                            0,
                            Integer.MAX_VALUE,
                            10,
                            TimeUnit.SECONDS,
                            new SynchronousQueue<>(),
                            this::thread);
            run.pools.endWith(pool::shutdownNow);
        }
        return pool;
    }

    /** A thread that keeps nothing alive. */
    Thread thread(Runnable body) {
        Thread thread = new Thread(group, body, "backstage");
        thread.setDaemon(true);
        return thread;
    }

    /** Makes something whose threads, born with it, are to be backstage. */
    <T> T make(Callable<T> body) {
        return in(group, body);
    }

    /** Does something in a thread of its own, so that threads born there are of a known group. */
    static <T> T in(ThreadGroup group, Callable<T> body) {
        FutureTask<T> task = new FutureTask<>(body);
        Thread thread = new Thread(group, task, group.getName());
        thread.setDaemon(Thread.currentThread().isDaemon());
        thread.start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true; // what is made does not wait for anything
                }
            }
        } catch (ExecutionException e) {
            throw Work.<RuntimeException>sneaky(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
