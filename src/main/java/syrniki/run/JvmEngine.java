package syrniki.run;

import org.springframework.stereotype.Component;

import syrniki.course.Lesson;
import syrniki.course.LessonSettings;
import syrniki.engine.Limits;
import syrniki.engine.ObservedRun;
import syrniki.engine.Program;
import syrniki.engine.Settings;
import syrniki.trace.Ending;
import syrniki.trace.RunHeader;
import syrniki.trace.TraceSink;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Runs lessons on this JVM's own threads. */
@Component
final class JvmEngine implements Engine {

    @Override
    public Playing start(Lesson lesson, RunHeader header, TraceSink sink) {
        Program program =
                new Program(lesson.mainClass(), lesson.fileName(), Lesson.class.getClassLoader());
        Map<String, String> params = new HashMap<>();
        header.params().forEach((name, value) -> params.put(name, value.toString()));
        LessonSettings.Limits limits = lesson.settings().limits();
        LessonSettings.Progress progress = lesson.settings().progress();
        Integer cores = lesson.settings().cores();
        Settings settings =
                new Settings(
                        params,
                        header.scale(),
                        new Limits(
                                Duration.ofSeconds(limits.seconds()),
                                limits.threads(),
                                limits.events()),
                        progress == null ? null : progress.done(),
                        cores == null ? 0 : cores);
        ObservedRun run = ObservedRun.start(program, settings, sink);
        return new Playing() {

            @Override
            public void stop() {
                run.stop();
            }

            @Override
            public CompletableFuture<Ending> ending() {
                return run.ending();
            }
        };
    }
}
