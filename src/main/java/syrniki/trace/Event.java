package syrniki.trace;

/**
 * One thing a thread did, as recorded.
 *
 * @param seq place in the trace, from 0 without gaps
 * @param t nanoseconds since the run began; never decreases with {@code seq}
 * @param thread id of the thread that did it, see {@link ThreadInfo}
 * @param kind what was done
 * @param object id of what it was done to, see {@link ObjectInfo}; {@link #NONE} where there is no
 *     object
 * @param value null, a {@link Number}, a {@link Boolean}, a {@link String} or a small map of those
 * @param line source line in the lesson's file; 0 where unknown
 * @param cause {@code seq} of the event that made this one possible (the release before this
 *     acquire, the signal before this wake-up), always smaller than {@code seq}; {@link #NONE}
 *     where there is none
 */
public record Event(
        long seq, long t, int thread, Kind kind, int object, Object value, int line, long cause) {

    /** Stands for "no object" and "no cause". */
    public static final int NONE = -1;
}
