package syrniki.trace;

/**
 * Takes a trace in, batch by batch: called by one thread at a time, batches in order, {@link
 * #ended} once and last.
 */
public interface TraceSink {

    void batch(Batch batch);

    void ended(Ending ending);
}
