package syrniki.run;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import syrniki.course.Lesson;
import syrniki.trace.Ending;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

class WarmUpTest {

    private static final List<Lesson> LESSONS =
            List.of(Runs.lesson(false), Runs.lesson(true), Runs.lesson(false));

    private final List<String> played = new ArrayList<>();

    private void play(RunService runs, Runnable meanwhile) throws InterruptedException {
        Engine engine =
                (lesson, header, sink) -> {
                    played.add(lesson.id());
                    meanwhile.run();
                    return new Over();
                };
        WarmUp warmUp = new WarmUp(engine, LESSONS, runs);
        warmUp.visited();
        warmUp.play();
    }

    @Test
    void playsWhatIsNotHeavyAndLeavesNothingBehind(@TempDir Path directory) throws Exception {
        play(Runs.service(new ScriptedEngine(), directory), () -> {});
        assertEquals(List.of("together", "together"), played);
        try (Stream<Path> files = Files.list(directory)) {
            assertTrue(files.findAny().isEmpty());
        }
    }

    @Test
    void makesWayForALearnersRun(@TempDir Path directory) throws Exception {
        RunService runs = Runs.service(new ScriptedEngine(), directory);
        play(runs, () -> Runs.start(runs, false));
        assertEquals(List.of("together"), played);
    }

    @Test
    void letsWhoeverWaitsHaveTheFirstPage(@TempDir Path directory) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Engine engine =
                (lesson, header, sink) -> {
                    begun.countDown();
                    return new Over();
                };
        WarmUp warmUp = new WarmUp(engine, LESSONS, Runs.service(new ScriptedEngine(), directory));
        Thread warming = Thread.ofVirtual().start(() -> assertDoesNotThrow(warmUp::play));
        while (warming.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertEquals(1, begun.getCount());
        warmUp.visited();
        begun.await();
        warming.join();
    }

    /** A run that is over as soon as it has begun. */
    private static final class Over implements Engine.Playing {

        @Override
        public void stop() {}

        @Override
        public CompletableFuture<Ending> ending() {
            return CompletableFuture.completedFuture(null);
        }
    }
}
