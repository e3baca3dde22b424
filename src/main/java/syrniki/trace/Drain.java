package syrniki.trace;

/** Where a {@link Recorder}'s events go; called by its drainer only. */
interface Drain {

    /**
     * A new log.
     *
     * @param thread whose it is; null if it is that of somebody who watches
     */
    void add(Cursor log, ThreadInfo thread);

    /** A new object. */
    void add(ObjectInfo object);

    /**
     * Looks how far the logs are.
     *
     * @return the time up to which nothing can still appear in any of them
     */
    long refresh(long now);

    /**
     * Hands on what was found by {@link #refresh}.
     *
     * @param known the time up to which nothing can still appear
     * @param now when that was
     */
    void handOn(long known, long now);

    /** Hands on all that is left, and the end. */
    void close(Ending ending);
}
