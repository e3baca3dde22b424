package syrniki.engine.control;

import syrniki.engine.hooks.Static;
import syrniki.trace.Event;
import syrniki.trace.Kind;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Threads: start, join, interrupt, names, states. */
public final class ThreadHooks {

    private ThreadHooks() {}

    @Static(Thread.class)
    public static Thread currentThread(int line) {
        return Control.current().self().shown();
    }

    public static void start(Thread self, int line) {
        Control control = Control.current();
        if (control.of(self) != null) {
            throw new IllegalThreadStateException();
        }
        if (self.isVirtual()) {
            throw new NotControlled(self); // its task is the JDK's alone
        }
        start(control, self, self::run, line);
    }

    private static void start(Control control, Thread thread, Runnable body, int line) {
        control.turn(Verb.START, null, line);
        control.start(thread, thread.getName(), body, line);
    }

    @Static(Thread.class)
    public static Thread startVirtualThread(Runnable task, int line) {
        return start(Thread.ofVirtual(), task, line);
    }

    public static Thread start(Thread.Builder self, Runnable task, int line) {
        Thread thread = self.unstarted(task);
        start(Control.current(), thread, task, line);
        return thread;
    }

    public static void join(Thread self, int line) throws InterruptedException {
        joined(self, -1, line);
    }

    public static void join(Thread self, long millis, int line) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        joined(self, millis == 0 ? -1 : TimeUnit.MILLISECONDS.toNanos(millis), line);
    }

    public static boolean join(Thread self, Duration duration, int line)
            throws InterruptedException {
        return joined(self, Math.max(0, duration.toNanos()), line);
    }

    /** Waits for a thread's end; for ever if {@code nanos} is negative. */
    private static boolean joined(Thread self, long nanos, int line) throws InterruptedException {
        Control control = Control.current();
        Worker other = control.of(self);
        if (other == null) {
            return true; // never started: nothing to wait for
        }
        Worker me = control.about(Verb.JOIN, other, line);
        me.interruptibly();
        if (nanos >= 0) {
            me.within(nanos);
        }
        Turn how = control.turn(me);
        if (me.waiting) {
            me.endWait(Kind.JOIN_END, other, how, other.end, line);
        }
        return me.orInterrupted(how) == Turn.GO;
    }

    public static void interrupt(Thread self, int line) {
        Control control = Control.current();
        Worker other = control.of(self);
        if (other == null) {
            return; // before its start it has no effect
        }
        control.tries();
        control.turn(Verb.INTERRUPT, other, line);
        if (!other.ended) {
            other.interruptedBy =
                    control.self().tell(Kind.THREAD_INTERRUPT, other.id(), null, line);
            other.interrupted(true);
        }
    }

    public static boolean isInterrupted(Thread self, int line) {
        Control control = Control.current();
        Worker other = control.of(self);
        if (other == null) {
            return false;
        }
        control.turn(Verb.READ, other, line);
        control.self().saw(other.interrupted ? 1 : 0);
        return other.interrupted;
    }

    @Static(Thread.class)
    public static boolean interrupted(int line) {
        Control control = Control.current();
        Worker me = control.self();
        control.turn(Verb.UPDATE, me, line);
        boolean was = me.interrupted;
        me.saw(was ? 1 : 0);
        me.interrupted(false);
        return was;
    }

    public static boolean isAlive(Thread self, int line) {
        Thread.State state = getState(self, line);
        return state != Thread.State.NEW && state != Thread.State.TERMINATED;
    }

    public static Thread.State getState(Thread self, int line) {
        Control control = Control.current();
        Worker other = control.of(self);
        if (other == null) {
            return Thread.State.NEW;
        }
        control.tries();
        control.turn(Verb.READ, other, line);
        Thread.State state = other.state();
        control.self().saw(state.ordinal());
        return state;
    }

    public static void setName(Thread self, String name, int line) {
        self.setName(name);
        Control control = Control.current();
        Worker known = control.of(self);
        if (known != null && control.witnessed()) {
            control.self().tell(Kind.THREAD_NAME, known.id(), name, line);
        }
    }

    @Static(Thread.class)
    public static void setDefaultUncaughtExceptionHandler(
            Thread.UncaughtExceptionHandler handler, int line) {
        Control.current().memory().defaultHandler = handler;
    }

    @Static(Thread.class)
    public static Thread.UncaughtExceptionHandler getDefaultUncaughtExceptionHandler(int line) {
        return Control.current().memory().defaultHandler;
    }

    @Static(Thread.class)
    public static void yield(int line) {
        Control control = Control.current();
        control.turn(Verb.YIELD, null, line);
        control.self().tell(Kind.THREAD_YIELD, Event.NONE, null, line);
    }

    @Static(Thread.class)
    public static void onSpinWait(int line) {
        Control.current().turn(Verb.YIELD, null, line);
    }
}
