package syrniki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import syrniki.LessonRuns.Result;
import syrniki.Recording.Step;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Steps that are locked singly give away one syrnik twice; locked together they never do. */
class CheckThenActTest extends LessonTest {

    private static final int RUNS = 25;

    @Test
    void eachStepIsAloneAtThePlateAndStillTwoAreEaten() throws Exception {
        Result result = lessons.run("check-then-act");
        ends(result, -1, 2);
        Recording trace = result.trace();
        Set<Integer> holders = new HashSet<>();
        for (Step step : trace.steps(it -> it.kind().startsWith("lock-"))) {
            switch (step.kind()) {
                case "lock-acquire" -> assertTrue(holders.isEmpty() && holders.add(step.thread()));
                case "lock-release" -> assertTrue(holders.remove(step.thread()));
                default -> {}
            }
        }
        for (String cook : List.of("masha", "dasha")) {
            assertEquals(
                    "sees 1",
                    result.output().stream()
                            .filter(it -> it.startsWith(cook))
                            .findFirst()
                            .orElseThrow()
                            .substring(cook.length() + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"together", "look-again"})
    void closingTheGapHelpsEveryTime(String guard) throws Exception {
        for (int n = 0; n < RUNS; n++) {
            // thinking for 20 ms, and every third time not at all: then all is a matter of luck
            Result result = guarded(guard, Map.of("pause", n % 3 == 2 ? 0 : 1000), 20);
            ends(result, 0, 1);
            new TraceRules(result.trace()).check();
        }
    }

    @Test
    void whoKeepsTheTongsKeepsTheOtherFromLooking() throws Exception {
        Recording trace = guarded("together", Map.of(), 250).trace();
        Step waits = trace.steps(it -> it.kind().equals("lock-request")).getFirst();
        assertEquals("dasha", trace.threadName(waits));
        Step takes = trace.steps(it -> writesLeft(trace, it)).getFirst();
        Step looks =
                trace.steps(it -> readsLeft(trace, it) && it.thread() == waits.thread()).getFirst();
        assertTrue(waits.seq() < takes.seq() && takes.seq() < looks.seq());
    }

    @Test
    void whoLooksAgainThinksWithoutTheTongs() throws Exception {
        Recording trace = guarded("look-again", Map.of(), 250).trace();
        assertEquals(List.of(), trace.steps(it -> it.kind().equals("lock-request")));
        List<String> looks =
                trace
                        .steps(it -> readsLeft(trace, it) && trace.threadName(it).equals("dasha"))
                        .stream()
                        .map(it -> it.value().asString())
                        .toList();
        assertEquals(List.of("1", "0"), looks);
    }

    @Test
    void withEnoughForEverybodyTheMistakeDoesNotShow() throws Exception {
        ends(guarded("each-step", Map.of("syrniki", 2), 100), 0, 2);
    }

    private static boolean readsLeft(Recording trace, Step step) {
        return step.kind().equals("read") && trace.objectName(step).equals("left");
    }

    private static boolean writesLeft(Recording trace, Step step) {
        return step.kind().equals("write") && trace.objectName(step).equals("left");
    }

    private static void ends(Result result, int left, int eaten) {
        assertEquals("completed", result.verdictKind());
        assertEquals("left: " + left + ", eaten: " + eaten, result.output().getLast());
    }

    private Result guarded(String guard, Map<String, Object> others, double scale)
            throws Exception {
        Map<String, Object> params = new java.util.HashMap<>(others);
        params.put("guard", guard);
        return lessons.start("check-then-act", params, scale);
    }
}
