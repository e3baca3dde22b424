package syrniki.engine.hooks;

/**
 * What a lesson's {@code new Thread(...)} makes, and what its own thread classes extend: a {@link
 * Thread} that makes its start, beginning and end known, whoever starts it.
 */
public class LessonThread extends Thread {

    private final Observation run = runOfCurrent();

    public LessonThread() {
        this(null, null, nextName());
    }

    public LessonThread(Runnable task) {
        this(null, task, nextName());
    }

    public LessonThread(ThreadGroup group, Runnable task) {
        this(group, task, nextName());
    }

    public LessonThread(String name) {
        this(null, null, name);
    }

    public LessonThread(ThreadGroup group, String name) {
        this(group, null, name);
    }

    public LessonThread(Runnable task, String name) {
        this(null, task, name);
    }

    public LessonThread(ThreadGroup group, Runnable task, String name) {
        super(group, task, name);
    }

    public LessonThread(ThreadGroup group, Runnable task, String name, long stackSize) {
        super(group, task, name, stackSize);
    }

    public LessonThread(
            ThreadGroup group,
            Runnable task,
            String name,
            long stackSize,
            boolean inheritInheritableThreadLocals) {
        super(group, task, name, stackSize, inheritInheritableThreadLocals);
    }

    @Override
    public void start() {
        Watched parent = Watched.current();
        if (parent != null) {
            parent.run.threads.launch(this, parent);
        }
        super.start();
    }

    @Override
    public void run() {
        if (run == null) {
            super.run();
        } else {
            run.threads.run(this, super::run);
        }
    }

    /** Begins the thread from a {@code run} of a lesson's own; says whether it has begun now. */
    final boolean begin() {
        return run != null && run.threads.begin(this);
    }

    /** Ends the thread, which died of what was thrown, if not null. */
    final void end(Throwable thrown) {
        run.threads.end(thrown);
    }

    private static Observation runOfCurrent() {
        Watched current = Watched.current();
        return current == null ? null : current.run;
    }

    private static String nextName() {
        Observation run = runOfCurrent();
        return run == null ? "Thread" : run.threads.nextName();
    }
}
