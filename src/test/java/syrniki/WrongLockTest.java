package syrniki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import syrniki.LessonRuns.Result;
import syrniki.Recording.Step;

import java.util.List;
import java.util.Map;

/** Two locks round one jar hold nobody off; one does. */
class WrongLockTest extends LessonTest {

    private static final int RUNS = 25;

    @ParameterizedTest
    @CsvSource({"own, dashasSpoon", "static, Spoon.class"})
    void withTwoLocksBothAreInAtOnceAndNobodyWaits(String lock, String dashas) throws Exception {
        Result result = taken(lock, 2000, 250);
        assertEquals("sugar = 20", result.output().getLast());
        Recording trace = result.trace();
        List<Step> locks = trace.steps(it -> it.kind().startsWith("lock-"));
        assertEquals(
                List.of(
                        "lock-acquire mashasSpoon",
                        "lock-acquire " + dashas,
                        "lock-release mashasSpoon",
                        "lock-release " + dashas),
                locks.stream().map(it -> it.kind() + " " + trace.objectName(it)).toList());
    }

    @Test
    void withOneLockNothingIsLost() throws Exception {
        for (int n = 0; n < RUNS; n++) {
            // pauses of 20 ms, and every third time none at all: then all is a matter of luck
            Result result = taken("one", n % 3 == 2 ? 0 : 1000, 20);
            assertEquals("sugar = 30", result.output().getLast());
            new TraceRules(result.trace()).check();
        }
    }

    @Test
    void withOneLockTheSecondWaitsForTheFirst() throws Exception {
        Recording trace = taken("one", 2000, 250).trace();
        Step waits = trace.steps(it -> it.kind().equals("lock-request")).getFirst();
        assertEquals("dasha mashasSpoon", trace.threadName(waits) + " " + trace.objectName(waits));
        Step gets =
                trace.steps(it -> it.kind().equals("lock-acquire") && it.seq() > waits.seq())
                        .getFirst();
        assertTrue(gets.cause() > waits.seq(), "it was Masha's release that let her in");
    }

    private Result taken(String lock, int pause, double scale) throws Exception {
        return lessons.start("wrong-lock", Map.of("lock", lock, "pause", pause), scale);
    }
}
