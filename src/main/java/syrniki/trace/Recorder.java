package syrniki.trace;

import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.ThreadInfo.ThreadKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;

/**
 * Records what the threads of one run do and hands it on, in one order, while they do it.
 *
 * <p>Each thread writes a log of its own, with no lock and no memory shared between those who
 * write. A thread of the recorder's own reads the logs every few milliseconds and merges what can
 * no longer change its place. Nothing is lost and nothing is dropped while the run is within its
 * event limit: a slow sink makes the logs longer.
 */
public final class Recorder {

    private static final long PERIOD = 5_000_000;

    /** Nanoseconds until a mark set by another core is surely seen here. */
    static final long SETTLING = 200_000;

    /** Nanoseconds that an interrupted writer may hold back the others' events. */
    private static final long PATIENCE = 50_000_000;

    private static final int BATCH = 4096;

    private final TraceSink sink;
    private final long limit;
    private final long start = System.nanoTime();
    private final List<Log> logs = new CopyOnWriteArrayList<>();
    private final Merge merge;
    private final Thread drainer;

    // what was registered since the merge last looked; guarded by this
    private final List<Cursor> newCursors = new ArrayList<>();
    private final List<ThreadInfo> newThreads = new ArrayList<>();
    private final List<ObjectInfo> newObjects = new ArrayList<>();
    private int threads;
    private int watchers;
    private int objects;

    // the batch that is being put together, by the drainer
    private List<ThreadInfo> batchThreads = new ArrayList<>();
    private List<ObjectInfo> batchObjects = new ArrayList<>();
    private List<Event> events = new ArrayList<>();

    private volatile boolean over;
    private volatile boolean closed;
    private Ending ending;
    private Throwable failure; // read after the drainer's end

    /**
     * Begins a recording: its clock starts now.
     *
     * @param eventLimit how many events the trace may have; recording stops exactly there
     * @param sink where the trace goes, called by the recorder's own thread; what it throws comes
     *     out of {@link #close}
     */
    public Recorder(long eventLimit, TraceSink sink) {
        this.limit = eventLimit;
        this.sink = sink;
        this.merge = new Merge(start, eventLimit);
        this.drainer = Thread.ofPlatform().daemon().name("recorder").start(this::drain);
    }

    /** Registers a thread of the run and returns its own log; any thread may call. */
    public synchronized ThreadLog thread(String name, ThreadKind kind) {
        ThreadLog log = new ThreadLog(threads++, this::drops);
        newThreads.add(new ThreadInfo(log.id(), name, kind, Event.NONE));
        add(log);
        return log;
    }

    /**
     * Registers somebody who watches the run from outside and returns his log; any thread may call.
     */
    public synchronized WatchLog watcher() {
        WatchLog log = new WatchLog(watchers++, this::drops);
        add(log);
        return log;
    }

    /**
     * Registers an object of the run and returns its id; any thread may call. See {@link
     * ObjectInfo}.
     */
    public synchronized int object(String name, String type, Role role, int of, Object initial) {
        newObjects.add(
                new ObjectInfo(objects, name, type, role, of, Variable.plain(initial), Event.NONE));
        return objects++;
    }

    /** Nanoseconds since the run began. */
    public long elapsed() {
        return System.nanoTime() - start;
    }

    /** Whether more events were recorded than the trace may have: the run is to be ended. */
    public boolean overLimit() {
        return over;
    }

    /**
     * Ends the recording: what was recorded before is in the trace, what comes later is dropped.
     * Returns after the sink has been told of the end; a second call does nothing.
     *
     * @param result final value of each shared field
     * @throws IllegalStateException if the sink failed
     */
    public void close(Verdict verdict, Map<String, Object> result) {
        synchronized (this) {
            if (!closed) {
                ending = new Ending(elapsed(), verdict, result);
                closed = true;
            }
        }
        LockSupport.unpark(drainer);
        boolean interrupted = false;
        while (drainer.isAlive()) {
            try {
                drainer.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw new IllegalStateException("The trace could not be handed on", failure);
        }
    }

    private void add(Log log) {
        logs.add(log);
        newCursors.add(new Cursor(log, System.nanoTime()));
    }

    /** Asked by a log that has to grow. */
    private boolean drops() {
        if (!over && recorded() >= limit) {
            over = true;
        }
        return over || closed;
    }

    private long recorded() {
        long recorded = 0;
        for (Log log : logs) {
            recorded += log.published();
        }
        return recorded;
    }

    private void drain() {
        boolean last;
        do {
            LockSupport.parkNanos(this, PERIOD);
            last = closed;
            try {
                pass(last);
            } catch (RuntimeException | Error e) {
                failure = e;
                return;
            }
        } while (!last);
    }

    private void pass(boolean last) {
        long now = System.nanoTime();
        takeNew();
        long known = Math.max(merge.refresh(now), now - PATIENCE);
        takeNew(); // whatever the events just found may name
        merge.lineUp();
        if (recorded() > limit) {
            over = true;
        }
        if (last) {
            merge.rest(this::collect);
        } else {
            merge.upTo(known - Races.WINDOW - SETTLING, this::collect);
        }
        if (!events.isEmpty() || last && !(batchThreads.isEmpty() && batchObjects.isEmpty())) {
            handOn();
        }
        if (last) {
            long t = Math.max(ending.t(), merge.elapsed());
            sink.ended(new Ending(t, ending.verdict(), ending.result()));
        }
    }

    private synchronized void takeNew() {
        newCursors.forEach(merge::add);
        newObjects.forEach(merge::add);
        batchThreads.addAll(newThreads);
        batchObjects.addAll(newObjects);
        newCursors.clear();
        newThreads.clear();
        newObjects.clear();
    }

    private void collect(Event event) {
        events.add(event);
        if (events.size() == BATCH) {
            handOn();
        }
    }

    private void handOn() {
        Batch batch = new Batch(merge.seq() - events.size(), batchThreads, batchObjects, events);
        batchThreads = new ArrayList<>();
        batchObjects = new ArrayList<>();
        events = new ArrayList<>();
        sink.batch(batch);
    }
}
