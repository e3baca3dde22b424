package syrniki.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import syrniki.run.ScriptedEngine.Take;

import java.nio.file.Path;

class StandingTest {

    /** Often enough that an end falls between any two things that are looked at. */
    private static final int RUNS = 1_000;

    private final ScriptedEngine engine = new ScriptedEngine();

    @Test
    void aRunIsFinishedExactlyWhenAllOfItIsTold(@TempDir Path directory) throws Exception {
        RunService runs = Runs.service(engine, directory);
        for (int i = 0; i < RUNS; i++) {
            Run run = Runs.start(runs, false);
            Take take = engine.take();
            Thread ending =
                    Thread.ofVirtual()
                            .start(() -> {
                                take.batch(1);
                                take.complete();
                            });
            Standing standing;
            do {
                standing = run.standing();
                boolean finished = standing.state() == Run.State.FINISHED;
                assertEquals(finished, standing.report().ending().isPresent(), "ending");
                assertTrue(!finished || standing.report().threads().size() == 1, "threads");
                Thread.onSpinWait();
            } while (standing.state() != Run.State.FINISHED);
            ending.join();
        }
        runs.destroy();
    }
}
