package syrniki.run;

import syrniki.course.Lesson;
import syrniki.trace.Batch;
import syrniki.trace.Ending;
import syrniki.trace.RunHeader;
import syrniki.trace.TraceSink;
import syrniki.trace.Verdict;
import syrniki.wire.Frames;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A run of a lesson: waiting for its place, going on, or finished and kept. All of it is told by
 * its frames.
 */
public final class Run {

    /** Where a run is in its life. */
    public enum State {
        QUEUED,
        RUNNING,
        FINISHED;

        /** The name in JSON, e.g. {@code finished}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Detail of the verdict {@code stopped} when it was the server that went down. */
    public static final String CUT_OFF = "cut-off";

    private final RunHeader header;
    private final Tape tape;
    private final Ledger ledger;
    private volatile int position;
    private volatile boolean goingDown;

    /** The program at work; null when it is not, so that a kept run keeps nothing of it. */
    private volatile Engine.Playing playing;

    private Run(RunHeader header, Tape tape, Ledger ledger) {
        this.header = header;
        this.tape = tape;
        this.ledger = ledger;
    }

    /** A run that has yet to begin. */
    static Run planned(RunHeader header, Tape tape) {
        return new Run(header, tape, new Ledger());
    }

    /** A run as its kept frames tell it. */
    static Run kept(RunHeader header, Tape tape, Ledger ledger) {
        return new Run(header, tape, ledger);
    }

    /** What the run is found by: 13 letters and digits. */
    public String id() {
        return header.run();
    }

    /** What it is a run of. */
    public RunHeader header() {
        return header;
    }

    /** Whether it is kept on disk; one that could not be is there as long as memory permits. */
    public boolean isKept() {
        return tape.kept();
    }

    /** How many bytes its recording has by now. */
    long bytes() {
        return tape.bytes();
    }

    /** Where it is in its life, as far as its frames tell by now. */
    public State state() {
        return state(position);
    }

    private State state(int place) {
        return tape.full() ? State.FINISHED : place > 0 ? State.QUEUED : State.RUNNING;
    }

    /** Whether it is finished. */
    public boolean isOver() {
        return tape.full();
    }

    /** Place in the queue, from 1; 0 once it has begun. */
    public int position() {
        return position;
    }

    /** What it has come to so far. */
    public Report report() {
        return ledger.report();
    }

    /** How many events it has recorded so far. */
    long events() {
        return ledger.events();
    }

    /** How far it has come by now. */
    public Standing standing() {
        int place = position;
        State state = state(place);
        Report report = report(); // after the state: that of a finished run is whole
        return new Standing(
                state,
                state == State.QUEUED ? place : 0,
                state == State.FINISHED ? report : report.goingOn());
    }

    /**
     * A new reader of the run's frames.
     *
     * @param from {@code seq} of the first event wanted
     */
    public Playback play(long from) {
        return new Playback(this, tape, from);
    }

    /**
     * The recording as far as it goes by now: its frames, one after the other. Of a run that has
     * not begun there is the head.
     */
    public InputStream recording() {
        return tape.size() > 0 ? tape.stream() : new ByteArrayInputStream(Frames.head(header));
    }

    /** Waits until the run is finished; returns whether it is. */
    public boolean await(Duration patience) throws InterruptedException {
        return tape.await(tape::full, patience);
    }

    void moveTo(int newPosition) {
        position = newPosition;
        tape.wake();
    }

    /** Begins; the future completes when nothing of the run is left but its record. */
    CompletableFuture<?> begin(Engine engine, Lesson lesson) {
        position = 0;
        tape.add(Frames.head(header));
        Engine.Playing started = engine.start(lesson, header, new Record());
        playing = started;
        return started.ending().whenComplete((ending, broken) -> playing = null);
    }

    /** Ends the program, if it is at work. */
    void stop() {
        Engine.Playing atWork = playing;
        if (atWork != null) {
            atWork.stop();
        }
    }

    /** Ends a run that has not begun. */
    void cancel() {
        position = 0;
        tape.add(Frames.head(header));
        close(Verdict.Kind.STOPPED, "");
    }

    /** If it is stopped from now on, that is because the server ends. */
    void goDown() {
        goingDown = true;
    }

    /** Ends the record if nobody else has, nor will. */
    void close(Verdict.Kind kind, String detail) {
        if (tape.full()) {
            return;
        }
        Verdict verdict = new Verdict(kind, detail, List.of());
        new Record().ended(new Ending(ledger.lastTime(), verdict, Map.of()));
    }

    /**
     * Where the program's steps go: added up first, so that who has seen the last frame finds the
     * report complete.
     */
    private final class Record implements TraceSink {

        @Override
        public void batch(Batch batch) {
            ledger.batch(batch);
            tape.add(Frames.batch(batch));
        }

        @Override
        public void ended(Ending ending) {
            Ending told = goingDown ? cutOff(ending) : ending;
            ledger.ended(told);
            tape.finish(Frames.end(told));
        }

        private static Ending cutOff(Ending ending) {
            Verdict how = ending.verdict();
            boolean asked = how.kind() == Verdict.Kind.STOPPED && how.detail().isEmpty();
            Verdict why = asked ? new Verdict(how.kind(), CUT_OFF, how.cycle()) : how;
            return new Ending(ending.t(), why, ending.result());
        }
    }
}
