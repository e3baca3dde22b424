package syrniki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import syrniki.LessonRuns.Result;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the laboratory measures, and what becomes of it when something goes wrong. */
class WhereAsyncFitsTest extends LessonTest {

    private static final List<String> WORK = List.of("crawl", "bot", "database", "primes");
    private static final int SEQUENTIAL = 0;
    private static final int ASYNC = 1;
    private static final int THREADS = 2;
    private static final int VIRTUAL = 3;
    private static final int PROCESSES = 4;

    /** As often may it be measured: the least of several times is what nobody disturbed. */
    private static final int TRIES = 6;

    @Test
    void asynchronyFitsWaitingAndNotComputing() throws Exception {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "two cores");
        Map<String, long[]> least = new HashMap<>();
        for (int i = 1; i <= TRIES; i++) {
            Result result = run("none", Map.of("wait", 60, "limit", 10_000_000), 1000);
            for (String work : WORK) {
                long[] times = times(result, work);
                assertTrue(Arrays.stream(times).allMatch(it -> it > 0), result.output()::toString);
                least.merge(work, times, WhereAsyncFitsTest::least);
            }
            if (asTheLectureSays(least)) {
                return;
            }
        }
        least.forEach((work, times) -> System.err.println(work + Arrays.toString(times)));
        assertTrue(asTheLectureSays(least), "not as the lecture says");
    }

    private static long[] least(long[] one, long[] other) {
        long[] least = new long[one.length];
        Arrays.setAll(least, i -> Math.min(one[i], other[i]));
        return least;
    }

    private static boolean asTheLectureSays(Map<String, long[]> least) {
        boolean waiting = true;
        for (String work : List.of("crawl", "bot")) {
            waiting &= ratio(least, work, ASYNC) <= 1 / 3.0;
            waiting &= ratio(least, work, THREADS) <= 0.5 && ratio(least, work, VIRTUAL) <= 0.5;
        }
        return waiting
                && ratio(least, "database", ASYNC) >= 0.85 // JDBC holds up the loop
                && ratio(least, "database", THREADS) <= 0.5
                && ratio(least, "database", VIRTUAL) <= 0.5
                && ratio(least, "primes", ASYNC) >= 0.85
                && ratio(least, "primes", THREADS) <= 0.8
                && ratio(least, "primes", PROCESSES) <= 0.8;
    }

    private static double ratio(Map<String, long[]> least, String work, int way) {
        return (double) least.get(work)[way] / least.get(work)[SEQUENTIAL];
    }

    @ParameterizedTest
    @CsvSource({
        "refuses, ConnectException",
        "stalls, request timed out",
        "nonsense, the service talks nonsense",
    })
    void aServiceInTroubleFailsItsCellsAndNoOthers(String fault, String said) throws Exception {
        Result result = run(fault, Map.of("wait", 50, "limit", 100_000), 250);
        for (String work : List.of("crawl", "bot")) {
            assertTrue(Arrays.stream(times(result, work)).allMatch(it -> it == -1), work);
        }
        for (String work : List.of("database", "primes")) {
            assertTrue(
                    Arrays.stream(times(result, work)).allMatch(it -> it > 0),
                    result.output()::toString);
        }
        assertTrue(
                result.output().stream()
                        .anyMatch(
                                it -> it.startsWith("crawl, threads: failed") && it.contains(said)),
                result.output()::toString);
    }

    @Test
    void aChildThatFailsFailsItsCell() throws Exception {
        Result result = run("child", Map.of("wait", 50, "limit", 100_000), 250);
        for (String work : WORK) {
            long[] times = times(result, work);
            assertEquals(-1, times[PROCESSES], work);
            assertTrue(Arrays.stream(times).limit(PROCESSES).allMatch(it -> it > 0), work);
        }
        assertTrue(
                result.output().stream().anyMatch(it -> it.contains("nobody knows how to do")),
                result.output()::toString);
    }

    private static long[] times(Result result, String work) {
        return result.run()
                .required("result")
                .required(work)
                .valueStream()
                .mapToLong(it -> it.asLong())
                .toArray();
    }

    private Result run(String fault, Map<String, Object> params, double scale) throws Exception {
        Map<String, Object> all = new HashMap<>(params);
        all.put("fault", fault);
        Result result = lessons.start("where-async-fits", all, scale);
        assertEquals("completed", result.verdictKind());
        assertEquals(20, result.run().required("result").required("finished").asInt());
        new TraceRules(result.trace()).check();
        return result;
    }
}
