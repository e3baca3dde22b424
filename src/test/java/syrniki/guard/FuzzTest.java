package syrniki.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import syrniki.course.Course;
import syrniki.course.Lesson;
import syrniki.course.Mode;
import syrniki.guard.OddHttp.Request;
import syrniki.guard.Raw.Answer;
import syrniki.run.Run;
import syrniki.run.RunService;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Whatever comes over the network, right, nearly right or nonsense: it is answered or hung up on,
 * what is answered tells nothing of the inside, and nothing of it stays. Every build sends the
 * same; {@code -Dfuzz.seed=<number>} sends something else, {@code -Dfuzz.requests=<number>} more of
 * it.
 */
@OpenServer
class FuzzTest {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 90_000);
    private static final int FRAMES = Integer.getInteger("fuzz.frames", 10_000);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int CLIENTS = 4;

    /** What only the inside knows. */
    private static final Pattern INSIDE =
            Pattern.compile(
                    "Exception|\\bat syrniki\\.|springframework|java\\.lang\\.|jackson|thymeleaf"
                            + "|apache|[Tt]omcat|\\.java:\\d|Whitelabel");

    /** What says that HTTP itself cannot do what was asked for: it is what the standard wants. */
    private static final List<Integer> NOT_HTTP = List.of(501, 505);

    @LocalServerPort private int port;
    @Autowired private RunService runs;
    @Autowired private Course course;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Set<String> begun = ConcurrentHashMap.newKeySet();
    private final Map<Integer, AtomicInteger> answers = new ConcurrentHashMap<>();
    private String run;

    @BeforeEach
    void listen() throws InterruptedException {
        Lesson lesson = course.find("lost-update").orElseThrow();
        Run one = runs.start(lesson, Mode.OBSERVED, lesson.params(Map.of()), 1);
        assertThat(one.await(Duration.ofMinutes(1))).isTrue();
        run = one.id();
        logged.start();
        root.addAppender(logged);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(logged);
    }

    @Test
    void whateverComesIsAnsweredAndNothingOfItStays() throws Exception {
        System.out.printf("fuzz.seed=%d%n", SEED);
        all(client -> requests(client, 500, SEED - 1)); // so that all there will be is there
        Footprint before = Footprint.now();
        long from = System.nanoTime();
        all(client -> {
            requests(client, REQUESTS / CLIENTS, SEED);
            frames(client, FRAMES / CLIENTS);
        });
        System.out.printf(
                "%,d requests and %,d frames in %.1f s: %s%n",
                REQUESTS, FRAMES, (System.nanoTime() - from) / 1e9, answers);
        assertThat(answers.keySet()).as("all kinds were there").contains(200, 201, 400, 404, 415);
        for (String one : begun) {
            assertThat(Raw.request(port, "DELETE", one, "").status())
                    .as("over, soon over, or made way for others: %s", one)
                    .isIn(200, 202, 404);
        }
        before.assertBackSoon();
        assertThat(logged.list).noneMatch(it -> it.getLevel().isGreaterOrEqual(Level.ERROR));
        assertThat(logged.list.stream().filter(it -> it.getLevel() == Level.WARN))
                .as("nobody fills the log from outside")
                .hasSizeLessThan(100);
    }

    private static void all(IntConsumer client) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<? extends Future<?>> all =
                    IntStream.range(0, CLIENTS)
                            .mapToObj(i -> clients.submit(() -> client.accept(i)))
                            .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private void requests(int client, int count, long seed) {
        OddHttp http = new OddHttp(new Chance(new SplittableRandom(seed + client)), run);
        Raw connection = null;
        try {
            for (int i = 0; i < count; i++) {
                if (connection == null) {
                    connection = new Raw(port);
                }
                if (!survives(connection, http.next())) {
                    connection.close();
                    connection = null;
                }
            }
        } catch (IOException e) {
            fail(e);
        } finally {
            close(connection);
        }
    }

    /** Sends a request; returns whether another may follow it. */
    private boolean survives(Raw connection, Request request) throws IOException {
        Answer answer;
        try {
            connection.send(request.bytes());
            if (!request.whole()) {
                connection.sendEnd();
            }
            answer = connection.answer(request.head());
        } catch (IOException hungUp) {
            if (request.whole()) {
                fail("no answer to " + request, hungUp);
            }
            count(0);
            return false;
        }
        count(answer.status());
        check(request, answer);
        return request.whole() && answer.keepsAlive() && answer.status() != 101;
    }

    private void check(Request request, Answer answer) {
        String told = answer + "\nto " + request;
        assertThat(answer.status() < 500 || NOT_HTTP.contains(answer.status())).as(told).isTrue();
        if (answer.status() < 400) {
            if (answer.status() == 201 || answer.status() == 202) {
                begun.add(answer.header("Location"));
            }
            return;
        }
        assertThat(INSIDE.matcher(answer.body()).find()).as(told).isFalse();
        if (!request.head()) {
            String type = answer.headers().getOrDefault("content-type", "none");
            boolean problem = type.startsWith("application/problem+json");
            boolean page = type.startsWith("text/html"), bare = type.equals("none"); // as of /live
            assertThat(problem || !request.api() && (page || bare)).as(told).isTrue();
        }
    }

    private void count(int status) {
        answers.computeIfAbsent(status, it -> new AtomicInteger()).incrementAndGet();
    }

    private void frames(int client, int count) {
        Chance chance = new Chance(new SplittableRandom(SEED + 1_000 + client));
        OddFrames frames = new OddFrames(chance);
        int sent = 0;
        while (sent < count) {
            try (Raw viewer = new Raw(port)) {
                viewer.send(
                        """
                        GET /live/%s?from=%d HTTP/1.1
                        Host: localhost
                        Connection: Upgrade
                        Upgrade: websocket
                        Sec-WebSocket-Version: 13
                        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==

                        """
                                .formatted(run, chance.of(0, 5, 1_000_000))
                                .replace("\n", "\r\n")
                                .getBytes(UTF_8));
                assertThat(viewer.answer(false).status()).isEqualTo(101);
                for (int i = chance.below(12); i >= 0; i--) {
                    viewer.send(frames.next());
                    sent++;
                }
                viewer.sendEnd();
                while (viewer.read() >= 0) {
                    // until the server has hung up
                }
            } catch (java.net.SocketTimeoutException held) {
                fail("a connection is held after its client is gone", held);
            } catch (IOException hungUp) {
                sent++; // before all was sent: it may
            }
        }
    }

    private static void close(Raw connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (IOException e) {
            fail(e);
        }
    }
}
