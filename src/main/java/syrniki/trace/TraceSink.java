package syrniki.trace;

/**
 * Takes a trace in, batch by batch: called by one thread at a time, batches in order, {@link
 * #ended} once and last.
 */
public interface TraceSink {

    /** Takes the next batch. */
    void batch(Batch batch);

    /** Learns how the run ended; nothing comes after it. */
    void ended(Ending ending);
}
