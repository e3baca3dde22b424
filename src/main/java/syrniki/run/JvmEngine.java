package syrniki.run;

import org.springframework.stereotype.Component;

import syrniki.course.Lesson;
import syrniki.course.LessonSettings;
import syrniki.engine.Limits;
import syrniki.engine.ObservedRun;
import syrniki.engine.Program;
import syrniki.engine.Settings;
import syrniki.engine.control.Schedule;
import syrniki.trace.Ending;
import syrniki.trace.RunHeader;
import syrniki.trace.TraceSink;
import syrniki.trace.Verdict;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Runs lessons on this JVM: on threads of its own, or along a schedule. */
@Component
final class JvmEngine implements Engine {

    private static final Verdict UNFINISHED =
            new Verdict(Verdict.Kind.STOPPED, Verdict.SCHEDULE, List.of());

    @Override
    public Playing start(Lesson lesson, RunHeader header, TraceSink sink) {
        return header.schedule() == null
                ? observed(lesson, header, sink)
                : directed(lesson, header, sink);
    }

    private static Playing directed(Lesson lesson, RunHeader header, TraceSink sink) {
        Sleeps sleeps = Sleeps.valueOf(header.sleeps().toUpperCase(Locale.ROOT));
        Performance performance = new Performance(lesson, header.params(), sleeps);
        Duration limit = Duration.ofSeconds(lesson.settings().limits().seconds());
        CompletableFuture<Ending> ending =
                performance
                        .begin(Schedule.parse(header.schedule()), null, 0, limit, () -> {})
                        .thenApply(run -> {
                            sink.batch(run.batch());
                            Ending how = run.ending(UNFINISHED);
                            sink.ended(how);
                            return how;
                        });
        return new Playing() {

            @Override
            public void stop() {
                performance.end(Verdict.Kind.STOPPED);
            }

            @Override
            public CompletableFuture<Ending> ending() {
                return ending;
            }
        };
    }

    private static Playing observed(Lesson lesson, RunHeader header, TraceSink sink) {
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
