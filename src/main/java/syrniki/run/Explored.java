package syrniki.run;

import syrniki.course.Lesson;
import syrniki.explore.Exploration;
import syrniki.explore.Found;
import syrniki.trace.StateGraph;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** An exploration of a lesson: waiting for its place, at work, or over and kept. */
public final class Explored {

    /** Where an exploration is in its life. */
    public enum State {
        QUEUED,
        RUNNING,
        FINISHED,
        /** Ended before it was through: somebody stopped it, or it could not go on. */
        STOPPED;

        /** The name in JSON, e.g. {@code finished}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String id;
    private final Lesson lesson;
    private final Question question;

    /** Null once it is over, so that a kept one keeps nothing of what it was made with. */
    private volatile Exploration exploration;

    private volatile State state = State.QUEUED;
    private volatile int position;
    private volatile Found found;
    private volatile StateGraph graph;

    Explored(String id, Lesson lesson, Question question, Exploration exploration) {
        this.id = id;
        this.lesson = lesson;
        this.question = question;
        this.exploration = exploration;
    }

    /** What it is found by: 13 letters and digits. */
    public String id() {
        return id;
    }

    /** Whose program is explored. */
    public Lesson lesson() {
        return lesson;
    }

    /** What was asked. */
    public Question question() {
        return question;
    }

    /** Where it is in its life. */
    public State state() {
        return state;
    }

    /** Whether nothing more will come of it. */
    public boolean isOver() {
        return state == State.FINISHED || state == State.STOPPED;
    }

    /** Place in the queue, from 1; 0 once it has begun. */
    public int position() {
        return state == State.QUEUED ? position : 0;
    }

    /** What was found so far. */
    public synchronized Findings findings() {
        Found now = exploration == null ? found : exploration.found();
        return Findings.of(lesson, question.params(), now);
    }

    /** The program's states, if all are known and they are not too many to look at. */
    public Optional<StateGraph> graph() {
        return Optional.ofNullable(graph);
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    /** Says that its turn has come. */
    synchronized void begin() {
        state = State.RUNNING;
    }

    /** Explores; returns when it is through, or was stopped. */
    void run() {
        exploration.run();
    }

    /** Ends it soon, if it is at work. */
    synchronized void stop() {
        if (exploration != null) {
            exploration.stop();
        }
    }

    /**
     * Says that it is over.
     *
     * @param through whether nobody and nothing stopped it
     */
    synchronized void over(boolean through) {
        found = exploration.found();
        graph = exploration.graph().orElse(null);
        state = through && !exploration.stopped() ? State.FINISHED : State.STOPPED;
        exploration = null;
        notifyAll();
    }

    /** Waits until it is over; returns whether it is. */
    public synchronized boolean await(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (exploration != null) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
