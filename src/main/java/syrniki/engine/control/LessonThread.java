package syrniki.engine.control;

/**
 * What a program's {@code new Thread(...)} makes in a controlled run, and what its own thread
 * classes extend: the thread as the program knows it, which is never started itself; a virtual
 * thread runs in its stead.
 */
@SuppressWarnings("this-escape") // nobody asks its run for it before it is made
public class LessonThread extends Thread {

    /** The thread that runs in its stead; null before its start. */
    Worker worker;

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
        this(group, task, name, 0, false);
    }

    public LessonThread(ThreadGroup group, Runnable task, String name, long stackSize) {
        this(group, task, name, stackSize, false);
    }

    @SuppressWarnings("this-escape") // setDaemon is final
    public LessonThread(
            ThreadGroup group,
            Runnable task,
            String name,
            long stackSize,
            boolean inheritInheritableThreadLocals) {
        super(group, task, name, stackSize, false);
        setDaemon(Control.current().self().daemon); // not what the virtual one is that makes it
    }

    @Override
    public final void start() {
        ThreadHooks.start(this, 0);
    }

    private static String nextName() {
        return "Thread-" + (Control.current().memory().number("Thread-") - 1);
    }
}
