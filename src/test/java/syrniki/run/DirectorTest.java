package syrniki.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import syrniki.course.Lesson;
import syrniki.trace.Verdict;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

class DirectorTest {

    private static final Map<String, Object> PARAMS = Map.of("second", 7L);

    private static Lesson lesson(String mainClass) {
        Lesson any = Runs.lesson(false);
        return new Lesson("any", mainClass, "", null, any.settings(), any.texts());
    }

    @Test
    void aProgramIsGivenItsParameters() throws Exception {
        Then then = new Then(Then.By.UNFAIR, 0, 0, 100);
        Directed run = new Director().run(lesson("LostUpdate"), PARAMS, "", Sleeps.TIMED, then);
        assertThat(run.ending().result()).containsEntry("counter", 7);
        assertThat(run.header().params()).isEqualTo(PARAMS);
    }

    @Test
    void oneThatComputesForTooLongIsEndedAndMakesItsPlaceFree() {
        Director director = new Director(Duration.ofMillis(50), 1, Duration.ofSeconds(60));
        Then then = new Then(Then.By.UNFAIR, 0, 0, 100);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(
                            () -> director.run(lesson("Computing"), PARAMS, "", Sleeps.TIMED, then))
                    .isInstanceOf(Director.TooSlow.class);
        }
    }

    @Test
    void whoFindsNoPlaceIsTurnedAway() {
        Director full = new Director(Duration.ofSeconds(5), 0, Duration.ZERO);
        assertThatThrownBy(() -> full.run(lesson("LostUpdate"), PARAMS, "", Sleeps.TIMED, null))
                .isInstanceOf(TooManyRuns.class);
    }

    @Test
    void aKeptRunSurvivesARestart(@TempDir Path directory) throws Exception {
        RunService before = Runs.service(new JvmEngine(), directory);
        Run run = before.start(lesson("LostUpdate"), PARAMS, 500, "a2bc", Sleeps.ANY);
        assertThat(run.await(Duration.ofSeconds(60))).isTrue();

        RunService after = Runs.service(new ScriptedEngine(), directory);
        Run again = after.find(run.id()).orElseThrow();
        assertThat(again.header()).isEqualTo(run.header());
        assertThat(again.header().schedule()).isEqualTo("a2bc");
        assertThat(again.header().sleeps()).isEqualTo("any");
        assertThat(again.report().threads()).isEqualTo(run.report().threads());
        assertThat(again.report().output()).isEqualTo(run.report().output()).hasSize(2);
        assertThat(again.report().ending().orElseThrow().verdict().detail())
                .isEqualTo(Verdict.SCHEDULE);
    }

    @Test
    void aKeptRunThatComputesOnCanBeStopped(@TempDir Path directory) throws Exception {
        RunService runs = Runs.service(new JvmEngine(), directory);
        Run run = runs.start(lesson("Computing"), PARAMS, 500, "a", Sleeps.TIMED);
        runs.stop(run);
        assertThat(run.await(Duration.ofSeconds(60))).isTrue();
        assertThat(run.report().ending().orElseThrow().verdict().kind())
                .isEqualTo(Verdict.Kind.STOPPED);
    }
}
