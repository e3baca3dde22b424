package syrniki.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import syrniki.LiveSocket;
import syrniki.guard.Raw;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * What a program can ask a server of Syrniki, over HTTP and WebSocket. It takes little of the
 * machine that it shares with the server: whoever asks writes and reads by itself, on a connection
 * that is used again.
 */
final class Api implements AutoCloseable {

    /** An answer that is not the one wanted. */
    static final class Refused extends RuntimeException {

        Refused(String request, int status, String body) {
            super(request + ": " + status + " " + body);
        }
    }

    /** A connection on which nobody waits for an answer. */
    private record Idle(Raw raw, long since) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Less than the server keeps a silent one. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final Deque<Idle> idle = new ConcurrentLinkedDeque<>();
    private final int port;

    Api(int port) {
        this.port = port;
    }

    JsonNode get(String path) {
        return JSON.readTree(send("GET", path, ""));
    }

    /** Loads a page as a browser would, to the last byte; returns how long that took. */
    Duration load(String path) {
        long begun = System.nanoTime();
        send("GET", path, "");
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    JsonNode post(String path, Map<String, ?> body) {
        return JSON.readTree(send("POST", path, JSON.writeValueAsString(body)));
    }

    JsonNode delete(String path) {
        return JSON.readTree(send("DELETE", path, ""));
    }

    /** The last value of one of the server's metrics, e.g. {@code jvm.threads.live}. */
    double metric(String name) {
        return get("/actuator/metrics/" + name).at("/measurements/0/value").asDouble();
    }

    /** Watches a run from an event on. */
    Watcher watch(String run, long from) {
        try {
            return new Watcher(LiveSocket.open(port, "/live/" + run + "?from=" + from), from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String send(String method, String path, String body) {
        byte[] bytes = body.getBytes(UTF_8);
        String headers = body.isEmpty() ? "" : "Content-Type: application/json\r\n";
        String request =
                "%s %s HTTP/1.1\r\nHost: localhost:%d\r\n%sContent-Length: %d\r\n\r\n%s"
                        .formatted(method, path, port, headers, bytes.length, body);
        try {
            Raw connection = connection();
            connection.send(request.getBytes(UTF_8));
            Raw.Answer answer = connection.answer(false);
            if (answer.keepsAlive()) {
                idle.push(new Idle(connection, System.nanoTime()));
            } else {
                connection.close();
            }
            if (answer.status() >= 300) {
                throw new Refused(method + " " + path, answer.status(), answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        }
    }

    /** The one used last; if that has been silent for too long, so have all others. */
    private Raw connection() throws IOException {
        long oldest = System.nanoTime() - IDLE.toNanos();
        for (Idle last = idle.poll(); last != null; last = idle.poll()) {
            if (last.since - oldest > 0) {
                return last.raw;
            }
            last.raw.close();
        }
        return new Raw(port);
    }

    @Override
    public void close() {
        for (Idle it = idle.poll(); it != null; it = idle.poll()) {
            try {
                it.raw.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
