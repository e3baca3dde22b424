package syrniki.engine.hooks;

import syrniki.trace.Kind;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Monitors: synchronized blocks and methods, wait and notify. */
public final class MonitorHooks {

    private MonitorHooks() {}

    /** Comes before a monitor is entered. */
    public static void pass(Object monitor, int line) {
        Watched caller = Watched.current();
        if (caller != null && monitor != null) {
            caller.at(line).run.objects.monitor(monitor).pass(caller, line);
        }
    }

    /** Comes after a monitor was entered. */
    public static void entered(Object monitor, int line) {
        Watched caller = Watched.current();
        if (caller != null) {
            caller.run.objects.monitor(monitor).entered(caller, line);
        }
    }

    /** Comes before a monitor is left. */
    public static void leaving(Object monitor, int line) {
        Watched caller = Watched.current();
        if (caller != null && monitor != null) {
            caller.run.objects.monitor(monitor).leaving(caller, line);
        }
    }

    public static void wait(Object self, int line) throws InterruptedException {
        wait(self, 0, line);
    }

    public static void wait(Object self, long millis, int line) throws InterruptedException {
        if (millis < 0) {
            self.wait(millis);
        }
        wait(self, TimeUnit.MILLISECONDS.toNanos(millis), millis == 0, line);
    }

    public static void wait(Object self, long millis, int nanos, int line)
            throws InterruptedException {
        if (millis < 0 || nanos < 0 || nanos > 999_999) {
            self.wait(millis, nanos);
        }
        wait(self, TimeUnit.MILLISECONDS.toNanos(millis) + nanos, millis == 0 && nanos == 0, line);
    }

    private static void wait(Object self, long nanos, boolean forEver, int line)
            throws InterruptedException {
        Watched caller = Watched.current();
        if (caller == null || !Thread.holdsLock(self) || Thread.currentThread().isInterrupted()) {
            realWait(self, nanos, forEver);
            return;
        }
        MonitorShadow shadow = caller.at(line).run.objects.monitor(self);
        Number timeout = forEver ? null : LessonTime.millis(nanos);
        long real = caller.run.time.real(nanos);
        caller.waits(shadow.signal, !forEver, line);
        long token = caller.record(Kind.WAIT_BEGIN, shadow.id(), Verb.of("wait", timeout), line);
        Waiters.Waiter waiter = shadow.waiters.begin(caller, shadow.lend(token), false, line);
        long start = System.nanoTime();
        String how = null;
        try {
            realWait(self, real, forEver);
            if (!forEver && System.nanoTime() - start >= real) {
                how = "timeout";
            }
        } catch (InterruptedException e) {
            how = "interrupted";
            throw e;
        } finally {
            shadow.waiters.end(waiter, how);
            shadow.takeBack(caller, waiter.holds, line, waiter.signalled());
            caller.run.goOn();
        }
    }

    private static void realWait(Object self, long nanos, boolean forEver)
            throws InterruptedException {
        if (forEver) {
            self.wait();
        } else {
            Duration time = Duration.ofNanos(Math.max(1, nanos));
            self.wait(time.toMillis(), (int) (time.toNanos() % 1_000_000));
        }
    }

    public static void notify(Object self, int line) {
        notify(self, false, line);
    }

    public static void notifyAll(Object self, int line) {
        notify(self, true, line);
    }

    private static void notify(Object self, boolean all, int line) {
        Watched caller = Watched.current();
        if (caller == null || !Thread.holdsLock(self)) {
            realNotify(self, all);
            return;
        }
        Waiters waiters = caller.at(line).run.objects.monitor(self).waiters;
        Waiters.Waiter first = waiters.first(_ -> false);
        long cause = waiters.signal(caller, all ? "all" : "one", line);
        realNotify(self, all);
        if (all) {
            waiters.allSignalled(cause);
        } else if (first != null) {
            waiters.signalled(first, cause);
        }
    }

    private static void realNotify(Object self, boolean all) {
        if (all) {
            self.notifyAll();
        } else {
            self.notify();
        }
    }
}
