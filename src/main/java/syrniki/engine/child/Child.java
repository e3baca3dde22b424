package syrniki.engine.child;

import syrniki.trace.Event;
import syrniki.trace.Feed;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One process of a run, as the run's own process knows it. */
final class Child {

    private final int process;
    private final int owner;
    private final String token;

    /** What it tells; null if it is not watched. */
    private final Feed feed;

    private final CountDownLatch told = new CountDownLatch(1);
    private volatile int starter = Event.NONE;
    private volatile ProcessHandle handle;
    private volatile String reason;
    private volatile Long exit;
    private volatile boolean ended;
    private volatile boolean connected;
    private boolean seenDead;
    private long memory;

    /**
     * @param process its id as an object
     * @param owner id of the process it is a child of; {@link Event#NONE} if that is the run's own
     */
    Child(int process, int owner, String token, Feed feed) {
        this.process = process;
        this.owner = owner;
        this.token = token;
        this.feed = feed;
        if (feed == null) {
            told.countDown();
        }
    }

    int process() {
        return process;
    }

    int owner() {
        return owner;
    }

    String token() {
        return token;
    }

    Feed feed() {
        return feed;
    }

    /**
     * Says that it was started.
     *
     * @param real the process; null if it is gone already
     * @param thread id of the thread that did
     */
    void started(ProcessHandle real, int thread) {
        starter = thread;
        handle = real;
    }

    /** Says that it was not started after all. */
    void notStarted() {
        ended = true;
        if (feed != null) {
            feed.close();
        }
        told();
    }

    /** Says that it has begun to tell. */
    void connected() {
        connected = true;
    }

    /** Notes that it is dead; one that never told anything will not, after some time. */
    void dead() {
        if (!connected && seenDead && feed != null) {
            feed.close();
            told();
        }
        seenDead = true;
    }

    int starter() {
        return starter;
    }

    ProcessHandle handle() {
        return handle;
    }

    /** Whether it still runs: an orphan's zombie, which nobody has buried yet, does not. */
    boolean alive() {
        ProcessHandle known = handle;
        return known != null && known.isAlive() && !LinuxProcesses.zombie(known.pid());
    }

    /** Whether it has ended, or said with what code it will and nothing more. */
    boolean over() {
        return exit != null || !alive();
    }

    /** Says that its connection has ended. */
    void told() {
        told.countDown();
    }

    boolean hasToldAll() {
        return told.getCount() == 0;
    }

    /** Waits until it has told everything, if it is not alive any more. */
    void awaitTold(long nanos) {
        if (handle == null || !over()) {
            return;
        }
        try {
            told.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it. */
    void kill(String why) {
        if (alive()) {
            reason = why;
            handle.destroyForcibly();
        }
    }

    String reason() {
        return reason;
    }

    /** Notes the exit code that it says it will have. */
    void exits(long status) {
        exit = status;
    }

    Long exit() {
        return exit;
    }

    /** Notes that its end is told; says whether that is new. */
    boolean end() {
        boolean fresh = !ended;
        ended = true;
        return fresh;
    }

    boolean ended() {
        return ended;
    }

    /** Notes how much memory it has; says whether that is worth telling. */
    boolean hasMemory(long bytes) {
        boolean changed = Math.abs(bytes - memory) > memory / 100;
        if (changed) {
            memory = bytes;
        }
        return changed;
    }
}
