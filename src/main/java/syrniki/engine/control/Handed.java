package syrniki.engine.control;

import syrniki.trace.Event;
import syrniki.trace.Kind;

import java.util.concurrent.Callable;

/** A task that is handed to an executor. */
final class Handed implements Runnable {

    final Host of;

    /** The task as the program made it. */
    final Object lessons;

    final int line;

    /** Tells it from others in fingerprints. */
    final long key;

    /** What its thread runs, which at some time {@linkplain #call calls} what the program wants. */
    Runnable run;

    /** The future that is to have its result; null if there is none. */
    Promise promise;

    /** When it is due, in the program's nanoseconds. */
    long due;

    /** Token of what made it ready: that it was submitted. */
    long ready = Event.NONE;

    private int number;

    Handed(Host of, Object lessons, int line) {
        this.of = of;
        this.lessons = lessons;
        this.line = line;
        key = of.control.nextKey();
    }

    /** A task without a result. */
    static Handed executed(Host of, Runnable body, int line) {
        Handed task = new Handed(of, body, line);
        task.run =
                () ->
                        task.call(() -> {
                            body.run();
                            return null;
                        });
        return task;
    }

    /** Tells that the current thread submits it. */
    void submitted(Worker by) {
        number = of.nextTask();
        ready = by.tell(Kind.TASK_SUBMIT, of.id(), (long) number, line);
    }

    @Override
    public void run() {
        run.run();
    }

    /** Runs what the program wants, as a task of its executor, in the current thread. */
    <T> T call(Callable<T> body) {
        return call(of, number, key, promise, line, ready, body);
    }

    /**
     * Runs something as a task.
     *
     * @param host whose task it is
     * @param promise what its end completes; null if nothing
     */
    static <T> T call(
            Shared host,
            int number,
            long key,
            Promise promise,
            int line,
            long cause,
            Callable<T> body) {
        Control control = host.control;
        Worker me = control.self();
        Shared outer = me.host;
        me.host = host;
        me.saw(key);
        me.tell(Kind.TASK_BEGIN, host.id(), (long) number, line, cause);
        if (promise != null) {
            promise.runner = me;
        }
        try {
            return body.call();
        } catch (Exception e) {
            throw Handed.<RuntimeException>sneaky(e);
        } finally {
            if (promise != null) {
                control.turn(Verb.COMPLETE, promise, me.line);
                me.saw(((java.util.concurrent.Future<?>) promise.real()).isDone() ? 1 : 0);
                promise.runner = null;
            }
            me.host = outer;
            me.completes = me.tell(Kind.TASK_END, host.id(), (long) number, me.line);
            if (host instanceof Pool pool) {
                pool.freed = me.completes;
            }
        }
    }

    @SuppressWarnings("unchecked")
    static <E extends Throwable> E sneaky(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
