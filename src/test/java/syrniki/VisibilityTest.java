package syrniki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import syrniki.LessonRuns.Result;
import syrniki.Recording.Step;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A flag that one thread sets and another waits for: what the recorded run shows, and what the very
 * same file does in a JVM of its own, with nobody watching.
 */
class VisibilityTest extends LessonTest {

    /**
     * How long the flag may be up without having been seen before we say it never is. A thread that
     * reads it sees it within microseconds.
     */
    private static final int FOREVER_SECONDS = 4;

    private static final int TRIES = 3;
    private static final String RAISED = "Masha has raised the flag";

    @ParameterizedTest
    @ValueSource(strings = {"plain", "volatile"})
    void recordedItIsSeenAtTheNextLook(String flag) throws Exception {
        Result result = lessons.start("visibility", Map.of("flag", flag), LessonRuns.SCALE);
        assertEquals(12, result.run().required("result").required("fried").asInt());
        Recording trace = result.trace();
        List<Step> looks =
                trace.steps(step ->
                        step.kind().equals("read") && trace.objectName(step).equals(flag + "Flag"));
        assertTrue(looks.size() > 2, "again and again: " + looks);
        assertTrue(looks.getLast().value().asBoolean());
        assertTrue(looks.subList(0, looks.size() - 1).stream().noneMatch(VisibilityTest::up));
        assertTrue(trace.steps(step -> step.kind().equals("read")).stream().allMatch(told(trace)));
        new TraceRules(trace).check();
    }

    private static boolean up(Step look) {
        return look.value().asBoolean();
    }

    /** Every look that saw the flag up knows the write it saw. */
    private static Predicate<Step> told(Recording trace) {
        return look ->
                !look.value().isBoolean()
                        || !up(look)
                        || trace.steps().get((int) look.cause()).kind().equals("write");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "volatile"})
    void whoRaisesTheFlagFirstHasNothingToShow(String flag) throws Exception {
        Map<String, Object> params = Map.of("flag", flag, "flagFirst", true);
        Result result = lessons.start("visibility", params, LessonRuns.SCALE);
        assertEquals(0, result.run().required("result").required("fried").asInt());
        assertEquals(12, result.run().required("result").required("portions").asInt());
    }

    /** HotSpot's C2 takes the read of a plain field out of the loop. */
    @Test
    void byItselfAPlainFlagIsNeverSeen() throws Exception {
        assumeTrue(System.getProperty("java.vm.name").contains("Server VM"), "no HotSpot with C2");
        for (int left = TRIES; left > 0; left--) {
            // on a machine so busy that the compiler comes after the flag, it is seen
            if (Plain.run("-Dflag=plain").equals(List.of(RAISED))) {
                return;
            }
        }
        throw new AssertionError("the plain flag was seen " + TRIES + " times");
    }

    @ParameterizedTest
    @CsvSource({"-Dflag=volatile", "-XX:TieredStopAtLevel=1", "-Xint"})
    void byItselfItIsSeenIfVolatileOrNotYetCompiledByC2(String option) throws Exception {
        assertEquals(
                Set.of(RAISED, "Dasha sees the flag and finds dough for 12", "Fried: 12"),
                Set.copyOf(Plain.run(option)));
    }

    /** The lesson's file in a JVM of its own, as a learner runs it. */
    private static final class Plain {

        private static final String FILE = "src/main/java/lesson/visibility/Visibility.java";

        /** What it prints until it ends; its first line alone if it does not end. */
        static List<String> run(String option) throws Exception {
            String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            ProcessBuilder builder = new ProcessBuilder(java, option, FILE);
            builder.environment().keySet().removeIf(name -> name.contains("JAVA"));
            Process process = builder.redirectErrorStream(true).start();
            try (BufferedReader lines = process.inputReader()) {
                String first = lines.readLine();
                return process.waitFor(FOREVER_SECONDS, TimeUnit.SECONDS)
                        ? all(first, lines)
                        : List.of(first);
            } finally {
                process.destroyForcibly().waitFor();
            }
        }

        private static List<String> all(String first, BufferedReader lines) throws IOException {
            List<String> all = new ArrayList<>();
            for (String line = first; line != null; line = lines.readLine()) {
                all.add(line);
            }
            return all;
        }
    }
}
