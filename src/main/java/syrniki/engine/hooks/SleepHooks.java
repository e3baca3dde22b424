package syrniki.engine.hooks;

import syrniki.trace.Event;
import syrniki.trace.Kind;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Sleeping, in lesson time. */
public final class SleepHooks {

    private SleepHooks() {}

    @Static(Thread.class)
    public static void sleep(long millis, int line) throws InterruptedException {
        if (millis < 0) {
            Thread.sleep(millis);
        }
        sleepNanos(TimeUnit.MILLISECONDS.toNanos(millis), line);
    }

    @Static(Thread.class)
    public static void sleep(long millis, int nanos, int line) throws InterruptedException {
        if (millis < 0 || nanos < 0 || nanos > 999_999) {
            Thread.sleep(millis, nanos);
        }
        sleepNanos(TimeUnit.MILLISECONDS.toNanos(millis) + nanos, line);
    }

    @Static(Thread.class)
    public static void sleep(Duration duration, int line) throws InterruptedException {
        sleepNanos(Math.max(0, LessonTime.nanos(duration)), line);
    }

    public static void sleep(TimeUnit self, long timeout, int line) throws InterruptedException {
        if (timeout > 0) {
            sleepNanos(self.toNanos(timeout), line);
        }
    }

    private static void sleepNanos(long nanos, int line) throws InterruptedException {
        Watched self = Watched.current();
        if (self == null) {
            Thread.sleep(Duration.ofNanos(nanos));
            return;
        }
        self.at(line).record(Kind.SLEEP_BEGIN, Event.NONE, LessonTime.millis(nanos), line);
        self.waits(null, true, line);
        try {
            Thread.sleep(Duration.ofNanos(self.run.time.real(nanos)));
        } catch (InterruptedException e) {
            self.interrupted();
            self.log.record(Kind.SLEEP_END, Event.NONE, "interrupted", line, self.interrupt);
            throw e;
        }
        self.goesOn();
        self.run.goOn();
        self.record(Kind.SLEEP_END, Event.NONE, line);
    }
}
