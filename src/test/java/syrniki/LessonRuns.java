package syrniki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Runs lessons through the API of a server, from any thread. */
final class LessonRuns {

    /**
     * Real milliseconds for one lesson time unit: a quarter of the usual time, and still far more
     * than a hiccup.
     */
    static final double SCALE = 250;

    /**
     * Nanoseconds a sleep may last too long before a run says more of the machine than of the
     * lesson.
     */
    private static final long HICCUP = 15_000_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Asked, Result> results = new ConcurrentHashMap<>();
    private final int port;
    private final RunService runs;
    private final JsonMapper json;

    LessonRuns(int port, RunService runs, JsonMapper json) {
        this.port = port;
        this.runs = runs;
        this.json = json;
    }

    private record Asked(String lesson, Map<String, Object> params, double scale) {}

    /** A finished run as the API tells it. */
    record Result(JsonNode run, Recording trace) {

        List<String> output() {
            return run.required("output")
                    .valueStream()
                    .map(line -> line.required("text").asString())
                    .toList();
        }

        JsonNode verdict() {
            return run.required("verdict");
        }

        String verdictKind() {
            return verdict().required("kind").asString();
        }
    }

    /**
     * The lesson's one run on this server, with default parameters, on a machine that was not too
     * busy.
     */
    Result run(String lesson) throws Exception {
        Asked usual = new Asked(lesson, Map.of(), SCALE);
        Result result = results.get(usual);
        if (result == null) {
            result = start(lesson, Map.of(), SCALE);
            for (int again = 0; again < 4 && result.trace().overslept() > HICCUP; again++) {
                result = start(lesson, Map.of(), SCALE);
            }
            results.put(usual, result);
        }
        return result;
    }

    /** The one run on this server with these parameters, however busy the machine was. */
    Result once(String lesson, Map<String, Object> params, double scale) throws Exception {
        Asked asked = new Asked(lesson, params, scale);
        Result result = results.get(asked);
        if (result == null) {
            result = start(lesson, params, scale);
            results.put(asked, result);
        }
        return result;
    }

    /** Another run, with parameters of its own, at so many real milliseconds a lesson time unit. */
    Result start(String lesson, Map<String, Object> params, double scale) throws Exception {
        String request =
                json.writeValueAsString(Map.of("lesson", lesson, "params", params, "scale", scale));
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
