package syrniki.trace;

import java.util.List;

/**
 * A stretch of a trace, as it is drained from a running program: stored, sent and folded as one.
 *
 * @param from {@code seq} of the first event; the next batch's {@code from} is this one's plus its
 *     events
 * @param threads threads that appear here for the first time
 * @param objects objects that appear here for the first time
 * @param events events in order
 */
public record Batch(
        long from, List<ThreadInfo> threads, List<ObjectInfo> objects, List<Event> events) {

    /** {@code seq} of the first event after this batch. */
    public long end() {
        return from + events.size();
    }

    /**
     * This batch without the events before one, for somebody who begins there and needs all that is
     * known so far.
     *
     * @param seq where to begin, within this batch or at its end
     * @param threads all threads that have appeared up to and in this batch
     * @param objects all objects that have appeared up to and in this batch
     */
    public Batch cut(long seq, List<ThreadInfo> threads, List<ObjectInfo> objects) {
        return new Batch(
                seq, threads, objects, events.subList(Math.toIntExact(seq - from), events.size()));
    }
}
