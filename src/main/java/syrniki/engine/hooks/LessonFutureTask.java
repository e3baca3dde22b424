package syrniki.engine.hooks;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/**
 * What a lesson's {@code new FutureTask(...)} makes, and what its own future tasks extend: it tells
 * who completes it.
 */
public class LessonFutureTask<V> extends FutureTask<V> {

    public LessonFutureTask(Callable<V> body) {
        super(body);
    }

    public LessonFutureTask(Runnable body, V result) {
        super(body, result);
    }

    @Override
    protected void set(V value) {
        completes();
        super.set(value);
    }

    @Override
    protected void setException(Throwable thrown) {
        completes();
        super.setException(thrown);
    }

    private void completes() {
        Watched self = Watched.current();
        if (self != null) {
            FutureShadow.completes(this, self.line);
        }
    }

    @Override
    public String toString() {
        return Pools.shown(this, LessonFutureTask.class, super.toString());
    }
}
