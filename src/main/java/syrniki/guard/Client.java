package syrniki.guard;

/** One client address: how fast it may ask, and what of the server it may have under way. */
public final class Client {

    private final Rate rate;
    private final Share runs;
    private final Share explorations;
    private final Share samples;
    private final Share viewers;

    Client(LimitSettings limits) {
        rate = new Rate(limits.requests(), limits.burst(), System.nanoTime());
        runs = new Share(limits.runs());
        explorations = new Share(limits.explorations());
        samples = new Share(limits.samples());
        viewers = new Share(limits.viewers());
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

    /** Its connections that watch runs. */
    public Share viewers() {
        return viewers;
    }
}
