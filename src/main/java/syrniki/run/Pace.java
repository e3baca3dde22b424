package syrniki.run;

/**
 * How long runs take lately, to tell who is turned away when to come again. Guarded by its queue.
 */
final class Pace {

    /** How much the newest run counts. */
    private static final double WEIGHT = 0.2;

    private double seconds = 5;

    void took(long nanos) {
        seconds += WEIGHT * (nanos / 1e9 - seconds);
    }

    /** Whole seconds until one of this many runs is likely to be over, at least 1. */
    long secondsToAPlace(int running) {
        return Math.max(1, Math.round(seconds / Math.max(1, running)));
    }
}
