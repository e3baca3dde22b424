package syrniki.explore;

import syrniki.engine.Program;
import syrniki.engine.Source;
import syrniki.engine.control.Carrier;
import syrniki.engine.control.Control;
import syrniki.engine.control.ControlledProgram;
import syrniki.engine.control.Schedule;
import syrniki.engine.control.Scheduler;
import syrniki.engine.control.Setting;
import syrniki.trace.Goal;
import syrniki.trace.Verdict;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Explorations of small programs and lessons, for tests. */
final class Explore {

    private static final int STEPS = 1_000;

    final Program program;
    private final Map<String, String> params = new HashMap<>();
    private boolean timed;
    private boolean reduced = true;
    private int steps = STEPS;
    private Limits limits = new Limits(2_000_000, 1_000_000, Duration.ofMinutes(5));
    private List<Goal> goals = List.of();

    private Explore(Program program) {
        this.program = program;
    }

    /** A lesson's program, with parameters as {@code "a=1 b=2"}; null for the usual ones. */
    static Explore lesson(String main, String params) {
        Explore explore =
                new Explore(new Program(main, main + ".java", Explore.class.getClassLoader()));
        for (String param : params == null ? new String[0] : params.split(" ")) {
            explore.params.put(param.split("=")[0], param.split("=")[1]);
        }
        return explore;
    }

    /** A program of these static members. */
    static Explore of(String members) {
        return new Explore(
                new Source(
                                "Small",
                                """
                                import java.util.concurrent.*;
                                import java.util.concurrent.atomic.*;
                                import java.util.concurrent.locks.*;

                                class Small {
                                %s
                                }
                                """
                                        .formatted(members))
                        .program());
    }

    Explore timed() {
        timed = true;
        return this;
    }

    Explore reduced(boolean reduced) {
        this.reduced = reduced;
        return this;
    }

    Explore limits(long executions, int states) {
        limits = new Limits(executions, states, Duration.ofMinutes(5));
        return this;
    }

    Explore steps(int steps) {
        this.steps = steps;
        return this;
    }

    Explore goals(Goal... goals) {
        this.goals = java.util.Arrays.asList(goals);
        return this;
    }

    Setting setting() {
        return new Setting(params, 32, steps, timed, null);
    }

    Exploration exploration() {
        return new Exploration(program, setting(), limits, goals, reduced);
    }

    Found found() throws Exception {
        Exploration exploration = exploration();
        run(exploration::run);
        return exploration.found();
    }

    /** How the program ends that goes through a schedule, being asked for every step, and on. */
    Outcome outcome(Schedule schedule) throws Exception {
        return carried(() -> {
            ControlledProgram controlled = new ControlledProgram(program, setting());
            Verdict verdict = controlled.run(following(schedule), null);
            return new Outcome(verdict.kind(), verdict.detail(), controlled.result());
        });
    }

    static Scheduler following(Schedule schedule) {
        return new Scheduler() {
            @Override
            public int choose(Control control) {
                if (control.steps() >= schedule.length()) {
                    return control.choice(0);
                }
                int wanted = schedule.choice(control.steps());
                for (int i = 0; i < control.choices(); i++) {
                    if (control.choice(i) == wanted) {
                        return wanted;
                    }
                }
                throw new AssertionError("step " + control.steps() + " of " + schedule);
            }
        };
    }

    static void run(Runnable job) throws Exception {
        carried(() -> {
            job.run();
            return null;
        });
    }

    /** Does something on a carrier. */
    static <T> T carried(Callable<T> job) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        new Carrier(
                        "explore",
                        () -> {
                            try {
                                done.complete(job.call());
                            } catch (Throwable thrown) {
                                done.completeExceptionally(thrown);
                            }
                        })
                .start();
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    static Goal result(String name, Object value) {
        return new Goal(Map.of(name, value), null, null, null);
    }

    static Goal verdict(Verdict.Kind kind) {
        return new Goal(null, kind, null, null);
    }

    static Goal holders(String object, int count) {
        return new Goal(null, null, new Goal.Holders(object, count), null);
    }

    static Goal value(String name, Object value) {
        return new Goal(null, null, null, Map.of(name, value));
    }
}
