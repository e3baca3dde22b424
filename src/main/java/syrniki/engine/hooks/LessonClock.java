package syrniki.engine.hooks;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A system clock in lesson time; otherwise like the JDK's. */
final class LessonClock extends Clock {

    private final LessonTime time;
    private final Clock system;

    LessonClock(LessonTime time, Clock system) {
        this.time = time;
        this.system = system;
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new LessonClock(time, system.withZone(zone));
    }

    @Override
    public Instant instant() {
        return time.instant();
    }

    @Override
    public long millis() {
        return time.currentTimeMillis();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LessonClock clock && system.equals(clock.system);
    }

    @Override
    public int hashCode() {
        return system.hashCode();
    }

    @Override
    public String toString() {
        return system.toString();
    }
}
