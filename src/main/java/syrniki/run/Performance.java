package syrniki.run;

import syrniki.course.Lesson;
import syrniki.course.LessonSettings;
import syrniki.engine.Program;
import syrniki.engine.control.Carrier;
import syrniki.engine.control.ControlledProgram;
import syrniki.engine.control.DirectedRun;
import syrniki.engine.control.Schedule;
import syrniki.engine.control.Scheduler;
import syrniki.engine.control.Setting;
import syrniki.trace.Goal;
import syrniki.trace.Verdict;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A lesson's program that is run through a schedule, on a carrier of its own. */
final class Performance {

    /** How long one that is told to end is waited for. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final String lesson;
    private final List<Goal> goals;
    private final ControlledProgram program;
    private final CompletableFuture<DirectedRun> run = new CompletableFuture<>();

    Performance(Lesson lesson, Map<String, Object> params, Sleeps sleeps) {
        this.lesson = lesson.id();
        goals = lesson.goals(params);
        program = new ControlledProgram(files(lesson), setting(lesson.settings(), params, sleeps));
    }

    /** A lesson's program, to be loaded. */
    static Program files(Lesson lesson) {
        return new Program(lesson.mainClass(), lesson.fileName(), Lesson.class.getClassLoader());
    }

    /** What a controlled run of a lesson is given, be it directed or explored. */
    static Setting setting(LessonSettings lesson, Map<String, Object> params, Sleeps sleeps) {
        Map<String, String> texts = new HashMap<>();
        params.forEach((name, value) -> texts.put(name, value.toString()));
        return new Setting(
                texts,
                Math.min(lesson.limits().threads(), Schedule.THREADS),
                Schedule.LONGEST,
                sleeps == Sleeps.TIMED,
                lesson.progress() == null ? null : lesson.progress().done());
    }

    /**
     * Begins; the future completes when it has come as far as it is to, or with a {@link
     * TimeoutException} if it takes too long and cannot be ended either.
     *
     * @param then who goes on where the schedule ends; null for nobody
     * @param most steps taken after the schedule at most
     * @param limit real time: who takes longer ends with verdict timed-out
     * @param gone called when nothing of it runs any more, which may be later or never
     */
    CompletableFuture<DirectedRun> begin(
            Schedule schedule, Scheduler then, int most, Duration limit, Runnable gone) {
        new Carrier(
                        "directed-" + lesson,
                        () -> {
                            try {
                                run.complete(DirectedRun.of(program, schedule, then, most, goals));
                            } catch (Throwable broken) {
                                run.completeExceptionally(broken);
                            } finally {
                                gone.run();
                            }
                        })
                .start();
        Thread.startVirtualThread(() -> watch(limit));
        return run;
    }

    private void watch(Duration limit) {
        if (!over(limit)) {
            end(Verdict.Kind.TIMED_OUT);
            if (!over(GRACE)) {
                run.completeExceptionally(
                        new TimeoutException(lesson + " computes on and cannot be ended"));
            }
        }
    }

    private boolean over(Duration patience) {
        try {
            run.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (Exception broken) {
            return true;
        }
    }

    /** Ends it soon, with this verdict. */
    void end(Verdict.Kind how) {
        program.end(new Verdict(how, "", List.of()));
    }
}
