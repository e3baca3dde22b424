package syrniki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import syrniki.LessonRuns.Result;
import syrniki.Recording.Step;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A tray between cooks and guests: right, with an if for a while, and with the wrong signal. */
class BoundedBufferTest extends LessonTest {

    private static final double SCALE = 150;

    @ParameterizedTest
    @CsvSource({"1, 2, 2", "2, 2, 2", "5, 1, 3", "1, 4, 1"})
    void theTrayNeverHoldsMoreThanItsPlacesNorLessThanNothing(int capacity, int cooks, int guests)
            throws Exception {
        Map<String, Object> params =
                Map.of("capacity", capacity, "producers", cooks, "consumers", guests);
        Result result = lessons.start("bounded-buffer", params, 20);
        assertEquals("completed", result.verdictKind());
        assertEquals("Left on the tray: 0", result.output().getLast());
        for (Step step : sizes(result.trace())) {
            int size = step.value().asInt();
            assertTrue(size >= 0 && size <= capacity, () -> "on the tray: " + size);
        }
    }

    private static List<Step> sizes(Recording trace) {
        return trace.steps(
                step -> step.kind().equals("write") && trace.objectName(step).equals("size"));
    }

    /**
     * On a busy machine nobody may come in between: three runs, one of which has to show it. Once a
     * guest is gone, a cook may wait for her in vain.
     */
    @Test
    void withIfWhoWasOvertakenTakesFromTheEmptyTray() throws Exception {
        String found = "";
        for (int run = 0; run < 3 && !found.contains("Index -1 out of bounds"); run++) {
            Result result = variant("if");
            assertTrue(List.of("failed", "deadlock").contains(result.verdictKind()));
            found =
                    result.trace().steps(step -> step.kind().equals("thread-end")).stream()
                            .map(step -> step.value().toString())
                            .collect(Collectors.joining());
        }
        assertTrue(found.contains("Index -1 out of bounds"), found);
    }

    @Test
    void withTheWrongSignalEverybodyWaitsAndNobodyHoldsTheLock() throws Exception {
        Result result = variant("wrong-signal");
        assertEquals("deadlock", result.verdictKind());
        Map<String, String> waits = new HashMap<>();
        for (JsonNode stuck : result.verdict().required("cycle")) {
            waits.put(
                    stuck.required("thread").asString().replaceAll("-\\d", ""),
                    stuck.required("waitsFor").asString());
        }
        assertEquals(Map.of("guest", "notEmpty", "cook", "notFull"), waits);
    }

    private Result variant(String variant) throws Exception {
        return lessons.start("bounded-buffer", Map.of("variant", variant), SCALE);
    }
}
