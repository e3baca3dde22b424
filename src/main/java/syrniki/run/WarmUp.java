package syrniki.run;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.support.RequestHandledEvent;

import syrniki.course.Course;
import syrniki.course.Lesson;
import syrniki.course.LessonSettings;
import syrniki.course.Mode;
import syrniki.trace.Batch;
import syrniki.trace.Ending;
import syrniki.trace.RunHeader;
import syrniki.trace.TraceSink;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Plays the lessons through once, in fast motion and unseen, when the server has started: so the
 * first learner's run does not pay for classes being loaded and woven, and its minutes are as long
 * as everybody's. It lets whoever has waited for the server have the first page, if he comes within
 * a second. Pages and runs are served meanwhile, and whoever starts a run ends it: what that run
 * needs is warm soon anyway, and it is not to share the processor.
 */
@Component
final class WarmUp {

    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);
    private static final long PATIENCE_SECONDS = 5;
    private static final long FIRST_PAGE_SECONDS = 1;

    private static final TraceSink NOBODY =
            new TraceSink() {
                @Override
                public void batch(Batch batch) {}

                @Override
                public void ended(Ending ending) {}
            };

    private final Engine engine;
    private final List<Lesson> lessons;
    private final RunService runs;
    private final CountDownLatch visited = new CountDownLatch(1);

    @Autowired
    WarmUp(Engine engine, Course course, RunService runs, RunSettings settings) {
        this(engine, settings.warmUp() ? course.lessons() : List.of(), runs);
    }

    WarmUp(Engine engine, List<Lesson> lessons, RunService runs) {
        this.engine = engine;
        this.lessons = lessons;
        this.runs = runs;
    }

    @EventListener(RequestHandledEvent.class)
    void visited() {
        visited.countDown();
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0) // before a training run, which is to have all that is played
    void play() throws InterruptedException {
        if (lessons.isEmpty()) {
            return;
        }
        visited.await(FIRST_PAGE_SECONDS, TimeUnit.SECONDS);
        long begun = System.nanoTime();
        int played = 0;
        for (Lesson lesson : lessons) {
            if (!lesson.settings().exclusive() && runs.idle()) {
                play(lesson, observed(lesson));
                played++;
            }
        }
        for (Lesson lesson : lessons) {
            if (lesson.settings().modes().contains(Mode.DIRECTED) && runs.idle()) {
                play(lesson, directed(lesson));
            }
        }
        log.info(
                "Warm: played {} lessons through in {} ms",
                played,
                (System.nanoTime() - begun) / 1_000_000);
    }

    private static RunHeader observed(Lesson lesson) {
        return new RunHeader(
                "warm-up",
                lesson.id(),
                lesson.settings().modes().getFirst().label(),
                lesson.params(Map.of()),
                LessonSettings.MIN_SCALE);
    }

    /** Not played through: what takes time the first time is to weave it and to begin. */
    private static RunHeader directed(Lesson lesson) {
        return new RunHeader(
                "warm-up",
                lesson.id(),
                Mode.DIRECTED.label(),
                lesson.params(Map.of()),
                LessonSettings.MIN_SCALE,
                "",
                Sleeps.TIMED.label());
    }

    private void play(Lesson lesson, RunHeader header) {
        Engine.Playing playing = engine.start(lesson, header, NOBODY);
        try {
            playing.ending().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            log.warn("Lesson {} cannot be played through", lesson.id(), e);
            playing.stop();
        }
    }
}
