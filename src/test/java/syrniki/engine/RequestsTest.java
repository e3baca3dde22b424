package syrniki.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.Verdict;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** HTTP clients and servers of a program, as its trace tells of them. */
class RequestsTest {

    /** Threads of other tests in this JVM. */
    private final Set<Thread> before = Thread.getAllStackTraces().keySet();

    @Test
    void whoSendsWaitsForWhoServes() throws Exception {
        Recording run = run("server.start(); IO.println(get(\"/slow?city=Omsk\"));");
        assertThat(run.output()).containsExactly("200 mild");
        Event begun = only(run, Kind.REQUEST_BEGIN);
        Event ended = only(run, Kind.REQUEST_END);
        Event serve = only(run, Kind.SERVE_BEGIN);
        Event served = only(run, Kind.SERVE_END);
        assertThat(run.object(begun.object())).isEqualTo("GET /slow?city=Omsk");
        assertThat(run.objects.get(begun.object()).role()).isEqualTo(Role.EXCHANGE);
        assertThat(List.of(ended.object(), serve.object(), served.object()))
                .containsOnly(begun.object());
        assertThat(serve.cause()).isEqualTo(begun.seq());
        assertThat(served.value()).isEqualTo(200L);
        assertThat(ended.value()).isEqualTo(Map.of("status", 200, "body", "mild"));
        assertThat(ended.cause()).isEqualTo(served.seq());
        assertThat(run.thread(begun.thread())).isEqualTo("main");
        assertThat(run.thread(serve.thread())).isEqualTo("HTTP-Dispatcher");
        List<Event> main =
                run.events.stream()
                        .filter(it -> it.thread() == 0 && it.kind() != Kind.CPU)
                        .toList();
        Event wait = main.get(main.indexOf(begun) + 1);
        assertThat(wait.kind()).isEqualTo(Kind.WAIT_BEGIN);
        assertThat(wait.object()).isEqualTo(begun.object());
        assertThat(wait.value().toString()).contains("send");
    }

