package syrniki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import syrniki.LessonRuns.Result;
import syrniki.Recording.Step;

import tools.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The picture that turns grey: the same greys whatever the number of threads, and what two of them
 * gain.
 */
class GreyPictureTest extends LessonTest {

    private static final int WIDTH = 800;
    private static final int ROWS = 120; // 600 / 5

    private Result run(int threads, int width) throws Exception {
        return lessons.start("grey-picture", Map.of("threads", threads, "width", width), 1000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void greysAreEqualPointForPointWhateverTheNumberOfThreads(int threads) throws Exception {
        Result result = run(threads, WIDTH);
        assertEquals("completed", result.verdictKind(), () -> result.verdict().toString());
        assertEquals(0, result.run().required("result").required("different").asInt());

        Map<Integer, JsonNode> alone = greys(result.trace(), "alone");
        Map<Integer, JsonNode> together = greys(result.trace(), "together");
        assertEquals(ROWS, alone.size());
        assertEquals(alone, together);
        alone.values().forEach(row -> row.forEach(GreyPictureTest::isGrey));
        assertEquals(threads, painters(result.trace()).size());
    }

    /** The last paints of a picture by row, which are those of its workers. */
    private static Map<Integer, JsonNode> greys(Recording trace, String picture) {
        Map<Integer, JsonNode> rows = new TreeMap<>();
        for (Step paint : paints(trace, picture)) {
            rows.put(paint.value().required("y").asInt(), paint.value().required("rgb"));
        }
        return rows;
    }

    private static List<Step> paints(Recording trace, String picture) {
        return trace.steps(
                step -> step.kind().equals("paint") && trace.objectName(step).equals(picture));
    }

    private static void isGrey(JsonNode point) {
        int rgb = point.asInt();
        assertEquals((rgb & 255) * 0x010101, rgb, () -> Integer.toHexString(rgb));
    }

    /** Who turned rows of the second picture grey. */
    private static Set<Integer> painters(Recording trace) {
        Set<Integer> painters = new HashSet<>();
        paints(trace, "together").forEach(paint -> painters.add(paint.thread()));
        painters.remove(0); // main painted it in colour
        return painters;
    }

    /**
     * Measured in time on a core, not by the clock: so it holds on a busy machine, where two
     * threads are not let have two cores.
     */
    @Test
    void eachOfTwoHasHalfTheWorkAndTheyAreAtItAtTheSameTime() throws Exception {
        Recording trace = run(2, 4000).trace();
        Map<Integer, Long> computed = new TreeMap<>();
        for (Step cpu : trace.steps(step -> step.kind().equals("cpu"))) {
            computed.put(cpu.thread(), cpu.value().required("on").asLong());
        }
        assumeTrue(!computed.isEmpty(), "measured on Linux only");
        double share = (double) Math.max(computed.get(2), computed.get(3)) / computed.get(1);
        assertEquals(0.5, share, 0.2, computed::toString);

        List<Step> rows =
                paints(trace, "together").stream().filter(step -> step.thread() > 0).toList();
        int turns = 0;
        for (int i = 1; i < rows.size(); i++) {
            turns += rows.get(i).thread() == rows.get(i - 1).thread() ? 0 : 1;
        }
        int seen = turns;
        assertTrue(seen >= 10, () -> "one after the other: " + seen + " turns");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9})
    void soManyThreadsAreRefused(int threads) {
        AssertionError refused = assertThrows(AssertionError.class, () -> run(threads, WIDTH));
        assertTrue(refused.getMessage().contains("threads"), refused::getMessage);
    }
}
