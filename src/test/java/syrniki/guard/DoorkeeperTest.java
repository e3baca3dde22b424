package syrniki.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import syrniki.guard.Raw.Answer;
import syrniki.run.RunService;
import syrniki.run.Scripted;
import syrniki.run.ScriptedEngine;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** A server behind a proxy, with narrow limits; each test comes from addresses of its own. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.forward-headers-strategy=native",
            "syrniki.hosts=localhost,Syrniki.example",
            "syrniki.limits.requests=1",
            "syrniki.limits.burst=100",
            "syrniki.limits.runs=3",
            "syrniki.limits.explorations=1",
            "syrniki.limits.samples=1",
            "syrniki.live.viewers-per-address=2"
        })
@Import(Scripted.class)
class DoorkeeperTest {

    private static final String JSON = "Content-Type: application/json";
    private static final String FROM = "X-Forwarded-For: ";
    private static final String DEADLOCK = "{\"lesson\":\"deadlock\"}";

    @LocalServerPort private int port;
    @Autowired private JsonMapper json;
    @Autowired private RunService runs;
    @Autowired private ScriptedEngine engine;

    private final List<String> started = new ArrayList<>();

    @AfterEach
    void stopAll() throws Exception {
        started.forEach(id -> runs.find(id).ifPresent(runs::stop));
        while (!engine.idle()) {
            engine.take();
        }
    }

    private Answer post(String path, String body, String from) throws IOException {
        return Raw.request(port, "POST", path, body, JSON, FROM + from);
    }

