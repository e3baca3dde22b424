package syrniki.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** When a run is over nothing of it stays in memory, whatever of the JDK it has used. */
class RunIsForgottenTest {

    private static final Limits LIMITS = new Limits(Duration.ofSeconds(20), 200, 200_000);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final List<String> USES =
            List.of(
                    "new Thread(() -> IO.println(local.get())).start();",
                    "Thread.ofVirtual().start(() -> IO.println(local.get())).join();",
                    "try (var pool = Executors.newFixedThreadPool(2)) { pool.submit(() -> 1).get();"
                            + " }",
                    "Executors.newCachedThreadPool().submit(() -> 1).get();",
                    "CompletableFuture.supplyAsync(() -> 1).thenApply(x -> x + 1).get();",
                    "new CompletableFuture<>().completeOnTimeout(1, 1,"
                            + " TimeUnit.MILLISECONDS).get();",
                    "try (var http = HttpClient.newHttpClient()) { ask(http); }",
                    "ask(kept);",
                    "ask(HttpClient.newHttpClient());",
                    "kept ="
                        + " HttpClient.newBuilder().executor(Executors.newCachedThreadPool()).build();"
                        + " ask(kept);");

    private static Source program(String body) {
        return new Source(
                "Uses",
                """
                import com.sun.net.httpserver.HttpServer;
                import java.net.InetSocketAddress;
                import java.net.URI;
                import java.net.http.HttpClient;
                import java.net.http.HttpRequest;
                import java.net.http.HttpResponse;
                import java.util.concurrent.*;

                class Uses {
                    static HttpClient kept = HttpClient.newHttpClient();
                    static final ThreadLocal<Object> local = ThreadLocal.withInitial(Object::new);

                    static void main() throws Exception {
                        %s
                    }

                    static void ask(HttpClient http) throws Exception {
                        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
                        server.createContext("/", exchange -> {
                            exchange.sendResponseHeaders(204, -1);
                            exchange.close();
                        });
                        server.start();
                        var where = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
                        http.send(HttpRequest.newBuilder(where).build(), HttpResponse.BodyHandlers.discarding());
                        server.stop(0);
                    }
                }
                """
                        .formatted(body));
    }

    @Test
    void whatItUsedDoesNotKeepIt() throws Exception {
        Map<String, WeakReference<ObservedRun>> kept = new LinkedHashMap<>();
        for (String body : USES) {
            kept.put(body, run(program(body)));
        }
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!kept.isEmpty() && System.nanoTime() < until) {
            System.gc();
            kept.values().removeIf(run -> run.get() == null);
        }
        assertThat(kept.keySet()).isEmpty();
    }

    private static WeakReference<ObservedRun> run(Source source) throws Exception {
        ObservedRun run =
                ObservedRun.start(
                        source.program(), new Settings(Map.of(), 100, LIMITS), new Recording());
        run.ending().get(60, TimeUnit.SECONDS);
        return new WeakReference<>(run);
    }
}
