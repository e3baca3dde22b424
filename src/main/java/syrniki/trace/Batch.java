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
        long from, List<ThreadInfo> threads, List<ObjectInfo> objects, List<Event> events) {}
