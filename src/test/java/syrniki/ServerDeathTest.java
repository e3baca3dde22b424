package syrniki;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The server is killed ({@code kill -9}): what it has told is kept, and nothing else is left. */
@EnabledOnOs(OS.LINUX)
class ServerDeathTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** The slowest there is: such a run goes on whenever the server dies. */
    private static final double SLOW = 60_000;

    private static final double FAST = 5;

    /** What a JVM says that ended because it was told to: 128 and the signal's number. */
    private static final int SIGTERM = 143;

    @TempDir private Path folder;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    /** Recordings of finished runs, as the server gave them out. */
    private final Map<String, byte[]> finished = new ConcurrentHashMap<>();

    /** What a viewer had seen of runs that were cut off. */
    private final Map<String, byte[]> cutOff = new ConcurrentHashMap<>();

    @Test
    void killedAtAnyMomentItKeepsWhatItHasTold() throws Exception {
        System.out.println("ServerDeathTest: seed " + seed);
        try (RealServer server = RealServer.start(folder)) {
            dieAtWork(server, "daemon-children", "has children"); // as it prints, they are there
        }
        try (RealServer server = RealServer.start(folder)) {
            assertAllIsKept(server);
            dieAtWork(server, "semaphore", "has a burner");
        }
        try (RealServer server = RealServer.start(folder)) {
            assertAllIsKept(server);
            assertThat(finished).hasSizeGreaterThanOrEqualTo(6);
            assertThat(server.end(PATIENCE)).isEqualTo(SIGTERM);
        }
        assertThat(temporary()).isEmpty();
        try (Stream<Path> files = Files.list(RealServer.recordings(folder))) {
            assertThat(files).allMatch(it -> it.toString().endsWith(".cbor"));
        }
    }

    /** Kills it when a run goes on that has printed this, and others come and go beside it. */
    private void dieAtWork(RealServer server, String lesson, String printed) throws Exception {
        String slow = server.run(lesson, SLOW);
        RealServer.Watcher watcher = server.watch(slow);
        watcher.await(printed);
        CountDownLatch some = new CountDownLatch(2);
        List<Thread> learners =
                Stream.of("lost-update", "deadlock")
                        .map(it -> Thread.startVirtualThread(() -> learn(server, it, some)))
                        .toList();
        assertThat(some.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        Thread.sleep(random.nextInt(300)); // at any moment
        List<ProcessHandle> processes = server.process().descendants().toList();
        assertThat(processes).hasSize(lesson.equals("daemon-children") ? 4 : 0); // and a watchdog
        server.kill();
        for (Thread learner : learners) {
            learner.join();
        }
        assertNoProcessIsLeft(processes);
        cutOff.put(slow, watcher.seen());
        byte[] half = Arrays.copyOf(watcher.seen(), 1 + random.nextInt(100));
        Files.write(file(slow), half, StandardOpenOption.APPEND);
    }

    private void learn(RealServer server, String lesson, CountDownLatch some) {
        try {
            while (true) {
                String run = server.run(lesson, FAST);
                server.finished(run);
                finished.put(run, server.recording(run));
                some.countDown();
            }
        } catch (Exception dead) {
            // as it is to be
        }
    }

    private void assertAllIsKept(RealServer server) throws Exception {
        for (Map.Entry<String, byte[]> run : finished.entrySet()) {
            assertThat(server.recording(run.getKey())).isEqualTo(run.getValue());
        }
        for (Map.Entry<String, byte[]> run : cutOff.entrySet()) {
            JsonNode told = server.told(run.getKey());
            assertThat(told.required("state").asString()).isEqualTo("finished");
            JsonNode verdict = told.required("verdict");
            assertThat(verdict.required("kind").asString()).isEqualTo("stopped");
            assertThat(verdict.required("detail").asString()).isEqualTo("cut-off");
            assertThat(verdict.required("message").asString()).startsWith("The server went down");
            assertThat(new String(server.get("/api/runs/" + run.getKey() + "?lang=ru").body()))
                    .contains("Сервер выключился");
            byte[] recording = server.recording(run.getKey());
            assertThat(recording).startsWith(run.getValue());
            assertThat(recording).isEqualTo(Files.readAllBytes(file(run.getKey())));
            finished.put(run.getKey(), recording);
        }
    }

    private Path file(String run) {
        return RealServer.recordings(folder).resolve(run + ".cbor");
    }

    /** What a killed server leaves until the next one starts: an empty folder that is its own. */
    private void assertNoProcessIsLeft(List<ProcessHandle> processes) throws Exception {
        for (ProcessHandle process : processes) {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        assertThat(temporary()).hasSize(1).first().asString().contains("syrniki-server-");
    }

    private List<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(RealServer.temporary(folder))) {
            return files.toList();
        }
    }
}
