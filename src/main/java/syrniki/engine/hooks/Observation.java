package syrniki.engine.hooks;

import syrniki.engine.watch.WaitSnapshot;
import syrniki.trace.Recorder;
import syrniki.trace.Verdict;
import syrniki.trace.WatchLog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** One run as its hooks see it: what it is given, what it has, and whether it is over. */
public final class Observation {

    final Recorder recorder;
    final Threads threads;
    final Objects objects;
    final LessonTime time;
    final Output output;
    final Properties properties;
    final ThreadListener listener;
    final Launcher launcher;

    /** The processes its threads started and that have not ended. */
    final Collection<LessonProcess> processes = new ConcurrentLinkedQueue<>();

    final Pools pools = new Pools(this);
    final Requests requests;
    final Backstage backstage;
    private final AtomicReference<Verdict> verdict = new AtomicReference<>();
    private final Semaphore awake = new Semaphore(0);
    private volatile boolean over;
    private volatile Integer exitStatus;
    private volatile boolean halted;

    /**
     * A run that has not begun.
     *
     * @param recorder takes what its threads do
     * @param params answers to what the program asks of system properties
     * @param time its clock
     * @param threadLimit threads it may start
     * @param progress name of the static field that tells how much is done, or null
     * @param listener is told of its threads
     * @param launcher has its processes started
     * @param console where its standard streams lead
     */
    public Observation(
            Recorder recorder,
            Map<String, String> params,
            LessonTime time,
            int threadLimit,
            String progress,
            ThreadListener listener,
            Launcher launcher,
            Console console) {
        this.listener = listener;
        this.launcher = launcher;
        this.recorder = recorder;
        objects = new Objects(recorder, progress);
        output = new Output(objects, console);
        this.time = time;
        properties = new Properties(params);
        threads = new Threads(this, threadLimit);
        requests = new Requests(this);
        backstage = new Backstage(this);
    }

    /** The run's clock. */
    public LessonTime time() {
        return time;
    }

    /** The run's threads. */
    public Threads threads() {
        return threads;
    }

    /**
     * Makes known what the threads will share in the program's main class, now that it is
     * initialised.
     */
    public void initialised(Class<?> main) throws ReflectiveOperationException {
        StaticField.initialised(this, main);
    }

    /** Names the program's own instance: its fields are shown by their names alone. */
    public void main(Object instance) {
        objects.main(instance);
    }

    /** Who of the run's threads waits for what. */
    public WaitSnapshot waits() {
        return threads.waits();
    }

    /** What the deadlock watch found in {@link #waits}, in the trace's ids. */
    public List<Verdict.Stuck> shown(List<Verdict.Stuck> found) {
        return found.stream().map(Snapshot::shown).toList();
    }

    /** Tells what its threads printed and did not end with a line's end, now that it is over. */
    public void flush(WatchLog log) {
        output.flush(log);
    }

    /** Says how the run ends; the first who says so is right. */
    public void end(Verdict how) {
        verdict.compareAndSet(null, how);
        wake();
    }

    /** How the run ends; null as long as nobody knows. */
    public Verdict verdict() {
        return verdict.get();
    }

    /** Says with what status the program asked to be ended, and whether at once. */
    void exits(int status, boolean atOnce) {
        halted = atOnce;
        exitStatus = status;
    }

    /** Whether the program asked to be ended at once. */
    public boolean halted() {
        return halted;
    }

    /** The status with which the program asked to be ended; null if it did not. */
    public Integer exitStatus() {
        return exitStatus;
    }

    /** Wakes whoever keeps the run: something may have come to an end. */
    void wake() {
        awake.release();
    }

    /** Waits until something may have come to an end, or the time is over. */
    public void awaitNews(long nanos) throws InterruptedException {
        if (awake.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
            awake.drainPermits();
        }
    }

    /**
     * Tells that the processes its threads started end with it, which they are to do then.
     *
     * @param why {@code "time"} or {@code "over"}
     */
    public void endProcesses(String why) {
        processes.forEach(it -> it.over(why));
    }

    /** Ends every thread of the run at the next hook it comes to. */
    public void over() {
        over = true;
        pools.end();
    }

    /** Returns if the run is not over. */
    void goOn() {
        if (over) {
            throw RunStopped.INSTANCE;
        }
    }
}
