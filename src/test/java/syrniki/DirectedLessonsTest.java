package syrniki;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import syrniki.course.Course;
import syrniki.course.Lesson;
import syrniki.course.Mode;
import syrniki.run.Directed;
import syrniki.run.Director;
import syrniki.run.Sleeps;
import syrniki.run.Then;
import syrniki.trace.Verdict;
import syrniki.wire.JsonTrace;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.stream.Stream;

/** Lessons that can be directed, each on several ways through it. */
class DirectedLessonsTest extends LessonTest {

    private static final int SEEDS = 4;

    @Autowired private Course course;
    @Autowired private Director director;
    @Autowired private JsonMapper json;

    Stream<String> directed() {
        return course.lessons().stream()
                .filter(lesson -> lesson.settings().modes().contains(Mode.DIRECTED))
                .map(Lesson::id);
    }

    @ParameterizedTest
    @MethodSource("directed")
    void everyWayIsRecordedByTheRulesAndCanBeTakenAgain(String id) throws Exception {
        for (Sleeps sleeps : Sleeps.values()) {
            for (int seed = 0; seed < SEEDS; seed++) {
                check(id, sleeps, new Then(Then.By.RANDOM, seed, 0, Director.mostSteps()));
            }
            check(id, sleeps, new Then(Then.By.ROUND_ROBIN, 0, 0, 1_000));
            check(id, sleeps, new Then(Then.By.UNFAIR, 0, 0, 1_000));
        }
    }

    private void check(String id, Sleeps sleeps, Then then) throws Exception {
        Lesson lesson = course.find(id).orElseThrow();
        Map<String, Object> params = lesson.params(Map.of());
        Directed run = director.run(lesson, params, "", sleeps, then);
        new TraceRules(recording(run)).check();
        if (run.ending() != null) {
            Verdict verdict = run.ending().verdict();
            assertThat(verdict.kind())
                    .as("%s", verdict)
                    .isIn(Verdict.Kind.COMPLETED, Verdict.Kind.DEADLOCK, Verdict.Kind.LIMIT);
            if (verdict.kind() == Verdict.Kind.DEADLOCK) {
                assertThat(verdict.cycle()).isNotEmpty();
            }
        }
        Directed again = director.run(lesson, params, run.outlook().schedule(), sleeps, null);
        assertThat(again.batch()).isEqualTo(run.batch());
        assertThat(again.ending()).isEqualTo(run.ending());
        assertThat(again.outlook()).isEqualTo(run.outlook());
    }

    private Recording recording(Directed run) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonTrace(run.trace()).write(out, "", run.outlook());
        return new Recording(json.readTree(out.toByteArray()));
    }
}
