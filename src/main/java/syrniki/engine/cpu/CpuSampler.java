package syrniki.engine.cpu;

import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.Recorder;
import syrniki.trace.WatchLog;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Tells of a run's platform threads which core each is on, how long it has computed, how long it
 * was ready but had no core, and how often the system took the core away from it.
 *
 * <p>A thread of the sampler's own asks Linux some hundred times a second and records a {@code cpu}
 * event of each thread that has moved to another core or come further by a millisecond. On other
 * systems there are no such events, and {@link #available} says so.
 */
public final class CpuSampler implements AutoCloseable {

    private static final long PERIOD = 10_000_000;
    private static final long STEP = 1_000_000;

    private static final boolean AVAILABLE = LinuxThread.known();

    private final WatchLog log;
    private final Map<Integer, Sample> samples = new ConcurrentHashMap<>();
    private final Thread sampler = Thread.ofPlatform().daemon().name("cpu").unstarted(this::run);
    private volatile boolean closed;

    /** Begins to sample for a run; where it cannot, it does nothing. */
    public CpuSampler(Recorder recorder) {
        log = recorder.watcher();
        if (AVAILABLE) {
            sampler.start();
        }
    }

    /** Whether this system tells what threads do with its cores. */
    public static boolean available() {
        return AVAILABLE;
    }

    /**
     * Watches the current thread, to be called by it when it begins; virtual threads are left out.
     *
     * @param thread its id in the trace
     */
    public void begin(int thread) {
        if (!AVAILABLE || closed || Thread.currentThread().isVirtual()) {
            return;
        }
        try {
            samples.put(thread, new Sample(LinuxThread.current()));
        } catch (IOException e) {
            // out of file handles: this one goes unmeasured
        }
    }

    /**
     * No longer watches a thread, to be called when it ends: its number may be given to another
     * one.
     */
    public void end(int thread) {
        Sample sample = samples.remove(thread);
        if (sample != null) {
            sample.close();
        }
    }

    /** Ends the sampling; returns when the last event is recorded. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(sampler);
        boolean interrupted = false;
        while (sampler.isAlive()) {
            try {
                sampler.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        samples.keySet().forEach(this::end);
    }

    private void run() {
        while (!closed) {
            samples.forEach(this::sample);
            LockSupport.parkNanos(this, PERIOD);
        }
    }

    private void sample(int thread, Sample sample) {
        Map<String, Object> value = sample.next();
        if (value != null) {
            log.record(thread, Kind.CPU, Event.NONE, value, 0);
        }
    }

    /** What was last seen of a thread; read by the sampler, closed by the thread itself. */
    private static final class Sample {

        private final LinuxThread thread;
        private CpuTime seen = CpuTime.NONE;
        private CpuTime told = CpuTime.NONE;
        private int core = -1;
        private long turns;
        private long preempted;
        private boolean closed;

        Sample(LinuxThread thread) {
            this.thread = thread;
        }

        /** What there is to tell; null if nothing new. */
        synchronized Map<String, Object> next() {
            try {
                CpuTime now = closed ? seen : thread.time();
                if (now.equals(seen)) {
                    return null; // asleep
                }
                seen = now;
                int on = thread.core();
                if (on == core && !now.isFurtherThan(told, STEP)) {
                    return null;
                }
                core = on;
                told = now;
                if (turns != now.turns()) { // else it has had its core all along
                    turns = now.turns();
                    preempted = thread.preempted();
                }
                Map<String, Object> value = new LinkedHashMap<>();
                value.put("core", core);
                value.put("on", now.on());
                value.put("ready", now.ready());
                value.put("preempted", preempted);
                return value;
            } catch (IOException e) {
                return null; // it has just ended
            }
        }

        synchronized void close() {
            closed = true;
            try {
                thread.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
