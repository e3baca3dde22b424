package syrniki.engine.control;

import syrniki.engine.hooks.Static;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Clocks: they show the run's own time, which stands still where time does not count. */
public final class ClockHooks {

    /** When every controlled run begins, so that the same choices make the same run. */
    private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");

    private ClockHooks() {}

    @Static(System.class)
    public static long nanoTime(int line) {
        return Control.current().clock;
    }

    @Static(System.class)
    public static long currentTimeMillis(int line) {
        return now(line).toEpochMilli();
    }

    @Static(Instant.class)
    public static Instant now(int line) {
        return START.plusNanos(Control.current().clock);
    }

    @Static(Clock.class)
    public static Clock systemUTC(int line) {
        return system(ZoneOffset.UTC, line);
    }

    @Static(Clock.class)
    public static Clock systemDefaultZone(int line) {
        return system(ZoneOffset.UTC, line);
    }

    @Static(Clock.class)
    public static Clock system(ZoneId zone, int line) {
        return Clock.fixed(now(line), zone);
    }
}
