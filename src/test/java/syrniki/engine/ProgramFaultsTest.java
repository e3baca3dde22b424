package syrniki.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import syrniki.engine.weave.WeavingLoader;
import syrniki.trace.Event;
import syrniki.trace.Verdict;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Programs that go wrong, each in its own way: the run says how, no thread of it is left, and the
 * next one runs as if nothing had been.
 */
class ProgramFaultsTest {

    private static final Limits LIMITS = new Limits(Duration.ofSeconds(20), 50, 20_000);
    private static final Limits SHORT = new Limits(Duration.ofMillis(300), 50, 20_000);

    @AfterEach
    void nothingIsLeftAndTheNextRunIsAsEver() throws Exception {
        for (Thread left : Thread.getAllStackTraces().keySet()) {
            if (left.getContextClassLoader() instanceof WeavingLoader) {
                assertThat(left.join(Duration.ofSeconds(20))).as(left.getName()).isTrue();
            }
        }
        Recording next = run("Thread t = new Thread(() -> IO.println(7)); t.start(); t.join();");
        assertThat(next.verdict()).isEqualTo(Verdict.Kind.COMPLETED);
        assertThat(next.output()).containsExactly("7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    throw new Exception("spilt");              | java.lang.Exception: spilt
                    throw new ThreadDeath();                   | java.lang.ThreadDeath
                    recurse();                                 | java.lang.StackOverflowError
                    all = new long[100][Integer.MAX_VALUE - 2];| java.lang.OutOfMemoryError: Java heap space
                    throw new Rude();                          | Faulty$Rude
                    """)
    void whatIsThrownIsHowTheRunFails(String body, String thrown) throws Exception {
        Verdict inMain = run(body).ending.verdict();
        assertThat(inMain.kind()).isEqualTo(Verdict.Kind.FAILED);
        assertThat(inMain.detail()).startsWith("main: " + thrown);

        Recording elsewhere =
                run(
                        "Thread t = new Thread(() -> fail(() -> { "
                                + body
                                + " }), \"masha\"); t.start(); t.join(); IO.println(\"on\");");
        assertThat(elsewhere.verdict()).isEqualTo(Verdict.Kind.FAILED);
        assertThat(elsewhere.ending.verdict().detail()).startsWith("masha: " + thrown);
        assertThat(elsewhere.output()).contains("on");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    for (int i = 0; i < 10_000; i++) new Thread(() -> deaf()).start();         | threads
                    for (int i = 0; i < 10_000; i++) Thread.startVirtualThread(() -> deaf());  | threads
                    var pool = java.util.concurrent.Executors.newCachedThreadPool(); while (true) pool.submit(() -> deaf()); | threads
                    while (true) System.out.println();                                         | events
                    while (true) System.err.print(1_000_000);                                  | text
                    while (true) System.out.print("x".repeat(1_000_000));                      | text
                    while (true) text = "x".repeat(1_000_000);                                 | text
                    """)
    void whatGoesOnWithoutMeasureIsEndedAtItsLimit(String body, String limit) throws Exception {
        Recording run = run(body);
        assertThat(run.ending.verdict())
                .isEqualTo(new Verdict(Verdict.Kind.LIMIT, limit, List.of()));
        long text =
                run.events.stream()
                        .map(Event::value)
                        .filter(String.class::isInstance)
                        .mapToLong(it -> ((String) it).length())
                        .sum();
        assertThat(text).isLessThan(100_000_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deaf();",
                "new Thread(() -> deaf()).start(); throw new Error();",
                "while (true) { try { recurse(); } catch (Throwable t) { } }",
                "while (true) { new long[1 << 10].clone(); }",
                "Object o = new Object(); while (true) { synchronized (o) { o.notify(); } }",
                "for (int i = 0; ; i = i > 5 ? 0 : i + 1) { }",
            })
    void whatNeverEndsIsEndedInTime(String body) throws Exception {
        Recording run = Recording.of(source(body), Map.of(), 1000, SHORT);
        assertThat(run.verdict()).isIn(Verdict.Kind.TIMED_OUT, Verdict.Kind.LIMIT);
    }

    private static Recording run(String body) throws Exception {
        return Recording.of(source(body), Map.of(), 1000, LIMITS);
    }

    private static Source source(String body) {
        return new Source(
                "Faulty",
                """
                class Faulty {
                    static String text;
                    static Object all;

                    interface Body {
                        void run() throws Throwable;
                    }

                    static class Rude extends Error {
                        @Override
                        public String toString() {
                            throw new Error("not even this");
                        }
                    }

                    static void main() throws Throwable {
                        %s
                    }

                    static int recurse() {
                        return recurse() + 1;
                    }

                    static void deaf() {
                        while (true) {
                            try {
                                while (true) {
                                    Thread.sleep(1_000_000);
                                }
                            } catch (Throwable t) {
                            }
                        }
                    }

                    @SuppressWarnings("unchecked")
                    static <T extends Throwable> void fail(Body body) throws T {
                        try {
                            body.run();
                        } catch (Throwable t) {
                            throw (T) t;
                        }
                    }
                }
                """
                        .formatted(body));
    }
}
