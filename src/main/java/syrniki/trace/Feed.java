package syrniki.trace;

import java.util.ArrayList;
import java.util.List;

/**
 * What comes in from another process of the run: its records, become logs of this recorder.
 *
 * <p>The merge waits for it, see {@link #upTo}, but never for long.
 */
public final class Feed implements Records, AutoCloseable {

    private final Recorder recorder;
    private final int process;
    private final List<Log> logs = new ArrayList<>();
    private final List<ThreadLog> threads = new ArrayList<>();
    private final List<WatchLog> watchers = new ArrayList<>();
    private final List<Integer> objects = new ArrayList<>();
    private volatile long offset;
    private volatile long knownTo = System.nanoTime();

    Feed(Recorder recorder, int process) {
        this.recorder = recorder;
        this.process = process;
    }

    /** Says by how many nanoseconds the other process's clock is behind. */
    public void offset(long nanos) {
        offset = nanos;
    }

    /** Id in the run of a thread that the other process numbers so. */
    public int thread(int number) {
        return threads.get(number).id();
    }

    @Override
    public void thread(ThreadInfo thread) {
        ThreadLog log = recorder.thread(thread.name(), thread.kind(), process);
        threads.add(log);
        logs.add(log);
    }

    @Override
    public void watcher() {
        WatchLog log = recorder.watcher();
        watchers.add(log);
        logs.add(log);
    }

    @Override
    public void object(ObjectInfo object) {
        objects.add(
                recorder.object(
                        object.name(),
                        object.type(),
                        object.role(),
                        id(object.of()),
                        object.initial(),
                        process));
    }

    @Override
    public void event(
            int number, long time, int what, int object, long value, Object reference, long cause) {
        Log log = logs.get(number);
        boolean named = cause >= 0 && Place.formOf(what) != Log.UPDATE;
        log.append(
                time + offset,
                what,
                id(object),
                log instanceof WatchLog ? thread((int) value) : value,
                reference,
                named ? causer(cause).token(ThreadLog.indexOf(cause)) : cause);
    }

    /** The log that a token of the other process's means. */
    private Log causer(long token) {
        int log = ThreadLog.logOf(token);
        return log < WatchLog.FIRST_WATCHER
                ? threads.get(log)
                : watchers.get(log - WatchLog.FIRST_WATCHER);
    }

    private int id(int object) {
        if (object < 0) {
            return Event.NONE;
        }
        return Mark.isForeign(object) ? Mark.idOf(object) : objects.get(object);
    }

    @Override
    public void upTo(long time) {
        knownTo = time + offset;
    }

    /** Says that nothing more will come. */
    @Override
    public void close() {
        knownTo = Long.MAX_VALUE;
        recorder.remove(this);
    }

    /** The time up to which everything has come in. */
    long knownTo() {
        return knownTo;
    }
}
