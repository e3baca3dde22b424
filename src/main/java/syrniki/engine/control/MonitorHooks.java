package syrniki.engine.control;

/** Monitors: synchronized blocks and methods, wait and notify. */
public final class MonitorHooks {

    private MonitorHooks() {}

    private static Monitor of(Control control, Object object) {
        return ((Thing) control.known(object)).monitor();
    }

    /** Stands for entering a monitor. */
    public static void enter(Object object, int line) {
        Control control = Control.current();
        of(control, java.util.Objects.requireNonNull(object)).enter(control.self(), line);
    }

    /** Stands for leaving a monitor. */
    public static void exit(Object object, int line) {
        Control control = Control.current();
        if (!of(control, object).release(control.self(), Verb.EXIT, line)) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
    }

    private static Monitor owned(Control control, Object object) {
        Monitor monitor = of(control, object);
        if (monitor.holder() != control.self()) {
            throw new IllegalMonitorStateException("current thread is not owner");
        }
        return monitor;
    }

    public static void wait(Object self, int line) throws InterruptedException {
        await(self, -1, line);
    }

    public static void wait(Object self, long millis, int line) throws InterruptedException {
        wait(self, millis, 0, line);
    }

    public static void wait(Object self, long millis, int nanos, int line)
            throws InterruptedException {
        if (millis < 0 || nanos < 0 || nanos > 999_999) {
            throw new IllegalArgumentException("timeout value out of range");
        }
        long all = millis * 1_000_000 + nanos;
        await(self, all == 0 ? -1 : all, line);
    }

    private static void await(Object self, long nanos, int line) throws InterruptedException {
        Control control = Control.current();
        Worker me = control.self();
        Monitor monitor = owned(control, self);
        me.orInterrupted(monitor.waiters.await(me, "wait", nanos, true, line));
    }

    public static void notify(Object self, int line) {
        Control control = Control.current();
        Monitor monitor = owned(control, self);
        control.turn(Verb.SIGNAL, monitor, line);
        monitor.waiters.signalOne(control.self(), control.way(), line);
    }

    public static void notifyAll(Object self, int line) {
        Control control = Control.current();
        Monitor monitor = owned(control, self);
        control.turn(Verb.SIGNAL_ALL, monitor, line);
        monitor.waiters.signalAll(control.self(), line);
    }

    @syrniki.engine.hooks.Static(Thread.class)
    public static boolean holdsLock(Object object, int line) {
        Control control = Control.current();
        return of(control, object).holder() == control.self();
    }
}
