package syrniki.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import syrniki.course.Course;
import syrniki.course.Lesson;
import syrniki.course.Mode;
import syrniki.live.LiveClient.Closed;
import syrniki.run.Run;
import syrniki.run.RunService;
import syrniki.run.Scripted;
import syrniki.run.ScriptedEngine;
import syrniki.run.ScriptedEngine.Take;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who finds no place, and who is let go. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "syrniki.live.viewers=4",
            "syrniki.live.viewers-per-address=3",
            "syrniki.live.patience=300ms"
        })
@Import(Scripted.class)
class LiveLimitsTest {

    private static final Closed FULL =
            new Closed(1013, "there are too many viewers: come back later");

    @LocalServerPort private int port;
    @Autowired private RunService runs;
    @Autowired private Course course;
    @Autowired private ScriptedEngine engine;
    @Autowired private MeterRegistry metrics;

    private final List<RawViewer> raw = new ArrayList<>();
    private Run run;
    private Take take;

    @BeforeEach
    void start() throws InterruptedException {
        Lesson lesson = course.find("deadlock").orElseThrow();
        run = runs.start(lesson, Mode.OBSERVED, lesson.params(Map.of()), 1000);
        take = engine.take();
    }

    @AfterEach
    void stop() throws IOException {
        runs.stop(run);
        for (RawViewer viewer : raw) {
            viewer.close();
        }
        Eventually.holds("everybody has left", () -> viewers() == 0);
    }

    private RawViewer from(String address) throws IOException {
        RawViewer viewer = RawViewer.open(port, "/live/" + run.id(), address, "");
        raw.add(viewer);
        return viewer;
    }

    private int viewers() {
        return (int) metrics.get("syrniki.viewers").gauge().value();
    }

    private double dropped(String reason) {
        return metrics.get("syrniki.viewers.dropped").tag("reason", reason).counter().count();
    }

    @Test
    void whoFindsNoPlaceIsToldSoAndMayComeBack() throws Exception {
        double before = dropped("full");
        from("127.0.0.1");
        from("127.0.0.1");
        RawViewer third = from("127.0.0.1");
        Eventually.holds("three watch", () -> viewers() == 3);
        assertEquals(FULL, from("127.0.0.1").closed(), "enough from one address");
        from("127.0.0.2");
        Eventually.holds("one from elsewhere, too", () -> viewers() == 4);
        assertEquals(FULL, from("127.0.0.3").closed(), "enough in all");
        assertEquals(2, dropped("full") - before);
        third.breakOff();
        take.batch(1);
        Eventually.holds("one has left", () -> viewers() == 3);
        from("127.0.0.1");
        Eventually.holds("there is a place for another", () -> viewers() == 4);
    }

    @Test
    void whoTakesNothingForTooLongIsLetGoAndMissesNothingWhenBack() throws Exception {
        double before = dropped("slow");
        try (HttpClient http = HttpClient.newHttpClient()) {
            LiveClient stalled = LiveClient.stalled(http, port, "/live/" + run.id());
            LiveClient other = LiveClient.open(http, port, "/live/" + run.id());
            other.next();
            for (int i = 0; i < 60; i++) {
                take.batch(5_000);
                other.next();
            }
            Eventually.holds("the one is let go", () -> dropped("slow") > before);
            Eventually.holds("the other stays", () -> viewers() == 1);
            take.complete();
            assertEquals(1000, other.closed().code());
            stalled.vanish();
            LiveClient back = LiveClient.open(http, port, "/live/" + run.id());
            assertArrayEquals(run.recording().readAllBytes(), back.rest());
        }
    }
}
