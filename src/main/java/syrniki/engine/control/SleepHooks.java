package syrniki.engine.control;

import syrniki.engine.hooks.Static;
import syrniki.trace.Event;
import syrniki.trace.Kind;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Sleeping: in the run's own time, which costs none. */
public final class SleepHooks {

    private SleepHooks() {}

    @Static(Thread.class)
    public static void sleep(long millis, int line) throws InterruptedException {
        if (millis < 0) {
            throw new IllegalArgumentException("timeout value is negative");
        }
        nanos(TimeUnit.MILLISECONDS.toNanos(millis), line);
    }

    @Static(Thread.class)
    public static void sleep(long millis, int nanos, int line) throws InterruptedException {
        if (millis < 0 || nanos < 0 || nanos > 999_999) {
            throw new IllegalArgumentException("timeout value out of range");
        }
        nanos(TimeUnit.MILLISECONDS.toNanos(millis) + nanos, line);
    }

    @Static(Thread.class)
    public static void sleep(Duration duration, int line) throws InterruptedException {
        nanos(Math.max(0, duration.toNanos()), line);
    }

    public static void sleep(TimeUnit self, long timeout, int line) throws InterruptedException {
        if (timeout > 0) {
            nanos(self.toNanos(timeout), line);
        }
    }

    private static void nanos(long nanos, int line) throws InterruptedException {
        Control control = Control.current();
        Worker me = control.self();
        control.turn(Verb.SLEEP, null, line);
        if (control.witnessed()) {
            me.tell(Kind.SLEEP_BEGIN, Event.NONE, Worker.millis(nanos), line);
        }
        me.about(Verb.WAKE_UP, null, 1, line);
        me.within(nanos);
        me.interruptibly();
        boolean interrupted = control.turn(me) == Turn.INTERRUPTED;
        if (control.witnessed()) {
            String how = interrupted ? "interrupted" : null;
            me.tell(
                    Kind.SLEEP_END,
                    Event.NONE,
                    how,
                    line,
                    interrupted ? me.interruptedBy : Event.NONE);
        }
        if (interrupted) {
            throw new InterruptedException("sleep interrupted");
        }
    }
}
