package syrniki.engine.hooks;

import syrniki.trace.Kind;
import syrniki.trace.ThreadLog;

import java.util.concurrent.locks.LockSupport;

/** Parking: a thread waits for its own permit, which another one gives it. */
public final class ParkHooks {

    private ParkHooks() {}

    @Static(LockSupport.class)
    public static void park(int line) {
        park(null, line);
    }

    @Static(LockSupport.class)
    public static void park(Object blocker, int line) {
        parkNanos(blocker, null, Long.MAX_VALUE, line);
    }

    @Static(LockSupport.class)
    public static void parkNanos(long nanos, int line) {
        parkNanos(null, nanos, line);
    }

    @Static(LockSupport.class)
    public static void parkNanos(Object blocker, long nanos, int line) {
        parkNanos(blocker, LessonTime.millis(nanos), nanos, line);
    }

    @Static(LockSupport.class)
    public static void parkUntil(long deadline, int line) {
        parkUntil(null, deadline, line);
    }

    @Static(LockSupport.class)
    public static void parkUntil(Object blocker, long deadline, int line) {
        long millis = deadline - ClockHooks.currentTimeMillis(line);
        parkNanos(blocker, millis, millis * 1_000_000, line);
    }

    private static void parkNanos(Object blocker, Number timeout, long nanos, int line) {
        Watched self = Watched.current();
        if (nanos <= 0 || self == null) {
            LockSupport.parkNanos(blocker, nanos);
            return;
        }
        long before = self.at(line).unparked;
        Waits.begin(self, self.permit, "park", timeout, line, () -> self.unparked != before);
        long real = self.run.time.real(nanos);
        long start = System.nanoTime();
        if (timeout == null) {
            LockSupport.park(blocker);
        } else {
            LockSupport.parkNanos(blocker, real);
        }
        self.goesOn();
        self.run.goOn();
        if (Thread.currentThread().isInterrupted()) {
            self.log.record(Kind.WAIT_END, self.object, "interrupted", line, self.interrupt);
        } else if (timeout != null && System.nanoTime() - start >= real) {
            self.log.record(Kind.WAIT_END, self.object, "timeout", line, ThreadLog.NO_CAUSE);
        } else {
            self.log.record(Kind.WAIT_END, self.object, null, line, self.unparked);
        }
    }

    @Static(LockSupport.class)
    public static void unpark(Thread thread, int line) {
        Watched caller = Watched.current();
        Watched other =
                caller == null || thread == null ? null : caller.at(line).run.threads.of(thread);
        if (other != null) {
            other.unparked = caller.record(Kind.NOTIFY, other.object, "one", line);
        }
        LockSupport.unpark(thread);
    }
}
