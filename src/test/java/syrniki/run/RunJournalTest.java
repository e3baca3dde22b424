package syrniki.run;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import syrniki.course.Course;
import syrniki.course.Lesson;
import syrniki.course.Mode;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What whoever looks after the server reads of runs, in the log and among the metrics. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class RunJournalTest {

    private final Logger log = (Logger) LoggerFactory.getLogger(RunJournal.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @Autowired private RunService runs;
    @Autowired private Course course;
    @Autowired private MeterRegistry meters;

    @BeforeEach
    void listen() {
        untilNothingGoesOn();
        lines.start();
        log.addAppender(lines);
        log.setLevel(Level.INFO);
    }

    @AfterEach
    void leave() {
        log.detachAppender(lines);
        log.setLevel(null);
    }

    private Run start(String lesson, double scale) {
        Lesson it = course.find(lesson).orElseThrow();
        return runs.start(it, Mode.OBSERVED, it.params(Map.of()), scale);
    }

    private void untilGone(Run run) throws InterruptedException {
        assertThat(run.await(Duration.ofSeconds(60))).isTrue();
        untilNothingGoesOn();
    }

    private void untilNothingGoesOn() {
        while (!runs.idle() || runs.going() > 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void ofEachRunThereIsOneLineWithAllThatMatters(CapturedOutput console) throws Exception {
        Run run = start("lock", 5);
        untilGone(run);
        assertThat(lines.list).hasSize(1);
        ILoggingEvent line = lines.list.getFirst();
        assertThat(line.getLevel()).isEqualTo(Level.INFO);
        Map<String, String> facts =
                line.getKeyValuePairs().stream()
                        .collect(Collectors.toMap(it -> it.key, it -> it.value.toString()));
        assertThat(facts)
                .containsEntry("run", run.id())
                .containsEntry("lesson", "lock")
                .containsEntry("mode", "observed")
                .containsEntry("verdict", "completed")
                .containsEntry("threads", "3")
                .containsEntry("events", Long.toString(run.events()))
                .containsOnlyKeys(
                        "run", "lesson", "mode", "verdict", "millis", "events", "threads",
                        "waited");
        assertThat(console).contains("lesson=lock mode=observed verdict=completed millis=");
    }

    @Test
    void aRunThatNeverBeganHasItsLineToo() throws Exception {
        Run alone = start("primes-sequential", 1000);
        Run waiting = start("primes-sequential", 1000);
        assertThat(meters.get("syrniki.runs.going").gauge().value()).isEqualTo(1);
        assertThat(meters.get("syrniki.runs.waiting").gauge().value()).isEqualTo(1);
        runs.stop(waiting);
        runs.stop(alone);
        untilGone(alone);
        List<Object> verdicts = lines.list.stream().map(it -> fact(it, "verdict")).toList();
        assertThat(verdicts).containsExactly("stopped", "stopped");
        assertThat(fact(lines.list.getFirst(), "run")).isEqualTo(waiting.id());
        assertThat(meters.get("syrniki.runs.going").gauge().value()).isZero();
    }

    @Test
    void runsAndTheirEventsAreCounted() throws Exception {
        double events = meters.get("syrniki.events").functionCounter().count();
        Run run = start("deadlock", 5);
        untilGone(run);
        assertThat(meters.get("syrniki.events").functionCounter().count() - events)
                .isEqualTo(run.events())
                .isPositive();
        assertThat(
                        meters.get("syrniki.runs")
                                .tags("lesson", "deadlock", "verdict", "deadlock")
                                .timer()
                                .count())
                .isPositive();
    }

    private static Object fact(ILoggingEvent line, String key) {
        return line.getKeyValuePairs().stream()
                .filter(it -> it.key.equals(key))
                .map((KeyValuePair it) -> it.value)
                .findFirst()
                .orElseThrow();
    }
}
