package syrniki.guard;

import org.springframework.http.HttpStatus;

import java.util.concurrent.TimeUnit;

/**
 * A request that is not even looked at, because of where it comes from, how often, or because its
 * address cannot be read.
 */
public final class Refusal extends RuntimeException {

    /** Seconds after which somebody who has too much under way may come again. */
    private static final int LATER = 10;

    private final HttpStatus status;
    private final String key;
    private final long retryAfter;

    private Refusal(HttpStatus status, String key, long retryAfter) {
        super(key, null, false, false); // thrown when there are many: it must cost little
        this.status = status;
        this.key = key;
        this.retryAfter = retryAfter;
    }

    /** For what stands behind the question mark and is no parameters, or too many. */
    static Refusal unreadable() {
        return new Refusal(HttpStatus.BAD_REQUEST, "unreadable-address", 0);
    }

    /** For a host name that is none of this server's. */
    static Refusal wrongHost() {
        return new Refusal(HttpStatus.MISDIRECTED_REQUEST, "wrong-host", 0);
    }

    /** For a page of another server that wants something done here. */
    static Refusal wrongOrigin() {
        return new Refusal(HttpStatus.FORBIDDEN, "wrong-origin", 0);
    }

    /** For a client that asks too often. */
    static Refusal tooFast(long nanoseconds) {
        long seconds = Math.ceilDiv(nanoseconds, TimeUnit.SECONDS.toNanos(1));
        return new Refusal(HttpStatus.TOO_MANY_REQUESTS, "too-fast", seconds);
    }

    /** For a client that has too much under way. */
    static Refusal tooMuch() {
        return new Refusal(HttpStatus.TOO_MANY_REQUESTS, "too-much", LATER);
    }

    /** The status of the answer. */
    public HttpStatus status() {
        return status;
    }

    /** What it is called in messages, e.g. {@code too-fast}. */
    public String key() {
        return key;
    }

    /** Seconds after which one may come again; 0 if that would not help. */
    public long retryAfter() {
        return retryAfter;
    }
}
