package syrniki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import syrniki.LessonRuns.Result;
import syrniki.Recording.Step;

import java.util.List;
import java.util.Map;

/** Each of the four cures ends every time; without one, both cooks wait forever. */
class DeadlockFixedTest extends LessonTest {

    private static final int RUNS = 25;

    @ParameterizedTest
    @ValueSource(strings = {"one-order", "back-off", "timeout", "one-lock"})
    void everyCureEndsEveryTime(String cure) throws Exception {
        for (int n = 0; n < RUNS; n++) {
            // pauses of 20 ms, and every third time none at all: then all is a matter of luck
            Result result = cured(cure, n % 3 == 2 ? 0 : 1000, 20);
            assertEquals("completed", result.verdictKind(), cure);
            assertEquals("Both have made their dough", result.output().getLast());
            new TraceRules(result.trace()).check();
        }
    }

    @Test
    void withOneOrderNobodyHoldsTheBowlWhileSheWaitsForTheWhisk() throws Exception {
        Recording trace = cured("one-order", 1000, 20).trace();
        List<String> taken =
                trace.steps(step -> step.kind().equals("lock-acquire")).stream()
                        .map(trace::objectName)
                        .toList();
        assertEquals(List.of("whisk", "bowl", "whisk", "bowl"), taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"back-off", "timeout"})
    void whoeverGivesUpPutsBackWhatSheHas(String cure) throws Exception {
        Recording trace = cured(cure, 1000, 250).trace();
        List<Step> given = trace.steps(step -> step.kind().equals("lock-abandon"));
        assertTrue(!given.isEmpty(), "both have one thing after the same pause");
        for (Step up : given) {
            Step next =
                    trace.steps(step ->
                                    step.seq() > up.seq()
                                            && step.thread() == up.thread()
                                            && step.kind().startsWith("lock-"))
                            .getFirst();
            assertEquals("lock-release", next.kind());
        }
    }

    @Test
    void withOneLockWhoHasItHasBoth() throws Exception {
        Recording trace = cured("one-lock", 1000, 20).trace();
        assertTrue(
                trace.steps(step -> step.kind().startsWith("lock-")).stream()
                        .allMatch(step -> trace.objectName(step).equals("ring")));
    }

    @Test
    void withoutACureBothWaitForever() throws Exception {
        assertEquals("deadlock", cured("none", 1000, 250).verdictKind());
    }

    private Result cured(String cure, int pause, double scale) throws Exception {
        return lessons.start("deadlock-fixed", Map.of("cure", cure, "pause", pause), scale);
    }
}
