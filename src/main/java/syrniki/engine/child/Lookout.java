package syrniki.engine.child;

import syrniki.engine.hooks.ProcessEnd;
import syrniki.trace.Kind;
import syrniki.trace.Mark;
import syrniki.trace.Recorder;
import syrniki.trace.WatchLog;

import java.util.List;

/**
 * Looks after the processes of a run, ten times a second, from the first one on: measures their
 * memory, ends those that take too much, and tells the ends that nobody else is left to tell.
 */
final class Lookout {

    /** Bytes of memory that a process may take up. */
    private static final long MOST_MEMORY = 640L << 20;

    private static final long LOOK_MILLIS = 100;

    private final List<Child> children;
    private final WatchLog log; // guarded by itself
    private Thread thread;

    /** Looks after some processes, of which there may be more with time. */
    Lookout(List<Child> children, Recorder recorder) {
        this.children = children;
        log = recorder.watcher();
    }

    /** Begins, if it has not yet. */
    synchronized void begin() {
        if (thread == null) {
            thread = Thread.ofPlatform().daemon().name("memory").start(this::look);
        }
    }

    /** Ends; returns at once. */
    synchronized void end() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Tells the end of a process, if nobody has told it. */
    void tellEnd(Child child, Long exit, String reason) {
        if (child.end()) {
            Mark told = ProcessEnd.of(child.process(), exit, reason);
            synchronized (log) {
                log.record(child.starter(), Kind.PROCESS_END, child.process(), told, 0);
            }
        }
    }

    private void look() {
        try {
            while (true) {
                for (Child child : children) {
                    if (child.handle() != null) {
                        look(child);
                    }
                }
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException over) {
            // the run is over
        }
    }

    private void look(Child child) {
        if (!child.over()) {
            measure(child);
            return;
        }
        child.dead();
        if (orphan(child)) {
            tellEnd(child, child.exit(), child.reason());
        }
    }

    private void measure(Child child) {
        long bytes = LinuxProcesses.memory(child.handle().pid());
        if (bytes > 0 && child.hasMemory(bytes)) {
            synchronized (log) {
                log.record(child.starter(), Kind.PROCESS_MEMORY, child.process(), bytes, 0);
            }
        }
        if (bytes > MOST_MEMORY) {
            child.kill("memory");
        }
    }

    /** Whether whoever started a process is gone himself. */
    private boolean orphan(Child child) {
        return children.stream().anyMatch(it -> it.process() == child.owner() && it.hasToldAll());
    }
}
