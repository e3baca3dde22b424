package syrniki.load;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;

/** What a program can ask a server of Syrniki, over HTTP and WebSocket. */
final class Api implements AutoCloseable {

    /** An answer that is not the one wanted. */
    static final class Refused extends RuntimeException {

        Refused(HttpRequest request, int status, String body) {
            super(request.method() + " " + request.uri() + ": " + status + " " + body);
        }
    }

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .executor(Executors.newVirtualThreadPerTaskExecutor())
                    .build();
    private final int port;

    Api(int port) {
        this.port = port;
    }

    JsonNode get(String path) {
        return JSON.readTree(send(request(path).build()));
    }

    /** Loads a page as a browser would, to the last byte; returns how long that took. */
    Duration load(String path) {
        long begun = System.nanoTime();
        send(request(path).header("Accept", "text/html").build());
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    JsonNode post(String path, Map<String, ?> body) {
        return JSON.readTree(
                send(
                        request(path)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                                .build()));
    }

    JsonNode delete(String path) {
        return JSON.readTree(send(request(path).DELETE().build()));
    }

    /** The last value of one of the server's metrics, e.g. {@code jvm.threads.live}. */
    double metric(String name) {
        return get("/actuator/metrics/" + name).at("/measurements/0/value").asDouble();
    }

    /** Watches a run from an event on. */
    Watcher watch(String run, long from) {
        URI uri = URI.create("ws://localhost:" + port + "/live/" + run + "?from=" + from);
        Watcher watcher = new Watcher(from);
        http.newWebSocketBuilder().connectTimeout(PATIENCE).buildAsync(uri, watcher).join();
        return watcher;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(PATIENCE);
    }

    private String send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new Refused(request, answer.statusCode(), answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody waits for the answer", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
