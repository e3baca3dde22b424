package syrniki.engine.control;

import syrniki.engine.hooks.Static;

import java.util.concurrent.locks.LockSupport;

/** Parking: a thread waits for its own permit, which another one gives it. */
public final class ParkHooks {

    private ParkHooks() {}

    @Static(LockSupport.class)
    public static void park(int line) {
        about(line).parking().park(line);
    }

    @Static(LockSupport.class)
    public static void park(Object blocker, int line) {
        park(line);
    }

    @Static(LockSupport.class)
    public static void parkNanos(long nanos, int line) {
        if (nanos > 0) {
            Worker me = about(line);
            me.within(nanos);
            me.parking().park(line);
        }
    }

    @Static(LockSupport.class)
    public static void parkNanos(Object blocker, long nanos, int line) {
        parkNanos(nanos, line);
    }

    @Static(LockSupport.class)
    public static void parkUntil(long deadline, int line) {
        long millis = Math.max(0, deadline - ClockHooks.currentTimeMillis(line));
        Worker me = about(line);
        me.within(java.util.concurrent.TimeUnit.MILLISECONDS.toNanos(millis));
        me.parking().park(line);
    }

    @Static(LockSupport.class)
    public static void parkUntil(Object blocker, long deadline, int line) {
        parkUntil(deadline, line);
    }

    private static Worker about(int line) {
        Control control = Control.current();
        return control.about(Verb.PARK, control.self().parking(), line);
    }

    @Static(LockSupport.class)
    public static void unpark(Thread thread, int line) {
        Control control = Control.current();
        Worker other = control.of(thread);
        if (other != null) { // before its start it has no effect
            other.parking().unpark(control.self(), line);
        }
    }
}
