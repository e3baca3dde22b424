package syrniki.engine.hooks;

import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.ThreadInfo.ThreadKind;
import syrniki.trace.ThreadLog;

/** A thread of a run. */
final class Watched {

    private static final ThreadLocal<Watched> CURRENT = new ThreadLocal<>();

    final Observation run;
    final Thread thread;
    final ThreadLog log;

    /** The thread as an object of the trace. */
    final int object;

    /** The thread as something others wait for. */
    final Shadow shadow;

    /** Token of the event that launched it; written before it starts. */
    long launch = ThreadLog.NO_CAUSE;

    /** Whether the JDK started it on its own, and others tell its end. */
    volatile boolean takenIn;

    /** Token of its {@code thread-end}. */
    volatile long end = ThreadLog.NO_CAUSE;

    /** Token of the last interrupt sent to it. */
    volatile long interrupt = ThreadLog.NO_CAUSE;

    /** Token of the last event that gave it its parking permit. */
    volatile long unparked = ThreadLog.NO_CAUSE;

    /** What it waits for when it is parked. */
    final Shadow permit;

    /** Set while an interrupt is kept back until an uninterruptible call returns. */
    volatile boolean interruptKept;

    /** The stamp it got last; its own. */
    long stamp;

    /** Where in the source the thread was last seen; its own. */
    int line;

    /** Whether it is reading one line, and whether it has been given anything of it. Its own. */
    boolean readsLine;

    boolean readSome;

    /** Whose tasks it runs: a pool's thread those of its pool; null if it runs none. Its own. */
    HostShadow host;

    /** What it waits for; null while it does not. */
    volatile Wait wait;

    Watched(Observation run, Thread thread) {
        this.run = run;
        this.thread = thread;
        String name = thread.getName().isEmpty() ? run.threads.nextShownName() : thread.getName();
        log =
                run.recorder.thread(
                        name, thread.isVirtual() ? ThreadKind.VIRTUAL : ThreadKind.PLATFORM);
        shadow = new ThreadShadow(this, name);
        object = shadow.id();
        permit = new Permit();
    }

    /** The current thread, if it belongs to a run; else null. */
    static Watched current() {
        Watched watched = CURRENT.get();
        return watched != null ? watched : Threads.adoptCurrent();
    }

    /** Makes the current thread a watched one, or no longer (null). */
    static void setCurrent(Watched watched) {
        if (watched == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(watched);
        }
    }

    static Watched ifCurrent() {
        return CURRENT.get();
    }

    /** Goes no further if the run is over: to be called before anything that may block. */
    Watched at(int line) {
        this.line = line;
        run.goOn();
        return this;
    }

    long record(Kind kind, int object, int line) {
        return log.record(kind, object, line);
    }

    long record(Kind kind, int object, long value, int line) {
        return log.record(kind, object, value, line, ThreadLog.NO_CAUSE);
    }

    long record(Kind kind, int object, Object value, int line) {
        return log.record(kind, object, value, line, ThreadLog.NO_CAUSE);
    }

    /** Begins to wait. */
    void waits(Shadow object, boolean timed, int line) {
        wait = new Wait(object, timed, line, null);
    }

    /** Has waited long enough. */
    void goesOn() {
        wait = null;
    }

    /** A call that waits and that an interrupt ends. */
    interface Waiting {
        void await() throws InterruptedException;
    }

    /** Waits as a call does that no interrupt ends, though the run's end does. */
    void uninterruptibly(Waiting wait) {
        try {
            while (true) {
                try {
                    wait.await();
                    return;
                } catch (InterruptedException e) {
                    interruptKept = true;
                    run.goOn();
                }
            }
        } finally {
            if (interruptKept) {
                interruptKept = false;
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Has been interrupted while it waited: goes no further if that is the run's end. */
    void interrupted() {
        goesOn();
        run.goOn();
    }

    /** A permit to go on, which anybody may give. */
    private final class Permit extends Shadow {

        Permit() {
            super(run.objects, thread, Role.THREAD);
        }

        @Override
        Shadow shown() {
            return shadow;
        }
    }
}
