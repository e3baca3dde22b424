package syrniki.engine.hooks;

import java.time.Duration;
import java.time.Instant;

/**
 * The run's clock: a lesson sleeps, waits and measures in its own time, which the scale stretches
 * into real time. The time of day it looks up once, when the run begins: whoever sets the machine's
 * clock meanwhile changes nothing in it.
 *
 * <p>Not the clock of the trace, which tells real nanoseconds.
 */
public final class LessonTime {

    private final double stretch;
    private final long startNanos;
    private final Instant start;

    /** A clock that takes {@code scale} real milliseconds for 1000 of the lesson's. */
    public LessonTime(double scale) {
        this(scale, System.nanoTime(), Instant.now());
    }

    /**
     * A clock of another process of the run.
     *
     * @param startNanos what {@link System#nanoTime} said when the run's time began
     * @param start the time of day then
     */
    public LessonTime(double scale, long startNanos, Instant start) {
        stretch = scale / 1000;
        this.startNanos = startNanos;
        this.start = start;
    }

    /** What {@link System#nanoTime} said when the run's time began. */
    public long startNanos() {
        return startNanos;
    }

    /** The time of day when the run's time began. */
    public Instant start() {
        return start;
    }

    /** Real nanoseconds for nanoseconds of the lesson; what is too long for a long is for ever. */
    long real(long nanos) {
        return stretch == 1 ? nanos : (long) (nanos * stretch);
    }

    /**
     * Real nanoseconds for a timeout or delay of the current thread's lesson: none only where the
     * lesson's is none.
     */
    static long ofCurrent(long nanos) {
        Watched self = Watched.current();
        return self == null || nanos <= 0 ? nanos : Math.max(1, self.run.time.real(nanos));
    }

    /** Nanoseconds of the lesson for real ones. */
    long lesson(long nanos) {
        return stretch == 1 ? nanos : (long) (nanos / stretch);
    }

    /** {@link System#nanoTime} in lesson time. */
    long nanoTime() {
        return startNanos + elapsed();
    }

    /** {@link System#currentTimeMillis} in lesson time. */
    long currentTimeMillis() {
        return instant().toEpochMilli();
    }

    /** {@link Instant#now()} in lesson time. */
    Instant instant() {
        return start.plusNanos(elapsed());
    }

    private long elapsed() {
        long elapsed = System.nanoTime() - startNanos;
        return stretch == 1 ? elapsed : (long) (elapsed / stretch);
    }

    /**
     * A lesson's nanoseconds as the trace tells them: milliseconds, a whole number wherever it is
     * one.
     */
    static Number millis(long nanos) {
        return nanos % 1_000_000 == 0 ? (Number) (nanos / 1_000_000) : (Number) (nanos / 1e6);
    }

    /** Nanoseconds of a duration; what is too long for a long is for ever. */
    static long nanos(Duration duration) {
        try {
            return duration.toNanos();
        } catch (ArithmeticException tooLong) {
            return duration.isNegative() ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }
}