    private String id(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 202);
        return json.readTree(answer.body()).required("id").asString();
    }

    private String start(String from) throws IOException {
        started.add(id(post("/api/runs", DEADLOCK, from)));
        return started.getLast();
    }

    private void assertTurnedAway(Answer answer, String kind) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(429);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.required("type").asString()).isEqualTo("urn:syrniki:problem:" + kind);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    -                         | -           | 400
                    http://localhost:PORT     | -           | 400
                    http://LOCALHOST:PORT     | -           | 403
                    https://localhost:PORT    | -           | 403
                    http://localhost          | -           | 403
                    http://elsewhere.example  | -           | 403
                    null                      | -           | 403
                    ::://                     | -           | 403
                    http://localhost:99999999 | -           | 403
                    http://localhost:PORT     | same-origin | 400
                    -                         | none        | 400
                    -                         | same-site   | 403
                    http://localhost:PORT     | cross-site  | 403
                    -                         | nonsense    | 403
                    """)
    void aPageOfAnotherServerStartsNothing(String origin, String site, int status)
            throws IOException {
        List<String> headers = new ArrayList<>(List.of(JSON, FROM + "192.0.2.10"));
        if (origin != null) {
            headers.add("Origin: " + origin.replace("PORT", "" + port));
        }
        if (site != null) {
            headers.add("Sec-Fetch-Site: " + site);
        }
        Answer answer =
                Raw.request(port, "POST", "/api/runs", "[]", headers.toArray(String[]::new));
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    @Test
    void aPageOfAnotherServerStopsNothing() throws IOException {
        String run = start("192.0.2.11");
        String elsewhere = "Origin: http://elsewhere.example";
        String path = "/api/runs/" + run;
        assertThat(Raw.request(port, "DELETE", path, "", elsewhere).status()).isEqualTo(403);
        assertThat(runs.find(run).orElseThrow().isOver()).isFalse();
        Answer seen = Raw.get(port, path, elsewhere);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.headers()).doesNotContainKey("access-control-allow-origin");
        Answer preflight =
                Raw.request(
                        port,
                        "OPTIONS",
                        path,
                        "",
                        elsewhere,
                        "Access-Control-Request-Method: DELETE");
        assertThat(preflight.headers())
                .doesNotContainKeys("access-control-allow-origin", "access-control-allow-methods");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "LocalHost:1234, 200",
        "syrniki.example, 200",
        "elsewhere.example, 421",
        "localhost.elsewhere.example, 421",
        "127.0.0.1, 421"
    })
    void onlyItsOwnNamesAreAnswered(String host, int status) throws IOException {
        for (String path : List.of("/", "/api/lessons", "/favicon.svg")) {
            Answer answer = Raw.get(port, path, "Host: " + host, FROM + "192.0.2.12");
            assertThat(answer.status()).as(path).isEqualTo(status);
        }
    }

    @Test
    void whoAsksTooOftenIsToldToWaitWhileOthersAreServed() throws IOException {
        Answer last = askUntilTurnedAway("/api/lessons?lang=ru", "192.0.2.13");
        assertTurnedAway(last, "too-fast");
        assertThat(last.header("Content-Language")).isEqualTo("ru");
        assertThat(json.readTree(last.body()).required("detail").asString())
                .startsWith("С вашего сетевого адреса");
        for (String path : List.of("/", "/lessons/deadlock", "/favicon.svg")) {
            assertThat(Raw.get(port, path, FROM + "192.0.2.13").status()).isEqualTo(200);
        }
        assertThat(Raw.get(port, "/api/lessons", FROM + "192.0.2.14").status()).isEqualTo(200);
        assertTurnedAway(askUntilTurnedAway("/%61pi/lessons", "192.0.2.24"), "too-fast");
    }

    private Answer askUntilTurnedAway(String path, String from) throws IOException {
        Answer last = Raw.get(port, path, FROM + from);
        for (int i = 0; i < 1_000 && last.status() == 200; i++) {
            last = Raw.get(port, path, FROM + from);
        }
        return last;
    }

    @Test
    void oneAddressHasNoMoreRunsThanItsShare() throws IOException {
        String first = start("192.0.2.15");
        start("192.0.2.15");
        start("192.0.2.15");
        assertTurnedAway(post("/api/runs", DEADLOCK, "192.0.2.15"), "too-much");
        start("192.0.2.16");
        runs.stop(runs.find(first).orElseThrow());
        start("192.0.2.15");
    }

    @Test
    void oneAddressHasNoMoreSamplesThanItsShare() throws IOException {
        String body = "{\"lesson\":\"deadlock\",\"times\":5}";
        String sample = "/api/samples/" + id(post("/api/samples", body, "192.0.2.17"));
        assertTurnedAway(post("/api/samples", body, "192.0.2.17"), "too-much");
        assertThat(Raw.request(port, "DELETE", sample, "").status()).isEqualTo(200);
        String again = "/api/samples/" + id(post("/api/samples", body, "192.0.2.17"));
        assertThat(Raw.request(port, "DELETE", again, "").status()).isEqualTo(200);
    }

    @Test
    void oneAddressHasNoMoreExplorationsThanItsShare() throws IOException {
        String body =
                "{\"lesson\":\"dining-philosophers\",\"params\":{\"count\":7},"
                        + "\"reduced\":false,\"limit\":%d}";
        String first =
                "/api/explorations/"
                        + id(post("/api/explorations", body.formatted(9_000_000), "192.0.2.18"));
        assertThat(post("/api/explorations", body.formatted(9_000_000), "192.0.2.18").status())
                .as("the same once more costs nothing")
                .isEqualTo(200);
        assertTurnedAway(
                post("/api/explorations", body.formatted(9_000_001), "192.0.2.18"), "too-much");
        assertThat(Raw.request(port, "DELETE", first, "").status()).isBetween(200, 202);
    }

    /** How a viewer's connection was closed. */
    private static final class Viewer implements WebSocket.Listener {

        final CompletableFuture<Integer> closed = new CompletableFuture<>();

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            closed.complete(status);
            return null;
        }
    }

    @Test
    void oneAddressHasNoMoreViewersThanItsShare() throws Exception {
        URI live = URI.create("ws://localhost:" + port + "/live/" + start("192.0.2.19"));
        try (HttpClient http = HttpClient.newHttpClient()) {
            WebSocket first = watch(http, live, "192.0.2.20", new Viewer());
            WebSocket second = watch(http, live, "192.0.2.20", new Viewer());
            Viewer third = new Viewer();
            watch(http, live, "192.0.2.20", third);
            assertThat(third.closed.get(20, TimeUnit.SECONDS)).isEqualTo(1013);
            Viewer other = new Viewer();
            WebSocket elsewhere = watch(http, live, "192.0.2.21", other);
            assertThat(other.closed).isNotDone();
            first.abort();
            second.abort();
            elsewhere.abort();
        }
    }

    private static WebSocket watch(HttpClient http, URI live, String from, Viewer viewer) {
        return http.newWebSocketBuilder()
                .header("X-Forwarded-For", from)
                .buildAsync(live, viewer)
                .join();
    }

    @Test
    void httpsIsToBeKeptTo() throws IOException {
        Answer answer = Raw.get(port, "/", "X-Forwarded-Proto: https", FROM + "192.0.2.22");
        assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
    }
}
