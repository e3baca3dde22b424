package syrniki.run;

import org.springframework.stereotype.Component;

import syrniki.course.Lesson;
import syrniki.course.Mode;
import syrniki.engine.control.DirectedRun;
import syrniki.engine.control.Schedule;
import syrniki.engine.control.Scheduler;
import syrniki.trace.Ending;
import syrniki.trace.RunHeader;
import syrniki.trace.Verdict;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs lessons from their beginning through schedules, and on, at once and unseen. */
@Component
public final class Director {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Duration limit;
    private final Duration patience;
    private final Semaphore places;

    Director() {
        this(LIMIT, AT_ONCE, PATIENCE);
    }

    /**
     * @param limit what one run may take
     * @param patience how long a run waits for one of the places at most
     */
    Director(Duration limit, int places, Duration patience) {
        this.limit = limit;
        this.patience = patience;
        this.places = new Semaphore(places);
    }

    /** Thrown when a text is no schedule. */
    public static final class BadSchedule extends RuntimeException {

        private final int from;
        private final boolean tooLong;

        private BadSchedule(Schedule.Malformed malformed) {
            super(malformed);
            from = malformed.from();
            tooLong = malformed.tooLong();
        }

        /** The character from which on it is none, from 0. */
        public int from() {
            return from;
        }

        /** Whether it would be one if it were shorter. */
        public boolean tooLong() {
            return tooLong;
        }
    }

    /** Thrown when a step of a schedule cannot be taken where the schedule has it. */
    public static final class StepRefused extends RuntimeException {

        private final int step;
        private final String thread;

        private StepRefused(DirectedRun.Refusal refusal) {
            super(refusal.toString());
            step = refusal.step();
            thread = refusal.thread();
        }

        /** Its number, from 1. */
        public int step() {
            return step;
        }

        /** Name of the thread that was to take it, or its letter if there is no such thread. */
        public String thread() {
            return thread;
        }
    }

    /** Thrown when a run takes longer than anybody who directs it would wait. */
    public static final class TooSlow extends RuntimeException {

        private final Duration limit;

        private TooSlow(Duration limit) {
            super("more than " + limit);
            this.limit = limit;
        }

        /** How long it may take. */
        public long seconds() {
            return limit.toSeconds();
        }
    }

    /** The longest schedule. */
    public static int mostSteps() {
        return Schedule.LONGEST;
    }

    /**
     * Runs a lesson through a schedule.
     *
     * @param params a value for every parameter, as {@link Lesson#params} gives them
     * @param then how it goes on; null if it does not
     * @throws BadSchedule if that is no schedule
     * @throws StepRefused if one of its steps cannot be taken
     * @throws TooSlow if it takes too long
     * @throws TooManyRuns if too many are at it already
     */
    public Directed run(
            Lesson lesson, Map<String, Object> params, String schedule, Sleeps sleeps, Then then)
            throws InterruptedException {
        Schedule asked = parse(schedule);
        DirectedRun run = run(lesson, params, asked, sleeps, then);
        if (run.refusal() != null) {
            throw new StepRefused(run.refusal());
        }
        Ending ending = run.ending();
        RunHeader header =
                new RunHeader(
                        "",
                        lesson.id(),
                        Mode.DIRECTED.label(),
                        params,
                        lesson.settings().scale(),
                        run.outlook(sleeps.label()).schedule(),
                        sleeps.label());
        return new Directed(header, run.batch(), ending, run.outlook(sleeps.label()));
    }

    private static Schedule parse(String text) {
        try {
            return Schedule.parse(text);
        } catch (Schedule.Malformed malformed) {
            throw new BadSchedule(malformed);
        }
    }

    private DirectedRun run(
            Lesson lesson, Map<String, Object> params, Schedule schedule, Sleeps sleeps, Then then)
            throws InterruptedException {
        if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new TooManyRuns(PATIENCE.toSeconds());
        }
        CompletableFuture<DirectedRun> run;
        try {
            Scheduler scheduler = then == null ? null : then.scheduler();
            int most = then == null ? 0 : then.steps();
            run =
                    new Performance(lesson, params, sleeps)
                            .begin(schedule, scheduler, most, limit, places::release);
        } catch (Throwable broken) {
            places.release();
            throw broken;
        }
        return inTime(run);
    }

    private DirectedRun inTime(CompletableFuture<DirectedRun> run) {
        try {
            DirectedRun done = run.join();
            Ending ending = done.ending();
            if (ending != null && ending.verdict().kind() == Verdict.Kind.TIMED_OUT) {
                throw new TooSlow(limit);
            }
            return done;
        } catch (CompletionException broken) {
            if (broken.getCause() instanceof TimeoutException) {
                throw new TooSlow(limit);
            }
            throw broken;
        }
    }
}
