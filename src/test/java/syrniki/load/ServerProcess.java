package syrniki.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The real server, {@code target/syrniki.jar}, as a process of its own, on loopback. */
final class ServerProcess implements AutoCloseable {

    private static final Path JAR = Path.of("target/syrniki.jar");
    private static final Path JDK = Path.of(System.getProperty("java.home"), "bin");
    private static final String STARTED = "Started Syrniki";

    private final Process process;
    private final int port;

    /**
     * Starts it, and waits until it has.
     *
     * @param directory where it keeps its runs and writes its log
     * @param settings as on the command line, e.g. {@code --syrniki.runs.waiting=500}
     */
    ServerProcess(Path directory, String... settings) throws IOException, InterruptedException {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException("build it first: ./mvnw package -DskipTests");
        }
        port = freePort();
        Path log = directory.resolve("server.log");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                JDK.resolve("java").toString(),
                                "-jar",
                                JAR.toString(),
                                "--server.address=127.0.0.1",
                                "--server.port=" + port,
                                "--syrniki.runs.directory=" + directory.resolve("runs")));
        command.addAll(List.of(settings));
        process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        while (!Files.exists(log) || !Files.readString(log).contains(STARTED)) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(Files.readString(log));
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    /** Has it collect its garbage, all of it. */
    void collect() {
        try {
            new ProcessBuilder(
                            JDK.resolve("jcmd").toString(), Long.toString(process.pid()), "GC.run")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody waits for the collection", e);
        }
    }

    /** Bytes it has in memory, or 0 where the system does not tell. */
    long resident() {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
