package syrniki.engine;

import syrniki.engine.child.ChildProcesses;
import syrniki.engine.cpu.Cores;
import syrniki.engine.cpu.CpuSampler;
import syrniki.engine.hooks.Console;
import syrniki.engine.hooks.LessonTime;
import syrniki.engine.hooks.Observation;
import syrniki.engine.hooks.Result;
import syrniki.engine.hooks.ThreadListener;
import syrniki.engine.weave.WeavingLoader;
import syrniki.trace.Ending;
import syrniki.trace.Event;
import syrniki.trace.Recorder;
import syrniki.trace.ThreadLog;
import syrniki.trace.TraceSink;
import syrniki.trace.Verdict;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A program that runs freely on real threads, watched: what they do is recorded and told to a sink.
 */
public final class ObservedRun {

    private static final System.Logger LOG = System.getLogger(ObservedRun.class.getName());
    private static final long LOOK_AROUND_NANOS = 10_000_000;
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    /** Characters that all texts of a trace may have together, as memory has to hold them. */
    private static final long MOST_TEXT = 4_000_000;

    private final Settings settings;
    private final Recorder recorder;
    private final Observation observation;
    private final Lookout lookout;
    private final CpuSampler cpu;
    private final Cores cores;
    private final ChildProcesses children;
    private final WeavingLoader classes;
    private final Program program;
    private final CompletableFuture<Ending> ending = new CompletableFuture<>();
    private final long start;
    private volatile Ending last;

    private ObservedRun(Program program, Settings settings, TraceSink sink) {
        this.program = program;
        this.settings = settings;
        classes = new WeavingLoader(program.classes());
        classes.prepare(program.mainClass());
        prepareChildren();
        CpuSampler.available(); // looks for it the first time
        cores = Cores.of(settings.cores());
        start = System.nanoTime();
        recorder = new Recorder(settings.limits().events(), new Ended(sink));
        cpu = new CpuSampler(recorder);
        children = new ChildProcesses(recorder, this::end);
        observation =
                new Observation(
                        recorder,
                        settings.params(),
                        new LessonTime(settings.scale()),
                        settings.limits().threads(),
                        settings.progress(),
                        new Measured(),
                        children,
                        Console.OF_RUN);
        children.of(new Offspring(program, settings, observation.time(), classes));
        lookout = new Lookout(observation, recorder);
        classes.belongTo(observation);
    }

    /** Where a program starts processes, these are not to wait for their classes to be written. */
    private void prepareChildren() {
        if (classes.uses(program.mainClass(), ProcessBuilder.class)) {
            try {
                ChildProcesses.prepare(classes.woven(program.mainClass()));
                if (classes.uses(program.mainClass(), DriverManager.class)) {
                    ChildProcesses.prepareDrivers();
                }
            } catch (IOException showsInTheRun) {
                // when the first one is started
            }
        }
    }

    /**
     * Starts a program and returns as soon as its classes are woven, which they are once and for
     * all runs; the run's clock starts after that. Its {@code main} runs on a platform thread of
     * its own, named "main".
     *
     * @param sink is told everything, and the end last
     */
    public static ObservedRun start(Program program, Settings settings, TraceSink sink) {
        ObservedRun run = new ObservedRun(program, settings, sink);
        Thread.ofPlatform().daemon().name("run-" + program.mainClass()).start(run::keep);
        return run;
    }

    /** Ends the run with verdict stopped, if it has not ended by itself; returns at once. */
    public void stop() {
        observation.end(new Verdict(Verdict.Kind.STOPPED, "", List.of()));
    }

    private void end(Verdict verdict) {
        observation.end(verdict);
    }

    /** Completes once the sink was told the end and every thread of the run is gone. */
    public CompletableFuture<Ending> ending() {
        return ending.copy();
    }

    private void keep() {
        try {
            observation
                    .threads()
                    .startMain(
                            new Main(program, classes, observation), classes, ThreadLog.NO_CAUSE);
            Verdict verdict = watch();
            String why = verdict.kind() == Verdict.Kind.TIMED_OUT ? "time" : "over";
            children.close(why);
            observation.endProcesses(why);
            lookout.leave();
            cpu.close();
            recorder.close(verdict, Result.of(classes.loaded()));
            end();
            ending.complete(last);
        } catch (Throwable broken) {
            abandon(broken);
        }
    }

    /** Ends a run that can be recorded no further. */
    private void abandon(Throwable broken) {
        try {
            cpu.close();
            recorder.close(observation.threads().outcome(), Map.of());
            end();
        } catch (Exception e) {
            broken.addSuppressed(e);
        }
        ending.completeExceptionally(broken);
    }

    /** Waits for the run's end and says how it came. */
    private Verdict watch() throws InterruptedException {
        long limit = settings.limits().time().toNanos();
        while (observation.verdict() == null) {
            long left = limit - (System.nanoTime() - start);
            if (observation.threads().ended()
                    && observation.threads().startShutdownHooks().isEmpty()) {
                observation.end(observation.threads().outcome());
            } else if (recorder.overLimit()) {
                observation.end(new Verdict(Verdict.Kind.LIMIT, "events", List.of()));
            } else if (left <= 0) {
                List<Verdict.Stuck> cycle = lookout.found();
                Verdict.Kind how = cycle.isEmpty() ? Verdict.Kind.TIMED_OUT : Verdict.Kind.DEADLOCK;
                observation.end(new Verdict(how, "", cycle));
            } else {
                observation.awaitNews(Math.min(left, LOOK_AROUND_NANOS));
                lookout.look();
            }
        }
        Verdict verdict = observation.verdict();
        return verdict.kind() == Verdict.Kind.STOPPED
                ? new Verdict(verdict.kind(), verdict.detail(), lookout.found())
                : verdict;
    }

    /**
     * Ends every thread of the run: asks, interrupts and waits for it, again until it is gone. One
     * that cannot be ended at all, as HotSpot cannot end a deadlock of class initialisers, is left
     * behind and said so.
     */
    private void end() throws InterruptedException {
        observation.over();
        classes.stop();
        children.kill();
        long giveUp = System.nanoTime() + PATIENCE_NANOS;
        long pause = 1;
        for (var alive = observation.threads().alive();
                !alive.isEmpty();
                alive = observation.threads().alive()) {
            for (Thread thread : alive) {
                thread.interrupt();
            }
            for (Thread thread : alive) {
                thread.join(pause);
            }
            if (System.nanoTime() > giveUp) {
                LOG.log(
                        Level.WARNING,
                        "{0} leaves threads behind: {1}",
                        program.mainClass(),
                        alive);
                return;
            }
            pause = Math.min(50, pause * 2);
        }
    }

    /** Passes a trace on, ends the run if its texts grow too long, and keeps its ending. */
    private final class Ended implements TraceSink {

        private final TraceSink sink;
        private long text;

        Ended(TraceSink sink) {
            this.sink = sink;
        }

        @Override
        public void batch(syrniki.trace.Batch batch) {
            sink.batch(batch);
            for (Event event : batch.events()) {
                text += event.value() instanceof String said ? said.length() : 0;
            }
            if (text > MOST_TEXT) {
                end(new Verdict(Verdict.Kind.LIMIT, "text", List.of()));
            }
        }

        @Override
        public void ended(Ending ending) {
            last = ending;
            sink.ended(ending);
        }
    }

    /** Keeps each thread on the run's cores, and has its CPU time measured while it lives. */
    private final class Measured implements ThreadListener {

        @Override
        public void began(int thread) {
            cores.bind();
            cpu.begin(thread);
        }

        @Override
        public void ends(int thread) {
            cpu.end(thread);
        }
    }
}
