package syrniki.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Import;

import syrniki.course.Course;
import syrniki.course.Lesson;
import syrniki.course.Mode;
import syrniki.live.LiveClient.Closed;
import syrniki.run.Decoding;
import syrniki.run.Run;
import syrniki.run.RunService;
import syrniki.run.Scripted;
import syrniki.run.ScriptedEngine;
import syrniki.run.ScriptedEngine.Take;
import syrniki.trace.Event;
import syrniki.wire.Frame;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Scripted.class)
class LiveTest {

    @LocalServerPort private int port;
    @Autowired private ServletWebServerApplicationContext server;
    @Autowired private RunService runs;
    @Autowired private Course course;
    @Autowired private ScriptedEngine engine;
    @Autowired private MeterRegistry metrics;

    private final HttpClient http = HttpClient.newHttpClient();
    private Run run;
    private Take take;

    @BeforeEach
    void start() throws InterruptedException {
        Lesson lesson = course.find("deadlock").orElseThrow();
        run = runs.start(lesson, Mode.OBSERVED, lesson.params(java.util.Map.of()), 1000);
        take = engine.take();
    }

    @AfterEach
    void close() {
        runs.stop(run);
        http.close();
    }

    private LiveClient watch(String query) {
        return LiveClient.open(http, port, "/live/" + run.id() + query);
    }

    @Test
    void whatALateViewerGetsIsTheStoredTraceToTheByte() throws Exception {
        LiveClient early = watch("");
        take.batch(3);
        early.next();
        take.batch(400);
        LiveClient late = watch("?from=0");
        take.complete();
        assertEquals(new Closed(1000, ""), late.closed());
        byte[] stored = stored();
        assertArrayEquals(stored, late.rest());
        assertArrayEquals(stored, watch("").rest(), "afterwards too");
    }

