package syrniki.engine.hooks;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Clocks, in lesson time. */
public final class ClockHooks {

    private ClockHooks() {}

    @Static(System.class)
    public static long nanoTime(int line) {
        Watched self = Watched.current();
        return self == null ? System.nanoTime() : self.run.time.nanoTime();
    }

    @Static(System.class)
    public static long currentTimeMillis(int line) {
        Watched self = Watched.current();
        return self == null ? System.currentTimeMillis() : self.run.time.currentTimeMillis();
    }

    @Static(Instant.class)
    public static Instant now(int line) {
        Watched self = Watched.current();
        return self == null ? Instant.now() : self.run.time.instant();
    }

    @Static(Clock.class)
    public static Clock systemUTC(int line) {
        return system(ZoneOffset.UTC, line);
    }

    @Static(Clock.class)
    public static Clock systemDefaultZone(int line) {
        return system(ZoneId.systemDefault(), line);
    }

    @Static(Clock.class)
    public static Clock system(ZoneId zone, int line) {
        Watched self = Watched.current();
        return self == null
                ? Clock.system(zone)
                : new LessonClock(self.run.time, Clock.system(zone));
    }
}
