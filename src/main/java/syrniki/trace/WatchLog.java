package syrniki.trace;

import java.util.function.BooleanSupplier;

/**
 * What somebody outside sees the run's threads do: the cores they are on, the deadlock they are in.
 *
 * <p>One thread writes it, the one that watches. Its events are about the thread they name and have
 * no cause.
 */
public final class WatchLog extends Log {

    WatchLog(BooleanSupplier drops) {
        super(drops);
    }

    /**
     * Records an event of another thread.
     *
     * @param thread id of the thread the event is about
     * @param value any value that never changes, or null
     */
    public void record(int thread, Kind kind, int object, Object value, int line) {
        append(what(kind, value == null ? NOTHING : REFERENCE, line), object, 0, value, thread);
    }

    @Override
    int thread(long cause) {
        return (int) cause;
    }

    @Override
    long cause(long cause) {
        return ThreadLog.NO_CAUSE;
    }
}
