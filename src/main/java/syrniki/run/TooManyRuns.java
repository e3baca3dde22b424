package syrniki.run;

/** Thrown when no more runs can wait for a place. */
public final class TooManyRuns extends RuntimeException {

    private final long retryAfterSeconds;

    TooManyRuns(long retryAfterSeconds) {
        super("try again in " + retryAfterSeconds + " s");
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** After how many seconds a place is likely to be free. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
