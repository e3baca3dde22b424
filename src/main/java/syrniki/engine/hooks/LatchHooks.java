package syrniki.engine.hooks;

import syrniki.trace.Kind;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Latches. */
public final class LatchHooks {

    private LatchHooks() {}

    public static void countDown(CountDownLatch self, int line) {
        Watched caller = Watched.current();
        if (caller == null) {
            self.countDown();
            return;
        }
        LatchShadow shadow = LatchShadow.of(caller.at(line).run, self);
        synchronized (shadow) { // so that the last one is known as such
            if (self.getCount() > 0) {
                long token = caller.record(Kind.NOTIFY, shadow.id(), "count-down", line);
                if (self.getCount() == 1) {
                    shadow.opened = token;
                }
            }
            self.countDown();
        }
    }

    public static void await(CountDownLatch self, int line) throws InterruptedException {
        await(
                self,
                null,
                () -> {
                    self.await();
                    return true;
                },
                line);
    }

    public static boolean await(CountDownLatch self, long timeout, TimeUnit unit, int line)
            throws InterruptedException {
        long nanos = unit.toNanos(timeout);
        return await(
                self,
                LessonTime.millis(nanos),
                () -> self.await(LessonTime.ofCurrent(nanos), TimeUnit.NANOSECONDS),
                line);
    }

    private static boolean await(CountDownLatch self, Number timeout, Waits.Await real, int line)
            throws InterruptedException {
        Watched caller = Watched.current();
        if (caller == null || self.getCount() == 0 || Thread.currentThread().isInterrupted()) {
            return real.await();
        }
        LatchShadow shadow = LatchShadow.of(caller.at(line).run, self);
        Waits.begin(caller, shadow, "await", timeout, line);
        boolean opened;
        try {
            opened = real.await();
        } catch (InterruptedException e) {
            Waits.interrupted(caller, shadow, line);
            throw e;
        }
        if (opened) {
            Waits.end(caller, shadow, line, shadow.opened);
        } else {
            Waits.timeout(caller, shadow, line);
        }
        return opened;
    }
}
