package syrniki.run;

import syrniki.course.Lesson;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Many observed runs of one program with the same parameters, counted by what they came to. Of each
 * outcome one run's recording is kept, the others leave nothing behind.
 */
public final class Sample {

    /** Where a sample is in its life. */
    public enum State {
        QUEUED,
        RUNNING,
        FINISHED,
        STOPPED;

        /** The name in JSON, e.g. {@code finished}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a sample was stopped. */
    public enum Reason {
        /** Somebody wanted it so. */
        ASKED,
        /** Nobody asked any more how it goes. */
        FORGOTTEN,
        /** It took longer than it may. */
        TIME;

        /** The name in JSON, e.g. {@code forgotten}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What some of the runs came to.
     *
     * @param run the first of them, whose recording is kept
     * @param count how many they are
     */
    public record Outcome(Run run, int count) {}

    /**
     * What runs came to, as of one moment.
     *
     * @param done runs that are over and counted
     * @param others how many of those came to something else than the outcomes
     * @param outcomes what the runs came to, the most frequent first
     */
    public record Counts(int done, int others, List<Outcome> outcomes) {}

    private final String id = Ids.next();
    private final Lesson lesson;
    private final Map<String, Object> params;
    private final double scale;
    private final int times;
    private final Tally tally = new Tally();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition over = lock.newCondition();
    private final Set<Runnable> going = new HashSet<>();
    private State state = State.QUEUED;
    private Reason reason;
    private int planned;
    private long begun;
    private long ended;
    private volatile long asked = System.nanoTime();

    Sample(Lesson lesson, Map<String, Object> params, double scale, int times) {
        this.lesson = lesson;
        this.params = params;
        this.scale = scale;
        this.times = times;
    }

    /** What the sample is found by. */
    public String id() {
        return id;
    }

    /** What it runs. */
    public Lesson lesson() {
        return lesson;
    }

    /** A value for every parameter of the lesson. */
    public Map<String, Object> params() {
        return params;
    }

    /** Real milliseconds for one lesson time unit. */
    public double scale() {
        return scale;
    }

    /** How many runs it is to make. */
    public int times() {
        return times;
    }

    /**
     * What the runs came to so far. Who reads {@link #state} before it has, of a sample that is
     * over, all that it came to.
     */
    public Counts counts() {
        return tally.counts();
    }

    /** Where it is in its life. */
    public State state() {
        lock.lock();
        try {
            return state;
        } finally {
            lock.unlock();
        }
    }

    /** Why it was stopped; null if it was not. */
    public Reason reason() {
        lock.lock();
        try {
            return reason;
        } finally {
            lock.unlock();
        }
    }

    /** Real seconds from its beginning up to now, or to its end. */
    public double seconds() {
        lock.lock();
        try {
            long until = isOver() ? ended : System.nanoTime();
            return begun == 0 ? 0 : (until - begun) / 1e9;
        } finally {
            lock.unlock();
        }
    }

    /** Makes no more runs, and ends those that go on; nothing happens to one that is over. */
    public void stop() {
        end(State.STOPPED, Reason.ASKED);
    }

    /** Somebody wants to know how it goes. */
    void ask() {
        asked = System.nanoTime();
    }

    Duration unasked() {
        return Duration.ofNanos(System.nanoTime() - asked);
    }

    /** Whether it makes no more runs. */
    public boolean isOver() {
        lock.lock();
        try {
            return state == State.FINISHED || state == State.STOPPED;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it is over; returns whether it is. */
    boolean await(Duration patience) throws InterruptedException {
        long nanos = patience.toNanos();
        lock.lock();
        try {
            while (!isOver() && nanos > 0) {
                nanos = over.awaitNanos(nanos);
            }
            return isOver();
        } finally {
            lock.unlock();
        }
    }

    /** Its place is there; returns whether it still wants it. */
    boolean begin() {
        lock.lock();
        try {
            if (isOver()) {
                return false;
            }
            state = State.RUNNING;
            begun = System.nanoTime();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Whether one more run is to be made. */
    boolean next() {
        lock.lock();
        try {
            return !isOver() && planned++ < times;
        } finally {
            lock.unlock();
        }
    }

    /** A run begins, and how to stop it: done at once if the sample is over. */
    void begins(Runnable stop) {
        lock.lock();
        try {
            if (!isOver()) {
                going.add(stop);
                return;
            }
        } finally {
            lock.unlock();
        }
        stop.run();
    }

    /** That run is over. */
    void ends(Runnable stop) {
        lock.lock();
        try {
            going.remove(stop);
        } finally {
            lock.unlock();
        }
    }

    /** Counts a run; returns whether it is the first that came out so. */
    boolean count(Run run) {
        return tally.add(run);
    }

    /** It is over. */
    void end(State how, Reason why) {
        List<Runnable> stops;
        lock.lock();
        try {
            if (isOver()) {
                return;
            }
            state = how;
            reason = why;
            ended = System.nanoTime();
            stops = new ArrayList<>(going);
            over.signalAll();
        } finally {
            lock.unlock();
        }
        stops.forEach(Runnable::run);
    }
}
