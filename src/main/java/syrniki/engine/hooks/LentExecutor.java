package syrniki.engine.hooks;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * What an HTTP client is given in place of an executor, until the run is over: the JDK keeps what a
 * client uses until nobody has that client any more, but the run has it, and the executor has the
 * run.
 */
final class LentExecutor implements Executor {

    private final boolean ofLesson;
    private volatile Executor real;

    private LentExecutor(Executor real, boolean ofLesson) {
        this.real = real;
        this.ofLesson = ofLesson;
    }

    /** For a client whose lesson gives it one. */
    static LentExecutor ofLesson(Observation run, Executor real) {
        return new LentExecutor(real, true).until(run);
    }

    /** For a client whose lesson gives it none. */
    static LentExecutor backstage(Observation run) {
        return new LentExecutor(run.backstage.pool(), false).until(run);
    }

    private LentExecutor until(Observation run) {
        run.pools.endWith(() -> real = null);
        return this;
    }

    /** The executor that the lesson has given; null if it has given none. */
    Executor lessons() {
        return ofLesson ? real : null;
    }

    @Override
    public void execute(Runnable task) {
        Executor executor = real;
        if (executor == null) {
            throw new RejectedExecutionException("the run is over");
        }
        executor.execute(task);
    }
}
