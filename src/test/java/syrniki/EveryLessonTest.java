package syrniki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import syrniki.Recording.Step;
import syrniki.course.Course;
import syrniki.course.Lesson;
import syrniki.course.LessonSettings.Expect;
import syrniki.run.Run;
import syrniki.run.RunService;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Runs every lesson there is through the API: each gives what it declares and what the lecture
 * says.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "syrniki.runs.warm-up=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryLessonTest {

    /**
     * Real milliseconds for one lesson time unit: a quarter of the usual time, and still far more
     * than a hiccup.
     */
    private static final double SCALE = 250;

    /**
     * Nanoseconds a sleep may last too long before a run says more of the machine than of the
     * lesson.
     */
    private static final long HICCUP = 15_000_000;

    @LocalServerPort private int port;
    @Autowired private Course course;
    @Autowired private RunService runs;
    @Autowired private JsonMapper json;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Result> results = new HashMap<>();

    /** A finished run as the API tells it. */
    private record Result(JsonNode run, Recording trace) {

        List<String> output() {
            return run.required("output")
                    .valueStream()
                    .map(line -> line.required("text").asString())
                    .toList();
        }

        JsonNode verdict() {
            return run.required("verdict");
        }
    }

    private List<String> lessons() {
        return course.lessons().stream().map(Lesson::id).toList();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void givesWhatItDeclares(String id) throws Exception {
        Result result = run(id);
        Expect expect = course.find(id).orElseThrow().settings().expect();
        String kind = result.verdict().required("kind").asString();
        assertTrue(expect.verdicts().contains(kind), () -> "verdict " + result.verdict());
        JsonNode values = result.run().required("result");
        expect.result()
                .forEach((name, allowed) -> {
                    JsonNode value = value(values, name);
                    assertTrue(
                            allowed.stream()
                                    .anyMatch(one -> value.asString().equals(one.toString())),
                            () -> name + " = " + value);
                });
        new TraceRules(result.trace()).check();
        assertFalse(result.output().isEmpty());
    }

    /** A shared variable's last value; {@code name[i]} is an element of an array. */
    private static JsonNode value(JsonNode result, String name) {
        int bracket = name.indexOf('[');
        return bracket < 0
                ? result.required(name)
                : result.required(name.substring(0, bracket))
                        .required(Integer.parseInt(name.substring(bracket + 1, name.length() - 1)));
    }

    @Test
    void mashaNeeds17MinutesAndDasha32() throws Exception {
        Result result = run("kitchen-race");
        minutes(7, result, "mashaAt", "mashaShop");
        minutes(17, result, "mashaAt", "mashaTotal");
        minutes(12, result, "dashaAt", "dashaShop");
        minutes(32, result, "dashaAt", "dashaTotal");
    }

    private static void minutes(int expected, Result result, String begun, String over) {
        Recording trace = result.trace();
        Step first = trace.steps(step -> writes(trace, step, begun)).getFirst();
        Step last = trace.steps(step -> writes(trace, step, over)).getLast();
        assertEquals(expected, trace.units(last.t() - first.t()), expected * 0.02, over);
        assertEquals(expected, result.run().required("result").required(over).asInt());
    }

    private static boolean writes(Recording trace, Step step, String name) {
        return step.kind().equals("write") && trace.objectName(step).equals(name);
    }

    @Test
    void twoWorkersFindAllPrimesBetweenThem() throws Exception {
        JsonNode found = run("primes-threads").run().required("result");
        assertEquals(78_498, value(found, "found[0]").asInt());
        assertEquals(70_435, value(found, "found[1]").asInt());
        assertEquals(148_933, found.required("total").asInt());
    }

    @Test
    void oneOfTwoAdditionsIsLost() throws Exception {
        Result result = run("lost-update");
        List<String> output = result.output();
        assertEquals(
                2,
                output.stream().filter(line -> line.endsWith("reads 0")).count(),
                output::toString);
        assertTrue(
                List.of("counter = 10", "counter = 20").contains(output.getLast()),
                output::toString);
    }

    @Test
    void withALockBothAdditionsCount() throws Exception {
        Result result = run("lock");
        List<String> output = result.output();
        List<String> written = output.stream().filter(line -> line.contains("writes")).toList();
        assertTrue(
                List.of("masha writes 10", "dasha writes 20").contains(written.getFirst()),
                output::toString);
        assertTrue(written.getLast().endsWith("writes 30"), output::toString);
        Recording trace = result.trace();
        List<Step> writes = trace.steps(step -> writes(trace, step, "counter"));
        assertTrue(
                trace.units(writes.getLast().t() - writes.getFirst().t()) >= 1,
                "one after the other");
    }

    @Test
    void aDeadlockNamesItsCycle() throws Exception {
        JsonNode verdict = run("deadlock").verdict();
        Map<String, String> stuck = new TreeMap<>();
        for (JsonNode link : verdict.required("cycle")) {
            stuck.put(
                    link.required("thread").asString(),
                    link.required("holds").asString()
                            + " > "
                            + link.required("waitsFor").asString());
            assertTrue(link.required("line").asInt() > 0);
        }
        assertEquals(Map.of("masha", "whisk > bowl", "dasha", "bowl > whisk"), stuck);
        String message = verdict.required("message").asString();
        assertTrue(
                message.contains("masha holds whisk and waits for bowl, which dasha holds"),
                message);
    }

    @Test
    void aThreadCanBeStuckOnItself() throws Exception {
        Result result = run("self-deadlock");
        JsonNode cycle = result.verdict().required("cycle");
        assertEquals(1, cycle.size());
        assertEquals("dasha", cycle.required(0).required("thread").asString());
        assertEquals("dashasBowl", cycle.required(0).required("waitsFor").asString());
        assertTrue(
                result.output().contains("Masha's dough is ready"),
                "a reentrant lock lets her through");
    }

    @Test
    void sevenCooksPassThreePermitsInGroupsOfThreeThreeAndOne() throws Exception {
        Recording trace = run("semaphore").trace();
        List<Step> acquired = trace.steps(step -> step.kind().equals("permit-acquire"));
        Map<Long, Long> groups =
                acquired.stream()
                        .collect(
                                Collectors.groupingBy(
                                        step ->
                                                Math.round(
                                                        trace.units(
                                                                        step.t()
                                                                                - acquired.getFirst()
                                                                                        .t())
                                                                / 2),
                                        TreeMap::new,
                                        Collectors.counting()));
        assertEquals(Map.of(0L, 3L, 1L, 3L, 2L, 1L), groups);
    }

    /**
     * The lesson's one run in this test, with default parameters, on a machine that was not too
     * busy.
     */
    private Result run(String lesson) throws Exception {
        Result result = results.get(lesson);
        if (result == null) {
            result = start(lesson);
            for (int again = 0; again < 4 && result.trace().overslept() > HICCUP; again++) {
                result = start(lesson);
            }
            results.put(lesson, result);
        }
        return result;
    }

    private Result start(String lesson) throws Exception {
        String request = json.writeValueAsString(Map.of("lesson", lesson, "scale", SCALE));
        HttpResponse<String> created =
                send(
                        api("").header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(request)));
        assertTrue(List.of(201, 202).contains(created.statusCode()), created::body);
        String id = json.readTree(created.body()).required("id").asString();
        Run run = runs.find(id).orElseThrow();
        assertTrue(run.await(Duration.ofMinutes(2)), () -> "run " + id + " did not end");
        return new Result(get("/" + id), new Recording(get("/" + id + "/trace")));
    }

    private JsonNode get(String path) throws Exception {
        HttpResponse<String> answer = send(api(path).header("Accept", "application/json"));
        assertEquals(200, answer.statusCode(), answer::body);
        return json.readTree(answer.body());
    }

    private HttpRequest.Builder api(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/runs" + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
