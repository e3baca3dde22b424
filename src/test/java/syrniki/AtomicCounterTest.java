package syrniki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import syrniki.LessonRuns.Result;
import syrniki.Recording.Step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Four ways to count on one jar: two lose what meets, two never do. */
class AtomicCounterTest extends LessonTest {

    private static final int RUNS = 25;

    /** Three cooks read the same number, and none of them is back within a second. */
    @ParameterizedTest
    @CsvSource({"plain, 1, 0", "get-then-set, 1, 0", "increment, 3, 0", "compare-and-set, 3, 3"})
    void threeWhoMeet(String way, int total, int retries) throws Exception {
        Result result = lessons.start("atomic-counter", Map.of("way", way), LessonRuns.SCALE);
        for (int again = 0; again < 4 && retries(result) < retries; again++) {
            result = lessons.start("atomic-counter", Map.of("way", way), LessonRuns.SCALE);
        }
        assertEquals(total, number(result, "total"), way);
        assertEquals(retries, retries(result), way);
        assertEquals("Fried: 3, counted: " + total, result.output().getLast());
        new TraceRules(result.trace()).check();
    }

    /** Without any time to think about it, whatever the system makes of it. */
    @ParameterizedTest
    @CsvSource({"increment", "compare-and-set"})
    void nothingIsLostInAnyOfManyRuns(String way) throws Exception {
        Map<String, Object> params = new HashMap<>(Map.of("way", way, "thinking", 0));
        params.putAll(Map.of("cooks", 4, "syrniki", 3));
        for (int run = 0; run < RUNS; run++) {
            Result result = lessons.start("atomic-counter", params, 10);
            assertEquals(12, number(result, "total"));
            List<Step> writes = jar(result.trace(), "write");
            for (int i = 0; i < writes.size(); i++) {
                assertEquals(i + 1, writes.get(i).value().asInt(), "one after the other");
            }
        }
    }

    /** The recording tells a compare-and-set that changed nothing as the read that it was. */
    @Test
    void everyRetryIsToBeSeen() throws Exception {
        Map<String, Object> params = Map.of("cooks", 4, "syrniki", 2);
        Result result = lessons.start("atomic-counter", params, 50);
        Recording trace = result.trace();
        int line = jar(trace, "write").getFirst().json().required("line").asInt();
        List<Step> late =
                trace.steps(step ->
                        step.kind().equals("read")
                                && trace.objectName(step).equals("atomicJar")
                                && step.json().required("line").asInt() == line);
        assertTrue(!late.isEmpty(), "four cooks who start together meet");
        assertEquals(retries(result), late.size());
    }

    private static List<Step> jar(Recording trace, String kind) {
        return trace.steps(
                step -> step.kind().equals(kind) && trace.objectName(step).equals("atomicJar"));
    }

    private static int retries(Result result) {
        return number(result, "retries");
    }

    private static int number(Result result, String name) {
        return result.run().required("result").required(name).asInt();
    }
}
