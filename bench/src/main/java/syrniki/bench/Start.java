package syrniki.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;

/**
 * Measures how long it takes from {@code java} to the first page answered, for target/syrniki.jar as it is, unpacked,
 * and unpacked with the JVM's AOT cache, in turn; and the memory it has then.
 */
public final class Start {

    private static final int ROUNDS = 7;
    private static final List<String> PAGES = List.of("/", "/lessons/deadlock");
    private static final Path JAR = Path.of("../target/syrniki.jar").toAbsolutePath().normalize();
    private static final Path UNPACKED = Path.of("target/start").toAbsolutePath();

    /** How long a start took, in seconds, and the memory it left in use, in MB; 0 where /proc is missing. */
    private record Begun(double seconds, double memory) {}

    private Start() {}

    public static void main(String[] args) throws Exception {
        Map<String, List<String>> ways = new LinkedHashMap<>();
        ways.put("one jar", List.of("-jar", JAR.toString()));
        ways.put("unpacked", List.of("-jar", "syrniki.jar"));
        ways.put("unpacked, AOT cache", List.of("-XX:AOTCache=syrniki.aot", "-jar", "syrniki.jar"));
        unpack();
        System.out.printf("%-22s %-18s %10s %10s%n", "", "first page", "median", "memory");
        for (String page : PAGES) {
            Map<String, List<Begun>> starts = new LinkedHashMap<>();
            for (int round = 0; round < ROUNDS; round++) {
                for (var way : ways.entrySet()) {
                    starts.computeIfAbsent(way.getKey(), _ -> new ArrayList<>())
                            .add(start(way.getValue(), page));
                }
            }
            starts.forEach((way, begun) ->
                    System.out.printf(
                            "%-22s %-18s %8.2f s %7.0f MB%n",
                            way,
                            page,
                            median(begun.stream().mapToDouble(Begun::seconds)),
                            median(begun.stream().mapToDouble(Begun::memory))));
        }
    }

    /** The commands of docs/performance.md. */
    private static void unpack() throws Exception {
        java("-Djarmode=tools", "-jar", "" + JAR, "extract", "--force", "--destination", ".");
        java(
                "-XX:AOTCacheOutput=syrniki.aot",
                "-Xlog:aot=error",
                "-jar",
                "syrniki.jar",
                "--spring.profiles.active=training");
    }

    private static void java(String... arguments) throws Exception {
        Process process = begin(List.of(arguments));
        if (process.waitFor() != 0) {
            throw new IOException("it failed: java " + String.join(" ", arguments));
        }
    }

    private static Begun start(List<String> arguments, String page) throws Exception {
        int port = freePort();
        List<String> all = new ArrayList<>(arguments);
        all.add("--server.port=" + port);
        long begun = System.nanoTime();
        Process server = begin(all);
        try {
            URI address = URI.create("http://localhost:" + port + page);
            while (!answers(address)) {
                if (!server.isAlive()) {
                    throw new IOException("the server ended; see " + UNPACKED.resolve("log"));
                }
                TimeUnit.MILLISECONDS.sleep(2);
            }
            return new Begun((System.nanoTime() - begun) / 1e9, memory(server.pid()));
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static Process begin(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(arguments);
        Files.createDirectories(UNPACKED);
        return new ProcessBuilder(command)
                .directory(UNPACKED.toFile())
                .redirectErrorStream(true)
                .redirectOutput(UNPACKED.resolve("log").toFile())
                .start();
    }

    private static boolean answers(URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        try (var page = connection.getInputStream()) {
            page.readAllBytes();
            return true;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static double memory(long pid) throws IOException {
        Path status = Path.of("/proc", "" + pid, "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                .sum();
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
