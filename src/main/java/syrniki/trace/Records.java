package syrniki.trace;

/**
 * What one process of a run records, on its way to the {@link Recorder} that merges it with what
 * the others did: called by one thread at a time.
 *
 * <p>Logs, threads and objects are told before the first event that names them, and are numbered as
 * they come, each from 0. An event is told as it stands in its log: only recorders look into it.
 */
public interface Records {

    /** A new log: that of a thread. Its {@code process} is of no account. */
    void thread(ThreadInfo thread);

    /** A new log: that of somebody who watches. */
    void watcher();

    /** A new object. Its {@code process} is of no account. */
    void object(ObjectInfo object);

    /**
     * The next event of a log.
     *
     * @param log number of the log
     * @param time reading of {@link System#nanoTime}
     * @param what kind, form of the value, and line
     * @param object a number as given by {@link #object}, or one of {@link Mark#foreign}
     * @param value a whole number, or none
     * @param reference any other value, or null
     * @param cause a token, or what the form makes of it
     */
    void event(int log, long time, int what, int object, long value, Object reference, long cause);

    /** Every event before this reading of {@link System#nanoTime} has been told. */
    void upTo(long time);

    /** The kind of an event that was told so. */
    static Kind kind(int what) {
        return Place.kindOf(what);
    }
}