    private byte[] stored() throws Exception {
        URI trace = URI.create("http://localhost:" + port + "/api/runs/" + run.id() + "/trace");
        return http.send(
                        HttpRequest.newBuilder(trace).header("Accept", "application/cbor").build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    @Test
    void aViewerThatComesBackMissesNothingAndGetsNothingTwice() throws Exception {
        LiveClient first = watch("");
        byte[] head = first.next();
        take.batch(5);
        List<Long> seen = new ArrayList<>(seqs(head, first.next()));
        first.vanish();
        take.batch(7);
        LiveClient again = watch("?from=" + (seen.getLast() + 1));
        assertArrayEquals(head, again.next());
        seen.addAll(seqs(head, again.next()));
        take.batch(2);
        seen.addAll(seqs(head, again.next()));
        assertEquals(LongStream.range(0, 14).boxed().toList(), seen);
        take.complete();
        assertInstanceOf(Frame.End.class, Decoding.frame(head, again.next()));
        assertEquals(1000, again.closed().code());
    }

    private static List<Long> seqs(byte[] head, byte[] frame) {
        return Decoding.batch(head, frame).events().stream().map(Event::seq).toList();
    }

    @Test
    void aViewerThatDoesNotReadDelaysNobody() throws Exception {
        LiveClient stalled = LiveClient.stalled(http, port, "/live/" + run.id());
        LiveClient other = watch("");
        other.next();
        for (int i = 0; i < 60; i++) {
            take.batch(5_000); // far more than all buffers on the way can hold
            other.next();
        }
        take.complete();
        assertEquals(1000, other.closed().code());
        stalled.vanish();
    }

    @Test
    void aViewerThatReadsAgainGoesOnFromTheRecord() throws Exception {
        LiveClient stalled = LiveClient.stalled(http, port, "/live/" + run.id());
        LiveClient other = watch("");
        other.next();
        for (int i = 0; i < 60; i++) {
            take.batch(5_000);
            other.next();
        }
        stalled.read();
        take.batch(3);
        take.complete();
        assertEquals(1000, stalled.closed().code());
        assertArrayEquals(stored(), stalled.rest());
    }

    @Test
    void thousandsWhoComeAndGoLeaveNothingBehind() throws Exception {
        int together = 100;
        for (int round = 0; round < 20; round++) {
            List<RawViewer> come = new ArrayList<>();
            for (int i = 0; i < together; i++) {
                come.add(RawViewer.open(port, "/live/" + run.id()));
            }
            Eventually.holds("all of them watch", () -> viewers() >= together);
            take.batch(10);
            for (RawViewer viewer : come) {
                if (come.indexOf(viewer) % 2 == 0) {
                    viewer.close();
                } else {
                    viewer.breakOff();
                }
            }
        }
        take.batch(1); // who went without a word is found out when something is sent
        Eventually.holds("no viewer is left", () -> viewers() == 0);
        Eventually.holds("nor a thread", () -> VirtualThreads.named("viewer-") == 0);
    }

    private int viewers() {
        return (int) metrics.get("syrniki.viewers").gauge().value();
    }

    @Test
    void aViewerHasNothingToSay() throws Exception {
        LiveClient talker = watch("");
        talker.sendText("hello");
        assertEquals(new Closed(1003, "this stream is one-way"), talker.closed());
        LiveClient binary = watch("");
        binary.sendBinary(10);
        assertEquals(1003, binary.closed().code());
        LiveClient quiet = watch("");
        take.complete();
        assertEquals(1000, quiet.closed().code());
    }

    @Test
    void aFrameThatIsTooLongClosesTheConnectionOnly() throws Exception {
        // too long, yet read by the server in one go: bytes it leaves unread reset the connection,
        // and a reset may overtake the closing frame that says why
        int tooLong = 4_000;
        LiveClient loud = watch("");
        LiveClient quiet = watch("");
        loud.sendText("x".repeat(tooLong));
        Closed closed = loud.closed();
        assertEquals(1009, closed.code());
        assertTrue(!closed.reason().isEmpty());
        LiveClient binary = watch("");
        binary.sendBinary(tooLong);
        assertEquals(1009, binary.closed().code());
        take.complete();
        assertEquals(1000, quiet.closed().code());
    }

    @Test
    void aMalformedAddressIsAnsweredWithAReason() throws Exception {
        assertEquals(
                new Closed(4404, "there is no such run"),
                LiveClient.open(http, port, "/live/aaaaaaaaaaaaa").closed());
        assertEquals(4404, LiveClient.open(http, port, "/live/x%20y").closed().code());
        for (String from : List.of("-1", "x", "", "1.5", "99999999999999999999")) {
            assertEquals(
                    new Closed(4400, "from has to be a whole number from 0"),
                    watch("?from=" + from).closed(),
                    from);
        }
    }

    @Test
    void onlyPagesOfThisServerMayWatch() {
        CompletionException refused =
                assertThrows(
                        CompletionException.class,
                        () ->
                                http.newWebSocketBuilder()
                                        .header("Origin", "https://elsewhere.example")
                                        .buildAsync(
                                                URI.create(
                                                        "ws://localhost:"
                                                                + port
                                                                + "/live/"
                                                                + run.id()),
                                                new java.net.http.WebSocket.Listener() {})
                                        .join());
        WebSocketHandshakeException handshake =
                assertInstanceOf(WebSocketHandshakeException.class, refused.getCause());
        assertEquals(403, handshake.getResponse().statusCode());
    }

    /** Else a frame for one who is gone could come to somebody else. */
    @Test
    void noConnectionUsesTheBuffersOfAnother() {
        TomcatWebServer tomcat = (TomcatWebServer) server.getWebServer();
        assertEquals("0", tomcat.getTomcat().getConnector().getProperty("socket.bufferPool"));
    }

    @Test
    void noFrameIsCompressedPerViewer() throws Exception {
        String offer = "Sec-WebSocket-Extensions: permessage-deflate\r\n";
        RawViewer viewer = RawViewer.open(port, "/live/" + run.id(), "127.0.0.1", offer);
        viewer.close();
        assertTrue(viewer.answer().startsWith("http/1.1 101"), viewer.answer());
        assertFalse(viewer.answer().contains("extensions"), viewer.answer());
    }
}
