package syrniki.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import syrniki.trace.Kind;
import syrniki.trace.Verdict;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What becomes of a program that does not shut its pools down. */
class IdlePoolTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Executors.newFixedThreadPool(2).submit(() -> { });",
                "Executors.newSingleThreadExecutor().execute(() -> { });",
                "Executors.newScheduledThreadPool(1).schedule(() -> { }, 5,"
                        + " TimeUnit.MILLISECONDS);",
                "Executors.newFixedThreadPool(1).submit(() -> 1).get();"
                        + " Executors.newFixedThreadPool(1).submit(() -> 1);",
            })
    void aForgottenShutdownIsNoDeadlock(String body) throws Exception {
        Recording run = run(body);
        assertThat(run.ending.verdict())
                .isEqualTo(new Verdict(Verdict.Kind.STOPPED, Verdict.IDLE_POOL, List.of()));
        assertThat(run.of(Kind.DEADLOCK)).isEmpty();
        assertThat(run.of(Kind.TASK_END)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Executors.newCachedThreadPool().submit(() -> { });",
                "var p = new ThreadPoolExecutor(2, 2, 100, TimeUnit.MILLISECONDS, new"
                    + " LinkedBlockingQueue<>()); p.allowCoreThreadTimeOut(true); p.execute(() -> {"
                    + " }); p.execute(() -> { });",
            })
    void threadsThatTimeOutLetTheProgramEnd(String body) throws Exception {
        assertThat(run(body).verdict()).isEqualTo(Verdict.Kind.COMPLETED);
    }

    @Test
    void whoWaitsBesideAnIdlePoolIsStuck() throws Exception {
        Recording run =
                run(
                        "Executors.newFixedThreadPool(2).submit(() -> { }).get();"
                                + " new CountDownLatch(1).await();");
        assertThat(run.verdict()).isEqualTo(Verdict.Kind.DEADLOCK);
        assertThat(run.ending.verdict().cycle())
                .extracting(it -> run.thread(it.thread()))
                .containsExactly("main");
    }

    @Test
    void whatComesAgainAndAgainGoesOnUntilTheTimeIsOver() throws Exception {
        Recording run =
                run(
                        "Executors.newScheduledThreadPool(1).scheduleAtFixedRate(() -> { }, 0, 100,"
                                + " TimeUnit.MILLISECONDS);",
                        new Limits(Duration.ofMillis(300), 10, 100_000));
        assertThat(run.verdict()).isEqualTo(Verdict.Kind.TIMED_OUT);
    }

    private static Recording run(String body) throws Exception {
        return run(body, Recording.LIMITS);
    }

    private static Recording run(String body, Limits limits) throws Exception {
        Source source =
                new Source(
                        "Pools",
                        "import java.util.concurrent.*; class Pools { static void main() throws"
                                + " Exception { "
                                + body
                                + " } }");
        return Recording.of(source, Map.of(), 10, limits);
    }
}
