package syrniki.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.UnixOperatingSystemMXBean;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import syrniki.course.Course;
import syrniki.course.Lesson;
import syrniki.course.LessonSettings;
import syrniki.course.Mode;
import syrniki.run.Run;
import syrniki.run.RunService;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Who says nothing, or says it very slowly, keeps nobody else from being served. */
@OpenServer
class SlowClientsTest {

    private static final int IDLE = 5_000;

    /** Both ends of each connection are in this process, and there is more that is open. */
    private static final int FILES = 2 * IDLE + 2_000;

    private static final int SLOW = 1_000;
    private static final String ASK =
            """
            POST /api/runs HTTP/1.1
            Host: localhost
            Content-Type: application/json
            Content-Length: 1000

            """;

    @LocalServerPort private int port;
    @Autowired private RunService runs;
    @Autowired private Course course;

    private final List<Raw> connections = new ArrayList<>();
    private Run run;

    /** A run that goes on for longer than the test. */
    @BeforeEach
    void start() {
        Lesson lesson = course.find("lost-update").orElseThrow();
        run = runs.start(lesson, Mode.OBSERVED, lesson.params(Map.of()), LessonSettings.MAX_SCALE);
    }

    @AfterEach
    void close() throws IOException {
        runs.stop(run);
        for (Raw connection : connections) {
            connection.close();
        }
    }

    private Raw connect(String request) throws IOException {
        Raw connection = new Raw(port);
        connections.add(connection);
        connection.send(request.replace("\n", "\r\n").getBytes(UTF_8));
        return connection;
    }

    /** Asks for a page and for data; returns nanoseconds, having made sure of the answers. */
    private long ask() throws IOException {
        long begun = System.nanoTime();
        assertThat(Raw.get(port, "/lessons/lock").status()).isEqualTo(200);
        assertThat(Raw.get(port, "/api/runs/" + run.id()).status()).isEqualTo(200);
        return System.nanoTime() - begun;
    }

    /** Asks again and again, with something done in between, and says how long it took. */
    private void askAll(String meanwhile, Turn between) throws IOException {
        long[] took = new long[20];
        for (int i = 0; i < took.length; i++) {
            between.take();
            took[i] = ask();
        }
        Arrays.sort(took);
        System.out.printf(
                "A page and a run %s: median %.1f ms, longest %.1f ms%n",
                meanwhile, took[took.length / 2] / 1e6, took[took.length - 1] / 1e6);
    }

    private interface Turn {
        void take() throws IOException;
    }

    @Test
    void connectionsThatSayNothing() throws IOException {
        assumeTrue(mayOpen() >= FILES, "needs ulimit -n " + FILES);
        askAll("alone", () -> {});
        for (int i = 0; i < IDLE / 2; i++) {
            connect("");
            Raw viewer =
                    connect(
                            """
                            GET /live/%s HTTP/1.1
                            Host: localhost
                            Connection: Upgrade
                            Upgrade: websocket
                            Sec-WebSocket-Version: 13
                            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

                            """
                                    .formatted(run.id()));
            assertThat(viewer.answer(false).status()).isEqualTo(101);
        }
        askAll("beside 5,000 idle connections", () -> {});
        assertThat(connections.getFirst().read()).as("hung up on, in the end").isNegative();
    }

    private static long mayOpen() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : Long.MAX_VALUE;
    }

    @Test
    void requestsThatComeByteByByte() throws IOException {
        for (int i = 0; i < SLOW; i++) {
            connect(i % 2 == 0 ? ASK : "GET / HTTP/1.1\nHost: localhost\nX-Slow: ");
        }
        askAll(
                "beside 1,000 requests that come byte by byte",
                () -> {
                    for (Raw connection : connections) {
                        connection.send(new byte[] {'1'});
                    }
                });
    }
}
