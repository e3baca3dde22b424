package syrniki.guard;

/**
 * How fast one may go on: a token bucket, kept as the one moment at which it will be full again
 * (the generic cell rate algorithm). Times are nanoseconds of any clock that only goes forward.
 */
final class Rate {

    private final long interval;
    private final long tolerance;
    private long full;

    /**
     * @param perSecond tokens that come in a second
     * @param burst tokens that the bucket holds; it is full at first
     */
    Rate(int perSecond, int burst, long now) {
        interval = 1_000_000_000L / perSecond;
        tolerance = interval * burst;
        full = now;
    }

    /** Takes tokens, if they are there; returns 0, or after how many nanoseconds they will be. */
    synchronized long take(int tokens, long now) {
        long then = (full - now > 0 ? full : now) + tokens * interval;
        long missing = then - now - tolerance;
        if (missing > 0) {
            return missing;
        }
        full = then;
        return 0;
    }
}
