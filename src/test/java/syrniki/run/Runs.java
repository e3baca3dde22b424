package syrniki.run;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.springframework.util.unit.DataSize;

import syrniki.course.Lesson;
import syrniki.course.LessonSettings;
import syrniki.course.Mode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Help for tests of runs. */
final class Runs {

    private Runs() {}

    static RunService service(Engine engine, Path directory) {
        return new RunService(
                engine,
                new RunSettings(directory, 2, 3, 4, DataSize.ofMegabytes(1), false),
                journal());
    }

    /** A journal that nobody reads. */
    static RunJournal journal() {
        return new RunJournal(new SimpleMeterRegistry());
    }

    /** A lesson that runs beside others, or one that wants to be alone. */
    static Lesson lesson(boolean exclusive) {
        LessonSettings settings =
                new LessonSettings(
                        "words",
                        1,
                        List.of(Mode.OBSERVED),
                        1000,
                        LessonSettings.Unit.SECOND,
                        exclusive,
                        new LessonSettings.Limits(10, 10, 1000),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null);
        return new Lesson(exclusive ? "alone" : "together", "None", "", null, settings, Map.of());
    }

    static Run start(RunService runs, boolean exclusive) {
        return runs.start(lesson(exclusive), Mode.OBSERVED, Map.of(), 1000);
    }

    /** All frames from an event on, up to the end. */
    static List<byte[]> frames(Run run, long from) throws InterruptedException {
        Playback playback = run.play(from);
        List<byte[]> frames = new ArrayList<>();
        while (!playback.ended()) {
            byte[] frame = playback.next();
            if (frame == null && !playback.ended()) {
                throw new AssertionError("no frame came after " + frames.size());
            }
            if (frame != null) {
                frames.add(frame);
            }
        }
        return frames;
    }
}
