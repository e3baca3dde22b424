package syrniki;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import syrniki.trace.Trace;
import syrniki.trace.Verdict;
import syrniki.wire.FrameReader;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The server is told to end ({@code kill}), and does so in order. */
@EnabledOnOs(OS.LINUX)
class ShutdownTest {

    /** How long the server may take to end; on an idle machine it takes a second or two. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** What a JVM says that ended because it was told to: 128 and the signal's number. */
    private static final int SIGTERM = 143;

    private static final int NORMAL = 1000;
    private static final int GOING_AWAY = 1001;

    @TempDir private Path folder;

    @Test
    void runsEndAndWhoWatchesIsToldAndNothingIsLeft() throws Exception {
        try (RealServer server = RealServer.start(folder, "--syrniki.runs.side-by-side=2")) {
            String family = server.run("daemon-children", 60_000);
            String alone = server.run("semaphore", 60_000);
            String waits = server.run("semaphore", 60_000);
            RealServer.Watcher ofFamily = server.watch(family);
            RealServer.Watcher ofWaiting = server.watch(waits);
            ofFamily.await("has children");
            server.post("/api/explorations", Map.of("lesson", "dining-philosophers"));
            server.post("/api/samples", Map.of("lesson", "lost-update", "times", 1000));
            List<ProcessHandle> processes = server.process().descendants().toList();
            assertThat(processes).hasSize(4);

            assertThat(server.end(LIMIT)).isEqualTo(SIGTERM);

            for (ProcessHandle process : processes) {
                process.onExit().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            }
            assertThat(ofFamily.closed().get(1, TimeUnit.SECONDS)).isEqualTo(NORMAL);
            assertThat(ofWaiting.closed().get(1, TimeUnit.SECONDS)).isIn(NORMAL, GOING_AWAY);
            assertThat(ofFamily.seen()).isEqualTo(Files.readAllBytes(file(family)));
            for (String run : List.of(family, alone, waits)) {
                Trace trace =
                        FrameReader.trace(new ByteArrayInputStream(Files.readAllBytes(file(run))));
                assertThat(trace.ending().verdict().kind()).isEqualTo(Verdict.Kind.STOPPED);
                assertThat(trace.ending().verdict().detail()).isEqualTo("cut-off");
            }
            try (Stream<Path> files = Files.list(RealServer.temporary(folder))) {
                assertThat(files).isEmpty();
            }
            assertThat(server.log()).doesNotContain("Exception");
        }
    }

    private Path file(String run) {
        return RealServer.recordings(folder).resolve(run + ".cbor");
    }
}