    @Test
    void theDispatcherIsAThreadThatWaitsForRequests() throws Exception {
        Recording run = run("server.start(); get(\"/slow\"); get(\"/fast\");");
        int dispatcher = only(run, Kind.SERVE_BEGIN, "/slow").thread();
        assertThat(run.kindsOf(dispatcher))
                .containsExactly(
                        Kind.THREAD_START,
                        Kind.WAIT_BEGIN,
                        Kind.WAIT_END,
                        Kind.SERVE_BEGIN,
                        Kind.SLEEP_BEGIN,
                        Kind.SLEEP_END,
                        Kind.SERVE_END,
                        Kind.WAIT_BEGIN,
                        Kind.WAIT_END,
                        Kind.SERVE_BEGIN,
                        Kind.SERVE_END,
                        Kind.WAIT_BEGIN,
                        Kind.WAIT_END,
                        Kind.THREAD_END);
        assertThat(run.told(Kind.NOTIFY)).anyMatch(it -> it.startsWith("main notify server all"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Executors.newVirtualThreadPerTaskExecutor()",
                "Executors.newCachedThreadPool()",
                "Executors.newFixedThreadPool(3)"
            })
    void handlersRunSideBySideOnTheExecutorOfTheServer(String executor) throws Exception {
        Recording run =
                run(
                        """
                        var hands = EXECUTOR;
                        server.setExecutor(hands);
                        server.start();
                        List<Thread> clients = new ArrayList<>();
                        for (int i = 0; i < 3; i++) {
                            clients.add(Thread.ofVirtual().start(() -> get("/slow")));
                        }
                        for (Thread each : clients) { each.join(); }
                        server.stop(0);
                        hands.shutdown();
                        """
                                .replace("EXECUTOR", executor));
        List<Event> serving = run.of(Kind.SERVE_BEGIN, Kind.SERVE_END);
        assertThat(serving.subList(0, 3)).extracting(Event::kind).containsOnly(Kind.SERVE_BEGIN);
        assertThat(serving.subList(0, 3)).extracting(Event::thread).doesNotHaveDuplicates();
        assertThat(serving).extracting(it -> run.thread(it.thread())).doesNotContain("main");
        assertThat(run.of(Kind.TASK_SUBMIT)).isEmpty();
        assertThat(run.of(Kind.THREAD_START)).filteredOn(it -> it.cause() < 0).hasSize(1); // main
    }

    @Test
    void whoSendsAsyncGoesOnAndTheAnswerCompletesItsFuture() throws Exception {
        Recording run =
                run(
                        """
                        server.start();
                        var answer = client.sendAsync(to("/slow"), BodyHandlers.ofString());
                        IO.println("sent");
                        IO.println(answer.join().body());
                        """);
        assertThat(run.output()).containsExactly("sent", "mild");
        Event begun = only(run, Kind.REQUEST_BEGIN);
        Event ended = only(run, Kind.REQUEST_END);
        assertThat(ended.thread()).isEqualTo(begun.thread());
        assertThat(ended.cause()).isEqualTo(only(run, Kind.SERVE_END).seq());
        Event complete =
                run.of(Kind.NOTIFY).stream()
                        .filter(it -> "complete".equals(it.value()))
                        .findFirst()
                        .orElseThrow();
        Event joined =
                run.of(Kind.WAIT_END).stream()
                        .filter(it -> it.object() == complete.object())
                        .findFirst()
                        .orElseThrow();
        assertThat(joined.cause()).isEqualTo(complete.seq());
        assertThat(run.threads).hasSize(2); // the JDK's own are not told of
    }

    @Test
    void anEventLoopIsOneThreadWhateverTheNumberOfRequests() throws Exception {
        Recording run =
                run(
                        """
                        var hands = Executors.newCachedThreadPool();
                        server.setExecutor(hands);
                        server.start();
                        var loop = Executors.newSingleThreadExecutor(it -> new Thread(it, "loop"));
                        var asking = HttpClient.newBuilder().executor(loop).build();
                        List<CompletableFuture<?>> all = new ArrayList<>();
                        for (int i = 0; i < 5; i++) {
                            all.add(asking.sendAsync(to("/slow"), BodyHandlers.ofString())
                                    .thenAcceptAsync(it -> IO.println(it.body()), loop));
                        }
                        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
                        server.stop(0);
                        hands.shutdown();
                        loop.shutdown();
                        """);
        assertThat(run.output()).hasSize(5).containsOnly("mild");
        assertThat(run.of(Kind.OUTPUT))
                .extracting(it -> run.thread(it.thread()))
                .containsOnly("loop");
        assertThat(run.threads).extracting(it -> it.name()).contains("main", "loop");
        assertThat(run.threads)
                .extracting(it -> it.name())
                .filteredOn(it -> !it.startsWith("pool-1-thread-"))
                .containsExactlyInAnyOrder("main", "loop", "HTTP-Dispatcher");
    }

    @Test
    void aStageOfNoExecutorRunsInTheCommonPool() throws Exception {
        Recording run =
                run(
                        """
                        server.start();
                        client.sendAsync(to("/slow"), BodyHandlers.ofString())
                                .thenApply(HttpResponse::body)
                                .thenAccept(IO::println)
                                .join();
                        """);
        Event output = only(run, Kind.OUTPUT);
        assertThat(run.thread(output.thread())).startsWith("ForkJoinPool.commonPool-worker-");
        Event task = run.of(Kind.TASK_BEGIN).getFirst();
        assertThat(run.events.get((int) task.cause()).value()).isEqualTo("complete");
    }

    @ParameterizedTest
    @ValueSource(strings = {"get(\"http://localhost:1/\")", "ask(\"http://localhost:1/\")"})
    void aRefusedConnectionIsToldAsWhatItIs(String request) throws Exception {
        Recording run = run("IO.println(%s);".formatted(request));
        assertThat(run.output().toString()).contains("ConnectException");
        assertThat(only(run, Kind.REQUEST_END).value().toString())
                .contains("error", "ConnectException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"get(\"/stalls\")", "ask(\"/stalls\")"})
    void aTimeoutIsOfTheLessonsTime(String request) throws Exception {
        Recording run =
                run(
                        "server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());"
                                + " server.start(); IO.println(%s);".formatted(request));
        assertThat(run.output().toString()).contains("request timed out");
        Event ended = only(run, Kind.REQUEST_END);
        assertThat(ended.value().toString()).contains("HttpTimeoutException");
        long took = ended.t() - only(run, Kind.REQUEST_BEGIN).t();
        // 3000 of the lesson's milliseconds, ten times faster
        assertThat(took).isBetween(300_000_000L, 10_000_000_000L);
        if (request.startsWith("get")) {
            assertThat(run.of(Kind.WAIT_END))
                    .filteredOn(it -> it.object() == ended.object())
                    .extracting(Event::value)
                    .containsExactly("timeout");
        }
    }

    @Test
    void nonsenseIsToldAsFarAsItIsOne() throws Exception {
        Recording run =
                run("server.start(); IO.println(get(\"/nonsense\")); IO.println(get(\"/dies\"));");
        assertThat(run.output().getFirst()).startsWith("500 ????");
        assertThat(run.output().getLast()).contains("IOException");
        Event first = run.of(Kind.REQUEST_END).getFirst();
        assertThat(((Map<?, ?>) first.value()).get("body").toString()).hasSize(200);
        assertThat(run.of(Kind.SERVE_END).getFirst().value()).isEqualTo(500L);
        assertThat(run.of(Kind.SERVE_END).getLast().value()).isNull();
    }

    @Test
    void headersAreThoseThatTheLessonSent() throws Exception {
        Recording run = run("server.start(); IO.println(get(\"/headers\"));");
        assertThat(run.output().getFirst()).contains("Host").doesNotContainIgnoringCase("syrniki");
    }

    @Test
    void aServerThatNobodyStopsKeepsAProgramUp() throws Exception {
        Recording run = run("server.start(); get(\"/fast\"); client.close(); stop = false;");
        assertThat(run.ending.verdict())
                .isEqualTo(new Verdict(Verdict.Kind.STOPPED, Verdict.IDLE_SERVER, List.of()));
    }

    @Test
    void whoWaitsForAnAnswerThatNeverComesIsStuck() throws Exception {
        Recording run =
                run(
                        """
                        server.createContext("/never", it -> {
                            try { new CountDownLatch(1).await(); } catch (InterruptedException e) { }
                        });
                        server.start();
                        client.send(HttpRequest.newBuilder(at("/never")).build(),
                                BodyHandlers.ofString());
                        """);
        assertThat(run.verdict()).isEqualTo(Verdict.Kind.DEADLOCK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "get(\"/stalls\");",
                "ask(\"/stalls\");",
                "Thread.ofVirtual().start(() -> get(\"/stalls\")).join();",
                "Thread.startVirtualThread(() -> { try { var s = HttpServer.create(new"
                    + " InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0); s.start(); }"
                    + " catch (IOException e) { } }).join(); get(\"/stalls\");",
                "var pool = Executors.newFixedThreadPool(2); pool.submit(() -> get(\"/stalls\"));"
                        + " get(\"/stalls\");",
            })
    void aRunThatIsStoppedInTheMiddleLeavesNothingBehind(String body) throws Exception {
        var source =
                source(
                        "server.setExecutor(Executors.newCachedThreadPool()); server.start(); "
                                + body);
        Recording recording = new Recording();
        ObservedRun run =
                ObservedRun.start(
                        source.program(),
                        new Settings(Map.of(), 1000, Recording.LIMITS),
                        recording);
        recording.await(it -> it.kind() == Kind.SERVE_BEGIN);
        run.stop();
        run.ending().get(20, TimeUnit.SECONDS);
        assertThat(recording.verdict()).isEqualTo(Verdict.Kind.STOPPED);
        assertThat(left()).isEmpty();
    }

    /** Threads of any run, and those that the JDK has behind its clients and servers. */
    private List<String> left() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(it -> it.isAlive() && !before.contains(it))
                .map(Thread::getName)
                .filter(it ->
                        it.matches(
                                "HttpClient-.*|HTTP-Dispatcher|idle-timeout-task|backstage|pool-.*|main-.*"))
                .toList();
    }

    private static Event only(Recording run, Kind kind) {
        assertThat(run.of(kind)).hasSize(1);
        return run.of(kind).getFirst();
    }

    private static Event only(Recording run, Kind kind, String path) {
        return run.of(kind).stream()
                .filter(it -> run.object(it.object()).endsWith(path))
                .findFirst()
                .orElseThrow();
    }

    private Recording run(String body) throws Exception {
        Recording run =
                Recording.of(
                        source(body),
                        Map.of(),
                        100,
                        new Limits(Duration.ofSeconds(20), 50, 10_000));
        if (run.verdict() == Verdict.Kind.COMPLETED) {
            TraceRules.check(run);
        }
        assertThat(left()).isEmpty();
        return run;
    }

    /** A program with a service, a client, and a main that does something with them. */
    private static Source source(String body) {
        return new Source(
                "Station",
                """
                import com.sun.net.httpserver.*;
                import java.io.*;
                import java.net.*;
                import java.net.http.*;
                import java.net.http.HttpResponse.BodyHandlers;
                import java.time.Duration;
                import java.util.*;
                import java.util.concurrent.*;

                class Station {
                    static final HttpServer server = make();
                    static final HttpClient client = HttpClient.newHttpClient();
                    static boolean stop = true;

                    static HttpServer make() {
                        try {
                            HttpServer server = HttpServer.create(
                                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                            server.createContext("/slow", it -> { pause(1000); answer(it, 200, "mild"); });
                            server.createContext("/fast", it -> answer(it, 200, "mild"));
                            server.createContext("/stalls", it -> { pause(600_000); answer(it, 200, "late"); });
                            server.createContext("/nonsense", it -> answer(it, 500, "?".repeat(300)));
                            server.createContext("/dies", it -> { throw new IllegalStateException(); });
                            server.createContext("/headers",
                                    it -> answer(it, 200, it.getRequestHeaders().keySet().toString()));
                            return server;
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }

                    static void answer(HttpExchange it, int status, String text) throws IOException {
                        byte[] body = text.getBytes();
                        it.sendResponseHeaders(status, body.length);
                        it.getResponseBody().write(body);
                        it.close();
                    }

                    static void pause(long millis) {
                        try {
                            Thread.sleep(millis);
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    }

                    static URI at(String path) {
                        return URI.create((path.startsWith("/") ? "http://localhost:" + server.getAddress().getPort() : "") + path);
                    }

                    static HttpRequest to(String path) {
                        return HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(path.equals("/stalls") ? 3 : 100)).build();
                    }

                    static String get(String path) {
                        try {
                            var answer = client.send(to(path), BodyHandlers.ofString());
                            return answer.statusCode() + " " + answer.body();
                        } catch (IOException | InterruptedException e) {
                            return e.toString();
                        }
                    }

                    static String ask(String path) {
                        try {
                            return client.sendAsync(to(path), BodyHandlers.ofString()).join().body();
                        } catch (CompletionException e) {
                            return e.getCause().toString();
                        }
                    }

                    static void main() throws Exception {
                        BODY
                        if (stop) {
                            server.stop(0);
                            client.close();
                        }
                    }
                }
                """
                        .replace("BODY", body));
    }
}
