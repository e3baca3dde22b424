package syrniki.trace;

import java.util.function.BooleanSupplier;

/**
 * What somebody outside sees the run's threads do: the cores they are on, the deadlock they are in,
 * the answer that has come for one of them.
 *
 * <p>One thread writes it, the one that watches. Its events are about the thread they name.
 */
public final class WatchLog extends Log {

    /** What stands in a token for the first watcher: more than there can be threads. */
    static final int FIRST_WATCHER = 1 << 20;

    /** Its place among the watchers. */
    private final int number;

    WatchLog(int number, BooleanSupplier drops) {
        super(drops);
        this.number = number;
    }

    /**
     * Records an event of another thread.
     *
     * @param thread id of the thread the event is about
     * @param value any value that never changes, a {@link Mark} of one, or null
     */
    public void record(int thread, Kind kind, int object, Object value, int line) {
        record(thread, kind, object, value, line, ThreadLog.NO_CAUSE);
    }

    /**
     * Records an event of another thread that has a cause.
     *
     * @return its token, as that of a {@link ThreadLog}
     */
    public long record(int thread, Kind kind, int object, Object value, int line, long cause) {
        int form = value == null ? NOTHING : REFERENCE;
        long index = append(what(kind, form, line), object, thread, value, cause);
        return token(index);
    }

    @Override
    long token(long index) {
        return ThreadLog.token(FIRST_WATCHER + number, index);
    }

    @Override
    int thread(long value) {
        return (int) value;
    }
}
