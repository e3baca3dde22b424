package syrniki.engine.hooks;

import com.sun.net.httpserver.HttpServer;

import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.ThreadLog;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** What a run keeps beside an HTTP server: its dispatcher waits for requests as for tasks. */
final class ServerShadow extends Shadow {

    private static final String DISPATCHER = "HTTP-Dispatcher";

    private final Observation run;
    private final CountDownLatch known = new CountDownLatch(1);

    /** What the lesson has its handlers run by; null: the dispatcher. */
    volatile Executor executor;

    /** The thread that takes requests; null as long as it is not started. */
    private volatile Watched dispatcher;

    /** Token of its stop. */
    volatile long shut = ThreadLog.NO_CAUSE;

    private ServerShadow(Observation run, HttpServer real) {
        super(run.objects, real, Role.EXECUTOR);
        this.run = run;
    }

    static ServerShadow of(Observation run, HttpServer server) {
        return run.objects.shadow(server, () -> new ServerShadow(run, server));
    }

    /** Starts the server and makes its dispatcher a thread of the run, which waits. */
    void start(Watched caller, Runnable real) {
        ThreadGroup group = new ThreadGroup(run.threads.group(), "server");
        Backstage.in(
                group,
                () -> {
                    real.run();
                    return null;
                });
        Thread[] born = new Thread[4];
        for (int i = group.enumerate(born) - 1; i >= 0; i--) {
            if (born[i].getName().equals(DISPATCHER)) {
                dispatcher = run.threads.takeIn(born[i], caller);
                Wait.select(dispatcher, this);
            }
        }
        known.countDown();
    }

    /** What the real server hands every request to, in its dispatcher. */
    void take(Runnable request) {
        try {
            known.await();
        } catch (InterruptedException e) {
            return; // the run is over
        }
        if (Watched.ifCurrent() == null && Thread.currentThread() == dispatcher.thread) {
            Watched.setCurrent(dispatcher);
            run.listener.began(dispatcher.log.id());
        }
        Executor handlers = executor;
        if (handlers == null) {
            request.run();
        } else {
            handlers.execute(request);
        }
    }

    /** Tells that the dispatcher has ended, once it has: it does not say so itself. */
    long ended() {
        Watched thread = dispatcher;
        return thread == null ? ThreadLog.NO_CAUSE : run.threads.bury(thread, shut);
    }

    /** Tells that the server is stopped. */
    void stops(Watched by, int line) {
        if (shut == ThreadLog.NO_CAUSE) {
            shut = by.record(Kind.NOTIFY, id(), "all", line);
        }
    }

    @Override
    String type() {
        return "HttpServer";
    }

    @Override
    boolean free() {
        return shut != ThreadLog.NO_CAUSE;
    }
}
