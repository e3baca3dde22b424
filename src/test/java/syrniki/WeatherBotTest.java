package syrniki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import syrniki.LessonRuns.Result;
import syrniki.Recording.Step;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How long a bot's clients wait for a slow service, whatever becomes of it. */
class WeatherBotTest extends LessonTest {

    private static final int CLIENTS = 5;
    private static final int DELAY = 2;
    private static final int PATIENCE = 5;

    private static final List<String> WAYS = List.of("blocking", "async", "virtual");
    private static final List<String> OVERLAPPING = List.of("async", "virtual");

    @Test
    void blockingTheyWaitForEachOtherOtherwiseForThemselves() throws Exception {
        Result result = run("works");
        for (int client = 0; client < CLIENTS; client++) {
            waits(DELAY * (client + 1), waited(result, "blocking", client), "blocking " + client);
            for (String way : OVERLAPPING) {
                waits(DELAY, waited(result, way, client), way + " " + client);
            }
        }
    }

    @Test
    void theThreadsAreThoseTheLessonMade() throws Exception {
        Recording trace = run("works").trace();
        Set<String> names =
                trace.json()
                        .required("threads")
                        .valueStream()
                        .map(it -> it.required("name").asString())
                        .collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "main",
                        "bot",
                        "clerk",
                        "HTTP-Dispatcher",
                        "waiter-1",
                        "waiter-2",
                        "waiter-3",
                        "waiter-4",
                        "waiter-5"),
                names);
        List<Step> sent = trace.steps(step -> step.kind().equals("request-begin"));
        assertEquals(3 * CLIENTS, sent.size());
        assertTrue(
                sent.subList(0, 2 * CLIENTS).stream()
                        .allMatch(step -> trace.threadName(step).equals("bot")),
                "the first two ways are those of one thread");
        // one thread: all requests are sent before the first answer is there
        List<Step> async =
                trace.steps(step -> step.kind().startsWith("request-"))
                        .subList(2 * CLIENTS, 4 * CLIENTS);
        assertEquals(
                Set.of("request-begin"),
                async.subList(0, CLIENTS).stream().map(Step::kind).collect(Collectors.toSet()));
    }

    @Test
    void everyAnswerIsTheClerks() throws Exception {
        Recording trace = run("works").trace();
        for (Step end : trace.steps(step -> step.kind().equals("request-end"))) {
            Step served = trace.steps().get((int) end.cause());
            assertEquals("serve-end", served.kind());
            assertEquals("clerk", trace.threadName(served));
            assertTrue(end.value().required("body").asString().endsWith("°C"), end::toString);
        }
    }

    @Test
    void aServiceThatRefusesIsKnownAtOnce() throws Exception {
        Result result = run("refuses");
        for (int client = 0; client < CLIENTS; client++) {
            for (String way : WAYS) {
                assertTrue(waited(result, way, client) < DELAY, result.output()::toString);
            }
        }
        assertEquals(3 * CLIENTS, told(result, "no forecast, java.net.ConnectException"));
    }

    @Test
    void oneStalledRequestHoldsUpOthersOnlyWhereTheyQueue() throws Exception {
        Result result = run("stalls");
        assertEquals(3, told(result, "no forecast, java.net.http.HttpTimeoutException"));
        waits(DELAY + PATIENCE + 3 * DELAY, waited(result, "blocking", 4), "blocking, the last");
        for (String way : OVERLAPPING) {
            waits(PATIENCE, waited(result, way, 1), way + ", the second");
            waits(DELAY, waited(result, way, 4), way + ", the last");
        }
    }

    @Test
    void nonsenseIsNotPassedOn() throws Exception {
        Result result = run("nonsense");
        assertEquals(3, told(result, "Perm waited .* no forecast, .* nonsense: \\?\\?\\?"));
        assertEquals(3 * (CLIENTS - 1), told(result, ": -\\d+ °C"));
    }

    /** Not a moment less than it takes, and little more: half a delay is far more than a hiccup. */
    private static void waits(double expected, double waited, String who) {
        assertTrue(
                waited >= expected - 0.1 && waited < expected + 0.5 * DELAY + 0.05 * expected,
                () -> who + " waited " + waited + ", not " + expected);
    }

    private static double waited(Result result, String way, int client) {
        JsonNode waited = result.run().required("result").required(way);
        return waited.required(client).asDouble();
    }

    private static long told(Result result, String pattern) {
        return result.output().stream().filter(it -> it.matches(".*" + pattern + ".*")).count();
    }

    private Result run(String service) throws Exception {
        Result result =
                lessons.start("weather-bot", Map.of("service", service, "delay", DELAY), 250);
        assertEquals("completed", result.verdictKind());
        new TraceRules(result.trace()).check();
        return result;
    }
}
