package syrniki;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The real server, in a process of its own, so that a test can do to it what it could not do to
 * itself. It listens on loopback, on any free port; recordings and temporary files are in two
 * folders of the given one.
 */
public final class RealServer implements AutoCloseable {

    private static final Path JAR = Path.of(System.getProperty("server.jar", "target/syrniki.jar"));
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern LISTENS = Pattern.compile("Tomcat started on port (\\d+)");
    private static final String READY = "Started Syrniki in";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;
    private final Process process;
    private final StringBuffer log = new StringBuffer();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final Thread reader;

    private RealServer(Path folder, Process process) {
        this.folder = folder;
        this.process = process;
        reader = Thread.ofVirtual().start(this::read);
    }

    /**
     * Starts it from the classes under test and returns when it is ready, which is soon: it does
     * not warm up, and compiles but lightly.
     *
     * @param folder where it keeps everything; what an earlier one has left there stays
     * @param arguments settings, as {@code --name=value}; those that begin with {@code -X} or
     *     {@code -D} are for the JVM
     */
    public static RealServer start(Path folder, String... arguments) throws Exception {
        List<String> program =
                List.of(
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-cp",
                        classPath(),
                        Syrniki.class.getName(),
                        "--spring.main.banner-mode=off",
                        "--syrniki.runs.warm-up=false");
        return launch(folder, program, arguments);
    }

    /**
     * Starts it as those do who use it, from {@code target/syrniki.jar}, or the one that the
     * property {@code server.jar} names: what is measured.
     */
    public static RealServer packaged(Path folder, String... arguments) throws Exception {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException("build it first: ./mvnw package -DskipTests");
        }
        return launch(folder, List.of("-jar", JAR.toString()), arguments);
    }

    private static RealServer launch(Path folder, List<String> program, String... arguments)
            throws Exception {
        Files.createDirectories(temporary(folder));
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.add("-Djava.io.tmpdir=" + temporary(folder));
        Stream.of(arguments).filter(RealServer::forTheJvm).forEach(command::add);
        command.addAll(program);
        command.add("--server.port=0");
        command.add("--server.address=127.0.0.1");
        command.add("--syrniki.runs.directory=" + recordings(folder));
        Stream.of(arguments).filter(it -> !forTheJvm(it)).forEach(command::add);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        RealServer server = new RealServer(folder, process);
        try {
            server.port.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return server;
        } catch (Exception e) {
            server.close();
            throw new AssertionError("The server did not start:\n" + server.log, e);
        }
    }

    private static boolean forTheJvm(String argument) {
        return argument.startsWith("-X") || argument.startsWith("-D");
    }

    /** Without the tests: their beans are not the server's. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(java.util.stream.Collectors.joining(File.pathSeparator));
    }

    /** Where a server with this folder keeps its recordings. */
    public static Path recordings(Path folder) {
        return folder.resolve("runs");
    }

    /** What is a temporary directory to a server with this folder. */
    public static Path temporary(Path folder) {
        return folder.resolve("tmp");
    }

    private void read() {
        int listens = -1;
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                log.append(line).append('\n');
                Matcher told = LISTENS.matcher(line);
                if (told.find()) {
                    listens = Integer.parseInt(told.group(1));
                }
                if (line.contains(READY)) {
                    port.complete(listens);
                }
            }
        } catch (IOException killed) {
            log.append(killed);
        }
        port.completeExceptionally(new IOException("it has ended"));
    }

    /** Where it listens. */
    public int port() {
        return port.join();
    }

    /** The address of something on it, by a path that begins with a slash. */
    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /** The process, e.g. to look at its memory. */
    public Process process() {
        return process;
    }

    /** What it has written by now. */
    public String log() {
        return log.toString();
    }

    /** Begins a run of a lesson at this many milliseconds a lesson time unit; returns its id. */
    public String run(String lesson, double scale) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = post("/api/runs", Map.of("lesson", lesson, "scale", scale));
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(answer.statusCode() + " " + new String(answer.body()));
        }
        return JSON.readTree(answer.body()).required("id").asString();
    }

    /** A run as the API tells it. */
    public JsonNode told(String run) throws IOException, InterruptedException {
        return JSON.readTree(get("/api/runs/" + run).body());
    }

    /** A run once it is finished. */
    public JsonNode finished(String run) throws Exception {
        watch(run).closed.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return told(run);
    }

    /** Somebody who watches a run, from its first event on. */
    public Watcher watch(String run) {
        try {
            return new Watcher(LiveSocket.open(port(), "/live/" + run));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a viewer gets. */
    public static final class Watcher {

        private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();

        private Watcher(LiveSocket socket) {
            Thread.startVirtualThread(() -> watch(socket));
        }

        private void watch(LiveSocket socket) {
            try {
                for (byte[] frame = socket.next(); frame != null; frame = socket.next()) {
                    saw(frame);
                }
                closed.complete(socket.code());
            } catch (IOException broken) {
                closed.completeExceptionally(broken);
            }
        }

        private synchronized void saw(byte[] frame) {
            seen.writeBytes(frame);
            notifyAll();
        }

        /** The whole frames that came so far, one after the other. */
        public synchronized byte[] seen() {
            return seen.toByteArray();
        }

        /** Waits until something is printed, and seen. */
        public synchronized void await(String printed) throws InterruptedException {
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (!seen.toString(StandardCharsets.UTF_8).contains(printed)) {
                if (System.nanoTime() > until) {
                    throw new AssertionError("nobody has printed " + printed);
                }
                wait(PATIENCE.toMillis());
            }
        }

        /** The code the server closes with; an exception if the connection broke. */
        public CompletableFuture<Integer> closed() {
            return closed;
        }
    }

    /** A run's recording as far as it goes, as it is stored. */
    public byte[] recording(String run) throws IOException, InterruptedException {
        return get("/api/runs/" + run + "/trace?format=cbor").body();
    }

    /** What it answers to a GET, in English. */
    public HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofByteArray());
    }

    /** What it answers to a POST of JSON. */
    public HttpResponse<byte[]> post(String path, Map<String, Object> body)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    /** Kills it as {@code kill -9} does; returns when it is dead. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks it to end, as {@code kill} does; returns its exit code. */
    public int end(Duration patience) throws InterruptedException {
        process.toHandle().destroy(); // which leaves its output to be read
        if (!process.waitFor(patience)) {
            throw new AssertionError("it goes on after " + patience + ":\n" + log);
        }
        reader.join(); // the log is whole
        return process.exitValue();
    }

    /** Leaves no process behind, whatever the test came to. */
    @Override
    public void close() {
        kill();
    }

    @Override
    public String toString() {
        return "server in " + folder;
    }
}
