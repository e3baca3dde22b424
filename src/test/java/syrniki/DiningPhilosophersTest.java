package syrniki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import syrniki.LessonRuns.Result;
import syrniki.Recording.Step;

import tools.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** One rule for all closes the circle; a left-handed cook or a waiter opens it. */
class DiningPhilosophersTest extends LessonTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 7})
    void withOneRuleForAllEverybodyHoldsOneForkAndWaitsForTheNext(int count) throws Exception {
        JsonNode cycle = dinner("left-first", count, 1000, 100).verdict().required("cycle");
        assertEquals(count, cycle.size());
        Set<String> held = new HashSet<>();
        Set<String> wanted = new HashSet<>();
        for (JsonNode link : cycle) {
            held.add(link.required("holds").asString());
            wanted.add(link.required("waitsFor").asString());
        }
        assertEquals(count, held.size());
        assertEquals(held, wanted);
    }

    @ParameterizedTest
    @CsvSource({"one-left-handed, 2", "one-left-handed, 5", "waiter, 5", "waiter, 7"})
    void withAnotherRuleEverybodyEats(String rule, int count) throws Exception {
        Result result = dinner(rule, count, 1000, 20);
        assertEquals("completed", result.verdictKind());
        result.run()
                .required("result")
                .required("eaten")
                .forEach(meals -> assertEquals(1, meals.asInt()));
        new TraceRules(result.trace()).check();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1000})
    void theWaiterNeverLetsEverybodySitDown(int pause) throws Exception {
        Recording trace = dinner("waiter", 5, pause, 20).trace();
        int seated = 0;
        for (Step step : trace.steps(it -> it.kind().startsWith("permit-"))) {
            seated +=
                    switch (step.kind()) {
                        case "permit-acquire" -> 1;
                        case "permit-release" -> -1;
                        default -> 0;
                    };
            assertTrue(seated <= 4);
        }
    }

    private Result dinner(String rule, int count, int pause, double scale) throws Exception {
        Map<String, Object> params = Map.of("rule", rule, "count", count, "pause", pause);
        return lessons.start("dining-philosophers", params, scale);
    }
}
