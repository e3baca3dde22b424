package syrniki.guard;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** One client address: how fast it may ask, and what of the server it may have under way. */
public final class Client {

    /** How long its work waits for other work of its own. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Rate rate;
    private final Share runs;
    private final Share explorations;
    private final Share samples;
    private final Semaphore places;

    Client(LimitSettings limits) {
        rate = new Rate(limits.requests(), limits.burst(), System.nanoTime());
        runs = new Share(limits.runs());
        explorations = new Share(limits.explorations());
        samples = new Share(limits.samples());
        places = new Semaphore(limits.atOnce(), true);
    }

    /** What takes a processor, or much memory, as long as it goes on. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {

        /** Does it. */
        T call() throws E, InterruptedException;
    }

    /**
     * Counts a request.
     *
     * @param weight how many usual ones it costs the server as much as
     * @throws Refusal if it comes too soon
     */
    void ask(int weight) {
        long nanoseconds = rate.take(weight, System.nanoTime());
        if (nanoseconds > 0) {
            throw Refusal.tooFast(nanoseconds);
        }
    }

    /**
     * Does some work, if need be when other work of this client is done.
     *
     * @throws Refusal if there is too much of it
     */
    public <T, E extends Exception> T work(Work<T, E> work) throws E, InterruptedException {
        if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw Refusal.tooMuch();
        }
        try {
            return work.call();
        } finally {
            places.release();
        }
    }

    /** Its runs that wait or go on. */
    public Share runs() {
        return runs;
    }

    /** Its explorations that wait or are at work. */
    public Share explorations() {
        return explorations;
    }

    /** Its samples that wait or are at work. */
    public Share samples() {
        return samples;
    }
}
