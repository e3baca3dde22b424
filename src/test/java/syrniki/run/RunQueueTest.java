package syrniki.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import syrniki.course.Mode;
import syrniki.run.Run.State;
import syrniki.trace.Verdict;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

class RunQueueTest {

    private final ScriptedEngine engine = new ScriptedEngine();
    private RunService runs;

    @BeforeEach
    void open(@TempDir Path directory) {
        runs = Runs.service(engine, directory);
    }

    @Test
    void asManyRunAsThereArePlacesAndTheRestWaitInOrder() throws Exception {
        Run first = Runs.start(runs, false);
        Run second = Runs.start(runs, false);
        Run third = Runs.start(runs, false);
        Run fourth = Runs.start(runs, false);
        assertEquals(State.RUNNING, first.state());
        assertEquals(State.RUNNING, second.state());
        assertEquals(State.QUEUED, third.state());
        assertEquals(1, third.position());
        assertEquals(2, fourth.position());

        engine.take().complete();
        assertEquals(State.FINISHED, first.state());
        assertEquals(State.RUNNING, third.state());
        assertEquals(1, fourth.position());
    }

    @Test
    void aKeptRunKeepsNothingOfTheProgramThatRan() throws Exception {
        Run run = Runs.start(runs, false);
        WeakReference<ScriptedEngine.Take> program = playToTheEnd();
        for (long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
                program.get() != null && System.nanoTime() < until; ) {
            System.gc();
        }
        assertNull(program.get(), "still held");
        assertEquals(State.FINISHED, run.state());
    }

    private WeakReference<ScriptedEngine.Take> playToTheEnd() throws InterruptedException {
        ScriptedEngine.Take take = engine.take();
        take.complete();
        return new WeakReference<>(take);
    }

    @Test
    void aRunGivesItsPlaceBackWhateverItsOwnerDoesWithIt() throws Exception {
        for (int i = 0; i < 2; i++) {
            runs.start(
                    Runs.lesson(false),
                    Mode.OBSERVED,
                    Map.of(),
                    1000,
                    over -> {
                        throw new IllegalStateException("as is to be expected in this test");
                    });
        }
        Run next = Runs.start(runs, false);
        assertEquals(1, next.position());
        engine.take().complete();
        assertEquals(State.RUNNING, next.state());
    }

    @Test
    void aHeavyLessonRunsAlone() throws Exception {
        Run light = Runs.start(runs, false);
        Run heavy = Runs.start(runs, true);
        Run late = Runs.start(runs, false);
        assertEquals(1, heavy.position());
        assertEquals(2, late.position(), "nobody overtakes");

        engine.take().complete();
        assertEquals(State.FINISHED, light.state());
        assertEquals(State.RUNNING, heavy.state());
        assertEquals(State.QUEUED, late.state());

        engine.take().complete();
        assertEquals(State.RUNNING, late.state());
    }

    @Test
    void whenTooManyWaitTheNextIsTurnedAwayAndToldWhenToCome() {
        for (int i = 0; i < 5; i++) {
            Runs.start(runs, false);
        }
        TooManyRuns full = assertThrows(TooManyRuns.class, () -> Runs.start(runs, false));
        assertTrue(full.retryAfterSeconds() >= 1);
    }

    @Test
    void aWaitingRunThatIsStoppedHasNeverBegunAndGivesUpItsPlace() throws Exception {
        Runs.start(runs, true);
        Run waiting = Runs.start(runs, false);
        Run behind = Runs.start(runs, false);
        runs.stop(waiting);
        assertEquals(State.FINISHED, waiting.state());
        assertEquals(
                Verdict.Kind.STOPPED, waiting.report().ending().orElseThrow().verdict().kind());
        assertEquals(1, behind.position());
        assertEquals(2, Runs.frames(waiting, 0).size(), "head and end");
    }

    @Test
    void aRunThatIsStoppedMakesPlaceAndStoppingItAgainDoesNothing() throws Exception {
        Run running = Runs.start(runs, true);
        Run behind = Runs.start(runs, true);
        runs.stop(running);
        runs.stop(running);
        assertEquals(State.FINISHED, running.state());
        assertEquals(State.RUNNING, behind.state());
    }

    @Test
    void anEngineThatFailsToStartCostsOneRunOnly(@TempDir Path directory) throws Exception {
        RunService failing =
                Runs.service(
                        (lesson, header, sink) -> {
                            throw new IllegalStateException("no oil");
                        },
                        directory);
        List<String> logged =
                logged(() -> {
                    for (int i = 0; i < 9; i++) {
                        Run run = Runs.start(failing, true);
                        Verdict verdict = run.report().ending().orElseThrow().verdict();
                        assertEquals(Verdict.Kind.FAILED, verdict.kind());
                        assertTrue(verdict.detail().contains("no oil"));
                    }
                });
        assertEquals(Collections.nCopies(9, "no oil"), logged);
    }

    /** Messages of the errors that the queue logs meanwhile, here instead of on the console. */
    private static List<String> logged(Runnable action) {
        Logger log = (Logger) LoggerFactory.getLogger(RunQueue.class);
        ListAppender<ILoggingEvent> events = new ListAppender<>();
        events.start();
        log.addAppender(events);
        log.setAdditive(false);
        try {
            action.run();
        } finally {
            log.setAdditive(true);
            log.detachAppender(events);
        }
        return events.list.stream().map(event -> event.getThrowableProxy().getMessage()).toList();
    }

    @Test
    void goingDownEndsAllRuns() throws Exception {
        Run running = Runs.start(runs, true);
        Run waiting = Runs.start(runs, true);
        runs.destroy();
        assertEquals(State.FINISHED, running.state());
        assertEquals(State.FINISHED, waiting.state());
        assertThrows(GoingDown.class, () -> Runs.start(runs, false));
    }
}
