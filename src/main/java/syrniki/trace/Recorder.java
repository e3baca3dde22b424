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
    static final long PATIENCE = 50_000_000;

    /** Nanoseconds that another process may hold back the events of all. */
    static final long FEED_PATIENCE = 250_000_000;

    private final long limit;
    private final long start = System.nanoTime();
    private final List<Log> logs = new CopyOnWriteArrayList<>();
    private final List<Feed> feeds = new CopyOnWriteArrayList<>();
    private final Drain drain;
    private final Thread drainer;

    // what was registered since the drainer last looked; guarded by this
    private final List<Registered> newLogs = new ArrayList<>();
    private final List<ObjectInfo> newObjects = new ArrayList<>();
    private int threads;
    private int watchers;
    private int objects;

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
        limit = eventLimit;
        drain = new Batches(start, eventLimit, sink);
        drainer = startDrainer();
    }

    /**
     * Begins a recording of one process of a run, to be merged by another's recorder.
     *
     * @param eventLimit how many events it may have; recording stops somewhere after that
     * @param records where they go, called by the recorder's own thread
     */
    public Recorder(long eventLimit, Records records) {
        limit = eventLimit;
        drain = new Export(records);
        drainer = startDrainer();
    }

    private Thread startDrainer() {
        return Thread.ofPlatform().daemon().name("recorder").start(this::drain);
    }

    /** Registers a thread of the run and returns its own log; any thread may call. */
    public ThreadLog thread(String name, ThreadKind kind) {
        return thread(name, kind, Event.NONE);
    }

    synchronized ThreadLog thread(String name, ThreadKind kind, int process) {
        ThreadLog log = new ThreadLog(threads++, this::drops);
        add(log, new ThreadInfo(log.id(), name, kind, process));
        return log;
    }

    /**
     * Registers somebody who watches the run from outside and returns his log; any thread may call.
     */
    public synchronized WatchLog watcher() {
        WatchLog log = new WatchLog(watchers++, this::drops);
        add(log, null);
        return log;
    }

    /**
     * Registers an object of the run and returns its id; any thread may call. See {@link
     * ObjectInfo}.
     */
    public int object(String name, String type, Role role, int of, Object initial) {
        return object(name, type, role, of, initial, Event.NONE);
    }

    /** Registers an object that is kept in a child process, or in the program's own. */
    public synchronized int object(
            String name, String type, Role role, int of, Object initial, int process) {
        newObjects.add(
                new ObjectInfo(objects, name, type, role, of, Variable.plain(initial), process));
        return objects++;
    }

    /**
     * Takes in what another process of the run records, from now on.
     *
     * @param process id of that process as an object
     */
    public Feed feed(int process) {
        Feed feed = new Feed(this, process);
        feeds.add(feed);
        return feed;
    }

    void remove(Feed feed) {
        feeds.remove(feed);
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

    private void add(Log log, ThreadInfo thread) {
        logs.add(log);
        newLogs.add(new Registered(new Cursor(log, System.nanoTime()), thread));
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
        long fed = Math.max(fedUpTo(), now - FEED_PATIENCE); // before it looks into the logs
        takeNew();
        long known = Math.max(drain.refresh(now), now - PATIENCE);
        takeNew(); // whatever the events just found may name
        if (recorded() > limit) {
            over = true;
        }
        if (last) {
            drain.close(ending);
        } else {
            drain.handOn(Math.min(known, fed), now);
        }
    }

    private long fedUpTo() {
        long known = Long.MAX_VALUE;
        for (Feed feed : feeds) {
            known = Math.min(known, feed.knownTo());
        }
        return known;
    }

    private synchronized void takeNew() {
        newLogs.forEach(it -> drain.add(it.log(), it.thread()));
        newObjects.forEach(drain::add);
        newLogs.clear();
        newObjects.clear();
    }

    /** A log that the drainer has yet to hear of; no thread if it is that of a watcher. */
    private record Registered(Cursor log, ThreadInfo thread) {}
}
