package syrniki.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import syrniki.run.Sample.Outcome;
import syrniki.run.Sample.Reason;
import syrniki.run.ScriptedEngine.Take;
import syrniki.trace.Verdict;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

class SamplesTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final ScriptedEngine engine = new ScriptedEngine();

    @TempDir private Path directory;

    private RunService runs;
    private Samples samples;

    /** Two runs and two samples side by side, one sample waiting. */
    private Samples open(Duration unasked, Duration longest) {
        runs = Runs.service(engine, directory);
        samples = new Samples(runs, new SampleSettings(2, 1, 3, unasked, longest));
        return samples;
    }

    private Sample start(boolean exclusive, int times) {
        return samples.start(Runs.lesson(exclusive), Map.of(), 50, times);
    }

    @AfterEach
    void close() throws Exception {
        samples.destroy();
        runs.destroy();
    }

    /** The next run writes so often, and so comes to that value. */
    private void play(int writes) throws InterruptedException {
        Take take = engine.take();
        take.batch(writes);
        take.complete();
    }

    private static void over(Sample sample) throws InterruptedException {
        assertTrue(sample.await(Duration.ofSeconds(20)), "still " + sample.state());
    }

    private List<String> recordings() throws Exception {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void runsAreCountedByWhatTheyCameToAndOneOfEachIsKept() throws Exception {
        open(LONG, LONG);
        Sample sample = start(false, 6);
        for (int writes : List.of(1, 2, 2, 2, 2, 1)) {
            play(writes);
        }
        over(sample);
        assertEquals(Sample.State.FINISHED, sample.state());
        assertEquals(6, sample.counts().done());
        assertEquals(
                List.of(4, 2), sample.counts().outcomes().stream().map(Outcome::count).toList());
        List<Run> kept = sample.counts().outcomes().stream().map(Outcome::run).toList();
        assertEquals(
                List.of(Map.of("jar0", 2L), Map.of("jar0", 1L)),
                kept.stream().map(run -> run.report().ending().orElseThrow().result()).toList());
        assertEquals(kept.stream().map(run -> run.id() + ".cbor").sorted().toList(), recordings());
        for (Run run : kept) {
            assertEquals(run, runs.find(run.id()).orElseThrow());
        }
        assertTrue(runs.idle());
    }

    @Test
    void otherRunsGetTheirTurnBetweenTwoOfASample() throws Exception {
        open(LONG, LONG);
        Sample sample = start(false, 5);
        Take first = engine.take();
        Take second = engine.take();
        assertTrue(engine.idle(), "two at a time");
        Run other = Runs.start(runs, false);
        assertEquals(1, other.position());
        first.complete();
        Take next = engine.take();
        assertEquals(other.id(), next.run());
        second.complete();
        next.complete();
        for (int i = 0; i < 3; i++) {
            play(0);
        }
        over(sample);
        assertEquals(5, sample.counts().done());
    }

    @Test
    void aLessonThatRunsAloneIsAskedForOnceAtATime() throws Exception {
        open(LONG, LONG);
        Sample sample = start(true, 2);
        Take first = engine.take();
        Run other = Runs.start(runs, false);
        assertEquals(1, other.position(), "nothing of the sample waits before it");
        first.complete();
        assertEquals(other.id(), engine.take().run());
        runs.stop(other);
        play(0);
        over(sample);
    }

    @Test
    void whenTheQueueIsFullASampleWaitsAndThenGoesOn() throws Exception {
        open(LONG, LONG);
        List<Run> others = Stream.generate(() -> Runs.start(runs, false)).limit(5).toList();
        Sample sample = start(false, 2);
        others.forEach(runs::stop);
        for (int i = 0; i < 2; i++) {
            engine.take(); // those of the others that had begun
        }
        for (int begun = 0; begun < 2; ) {
            Take take = engine.take();
            if (others.stream().noneMatch(run -> run.id().equals(take.run()))) {
                take.complete();
                begun++;
            }
        }
        over(sample);
        assertEquals(2, sample.counts().done());
    }

    @Test
    void whatIsStoppedEndsItsRunsAndDoesNotCountThem() throws Exception {
        open(LONG, LONG);
        Sample sample = start(false, 100);
        play(3);
        Take going = engine.take();
        Take last = engine.take();
        sample.stop();
        over(sample);
        assertEquals(Sample.State.STOPPED, sample.state());
        assertEquals(Reason.ASKED, sample.reason());
        for (Take stopped : List.of(going, last)) {
            stopped.ending().get(20, TimeUnit.SECONDS);
        }
        assertEquals(1, sample.counts().done());
        untilIdle();
        assertEquals(1, recordings().size());
    }

    @Test
    void whatNobodyAsksForIsStopped() throws Exception {
        open(Duration.ofMillis(300), LONG);
        Sample sample = start(false, 100);
        over(sample);
        assertEquals(Sample.State.STOPPED, sample.state());
        assertEquals(Reason.FORGOTTEN, sample.reason());
        untilIdle();
        assertEquals(List.of(), recordings());
    }

    @Test
    void whatTakesTooLongIsStopped() throws Exception {
        open(LONG, Duration.ofMillis(300));
        Sample sample = start(false, 100);
        over(sample);
        assertEquals(Reason.TIME, sample.reason());
        untilIdle();
    }

    /** Runs that were stopped have left by and by. */
    private void untilIdle() {
        for (long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
                !runs.idle() && System.nanoTime() < until; ) {
            Thread.yield();
        }
        assertTrue(runs.idle());
    }

    @Test
    void moreSamplesWaitTheirTurnAndOnesTooManyAreTurnedAway() throws Exception {
        open(LONG, LONG);
        Sample first = start(true, 2);
        Sample second = start(true, 2);
        Sample third = start(true, 2);
        assertEquals(Sample.State.QUEUED, third.state());
        assertEquals(0, third.seconds());
        assertThrows(TooManyRuns.class, () -> start(true, 2));
        first.stop();
        second.stop();
        while (!third.await(Duration.ofMillis(10))) {
            if (!engine.idle()) {
                Take take = engine.take();
                if (!take.ending().isDone()) {
                    take.complete();
                }
            }
        }
        assertEquals(Sample.State.FINISHED, third.state());
        assertEquals(2, third.counts().done());
    }

    @Test
    void theOldestOnesThatAreOverAreForgotten() throws Exception {
        open(LONG, LONG);
        List<Sample> all = Stream.generate(() -> start(false, 2)).limit(2).toList();
        all.forEach(Sample::stop);
        Sample third = start(false, 2);
        third.stop();
        Sample fourth = start(false, 2);
        assertTrue(samples.find(all.get(0).id()).isEmpty());
        assertEquals(all.get(1), samples.find(all.get(1).id()).orElseThrow());
        assertEquals(fourth, samples.find(fourth.id()).orElseThrow());
        assertTrue(samples.find("..").isEmpty());
    }

    @Test
    void onlySoManyOutcomesAreToldApart() throws Exception {
        open(LONG, LONG);
        Sample sample = start(true, Tally.MOST + 3);
        for (int i = 0; i < Tally.MOST + 2; i++) {
            play(i);
        }
        play(0);
        over(sample);
        assertEquals(Tally.MOST, sample.counts().outcomes().size());
        assertEquals(2, sample.counts().outcomes().getFirst().count());
        assertEquals(2, sample.counts().others());
        assertEquals(Tally.MOST + 3, sample.counts().done());
    }

    @Test
    void whoWaitsForWhomTellsNoOutcomesApart() throws Exception {
        open(LONG, LONG);
        Sample sample = start(true, 2);
        for (int line = 1; line <= 2; line++) {
            Take take = engine.take();
            take.batch(0);
            take.end(
                    new Verdict(
                            Verdict.Kind.DEADLOCK, "", List.of(new Verdict.Stuck(0, -1, 0, line))));
        }
        over(sample);
        assertNull(sample.reason());
        assertEquals(1, sample.counts().outcomes().size());
    }
}
