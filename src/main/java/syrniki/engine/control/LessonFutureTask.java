package syrniki.engine.control;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/**
 * What a program's {@code new FutureTask(...)} makes in a controlled run, and what its executors
 * promise: completing it is a step.
 */
public class LessonFutureTask<V> extends FutureTask<V> {

    private transient Handed task;

    public LessonFutureTask(Callable<V> body) {
        super(body);
    }

    public LessonFutureTask(Runnable body, V result) {
        super(body, result);
    }

    /** The future that is to have a task's result. */
    static <T> LessonFutureTask<T> of(Control control, Handed task, Callable<T> body) {
        if (body == null) {
            throw new NullPointerException();
        }
        LessonFutureTask<T> made = new LessonFutureTask<>(() -> task.call(body));
        made.task = task;
        task.run = made;
        task.promise = Promise.of(control, made);
        return made;
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
        if (task == null) { // else the task's end does it
            Control control = Control.current();
            Worker me = control.self();
            Promise.of(control, this).completes(me, me.line);
        }
    }

    @Override
    protected void done() {
        Promise.of(Control.current(), this).completed();
    }
}
