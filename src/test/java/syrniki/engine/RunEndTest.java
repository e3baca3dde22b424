package syrniki.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import syrniki.trace.Batch;
import syrniki.trace.Ending;
import syrniki.trace.Kind;
import syrniki.trace.TraceSink;
import syrniki.trace.Verdict;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * However a program misbehaves, its run ends, with the right verdict, and leaves no thread behind.
 */
class RunEndTest {

    private static final String LOCKED =
            """
            import java.util.concurrent.CountDownLatch;
            import java.util.concurrent.locks.ReentrantLock;

            class Deadlocked {
                static final ReentrantLock whisk = new ReentrantLock();
                static final ReentrantLock bowl = new ReentrantLock();
                static final CountDownLatch both = new CountDownLatch(2);

                static void main() {
                    new Thread(() -> take(whisk, bowl), "masha").start();
                    new Thread(() -> take(bowl, whisk), "dasha").start();
                }

                static void take(ReentrantLock first, ReentrantLock second) {
                    first.lock();
                    try {
                        both.countDown();
                        both.await();
                        second.lock();
                        second.unlock();
                    } catch (InterruptedException e) {
                        IO.println(e);
                    } finally {
                        first.unlock();
                    }
                }
            }
            """;

    private static final String SYNCHRONIZED =
            """
            import java.util.concurrent.CountDownLatch;

            class Deadlocked {
                static final Object whisk = new Object();
                static final Object bowl = new Object();
                static final CountDownLatch both = new CountDownLatch(2);
                static int ready;

                static void main() {
                    new Thread(() -> take(whisk, bowl), "masha").start();
                    new Thread(() -> take(bowl, whisk), "dasha").start();
                }

                static synchronized void one() {
                    ready++;
                    both.countDown();
                }

                static void take(Object first, Object second) {
                    synchronized (first) {
                        one();
                        try {
                            both.await();
                        } catch (InterruptedException e) {
                            IO.println(e);
                        }
                        synchronized (second) {
                            ready = 0;
                        }
                    }
                }
            }
            """;

    @ParameterizedTest
    @ValueSource(strings = {LOCKED, SYNCHRONIZED})
    void aThousandDeadlocksLeaveNoThreadBehind(String text) throws Exception {
        Source source = new Source("Deadlocked", text);
        Recording.of(source); // whatever the JVM starts for good, it has started now
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (ExecutorService some = Executors.newFixedThreadPool(20)) {
            List<Future<Recording>> runs =
                    some.invokeAll(Collections.nCopies(1000, () -> Recording.of(source)));
            for (Future<Recording> run : runs) {
                assertThat(run.get().verdict()).isEqualTo(Verdict.Kind.DEADLOCK);
                assertThat(run.get().ending.verdict().cycle()).hasSize(2);
            }
        }
        for (Thread left : Thread.getAllStackTraces().keySet()) {
            if (!before.contains(left)) {
                assertThat(left.join(Duration.ofSeconds(10))).as(left.getName()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "while (true) { try { while (true) { Thread.onSpinWait(); } } catch (Throwable t) {"
                        + " } }",
                "while (true) { try { Thread.sleep(1_000_000); } catch (Throwable t) { } }",
                "Object o = new Object(); synchronized (o) { o.wait(); }",
                "new java.util.concurrent.LinkedBlockingQueue<Integer>().take();",
                "new java.util.concurrent.Semaphore(0).acquireUninterruptibly();",
                "new java.util.concurrent.CountDownLatch(1).await();",
                "new java.util.concurrent.CompletableFuture<Integer>().join();",
                "java.util.concurrent.Executors.newFixedThreadPool(2).submit(() -> { while (true);"
                        + " }).get();",
                "new java.util.concurrent.Phaser(2).arriveAndAwaitAdvance();",
                "new java.util.concurrent.Exchanger<Integer>().exchange(1);",
                "java.util.concurrent.locks.LockSupport.park();",
                "long n = 1; do { n = n * 3 + 1; } while (n != 0 || true);",
                "for (;;) { try { Thread.currentThread().join(); } finally { continue; } }",
                "java.util.stream.IntStream.range(0, 100).parallel().forEach(i -> { while (i >= 0);"
                        + " });",
                "new java.util.Timer().schedule(new java.util.TimerTask() { public void run() {"
                        + " while (true); } }, 1);",
                "Thread.startVirtualThread(() -> { while (true); }).join();",
                "var l = new java.util.concurrent.locks.StampedLock(); l.writeLock();"
                        + " l.asWriteLock().lock();",
                "var l = new java.util.concurrent.locks.ReentrantReadWriteLock();"
                        + " l.readLock().lock(); l.writeLock().lock();",
                "try { while (true) { Thread.onSpinWait(); } } finally { Thread.sleep(1_000_000);"
                        + " }",
            })
    void whatNeverEndsCanBeStopped(String body) throws Exception {
        Source source =
                new Source(
                        "Endless",
                        "class Endless { static void main() throws Exception { IO.println(\"go\"); "
                                + body
                                + " } }");
        CountDownLatch going = new CountDownLatch(1);
        Recording recording = new Recording();
        ObservedRun run =
                ObservedRun.start(
                        source.program(),
                        new Settings(Map.of(), 1000, Recording.LIMITS),
                        new TraceSink() {
                            @Override
                            public void batch(Batch batch) {
                                recording.batch(batch);
                                if (batch.events().stream()
                                        .anyMatch(it -> it.kind() == Kind.OUTPUT)) {
                                    going.countDown();
                                }
                            }

                            @Override
                            public void ended(Ending ending) {
                                recording.ended(ending);
                            }
                        });
        assertThat(going.await(30, TimeUnit.SECONDS)).isTrue();
        run.stop();
        run.stop();
        assertThat(run.ending().get(30, TimeUnit.SECONDS)).isEqualTo(recording.ending);
        assertThat(recording.verdict()).isIn(Verdict.Kind.STOPPED, Verdict.Kind.DEADLOCK);
    }

    @Test
    void tooManyThreadsEndTheRun() throws Exception {
        Recording run =
                limited(
                        "while (true) { new Thread(() -> { }).start(); }",
                        new Limits(Duration.ofSeconds(20), 10, 100_000));
        assertThat(run.ending.verdict())
                .isEqualTo(new Verdict(Verdict.Kind.LIMIT, "threads", List.of()));
        assertThat(run.threads).hasSize(10);
    }

    @Test
    void tooManyEventsEndTheRun() throws Exception {
        Recording run =
                limited(
                        "while (true) { System.out.println(1); }",
                        new Limits(Duration.ofSeconds(20), 10, 1000));
        assertThat(run.ending.verdict())
                .isEqualTo(new Verdict(Verdict.Kind.LIMIT, "events", List.of()));
        assertThat(run.events).hasSize(1000);
    }

    @Test
    void tooMuchTimeEndsTheRun() throws Exception {
        Recording run =
                limited(
                        "while (true) { Thread.onSpinWait(); }",
                        new Limits(Duration.ofMillis(300), 10, 1000));
        assertThat(run.verdict()).isEqualTo(Verdict.Kind.TIMED_OUT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(0);",
                "Runtime.getRuntime().exit(0);",
                "Runtime.getRuntime().halt(0);"
            })
    void exitEndsTheRunAndNothingElse(String exit) throws Exception {
        Recording run =
                limited(
                        "new Thread(() -> { while (true); }).start(); try { "
                                + exit
                                + " } finally { System.out.println(\"never\"); }",
                        Recording.LIMITS);
        assertThat(run.verdict()).isEqualTo(Verdict.Kind.COMPLETED);
        assertThat(run.output()).isEmpty();
    }

    @Test
    void daemonsDoNotKeepTheProgramAlive() throws Exception {
        Recording run =
                limited(
                        "Thread d = new Thread(() -> { while (true); }); d.setDaemon(true);"
                                + " d.start(); System.out.print(\"last\");",
                        Recording.LIMITS);
        assertThat(run.verdict()).isEqualTo(Verdict.Kind.COMPLETED);
        assertThat(run.output()).containsExactly("last");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(0);",
                "new java.util.concurrent.Semaphore(0).acquireUninterruptibly();",
                "while (true);",
                "java.util.concurrent.locks.LockSupport.parkNanos(1_000_000_000_000L);"
            })
    void whatWasPrintedWithoutALineEndIsTold(String end) throws Exception {
        Recording run =
                limited(
                        "Thread masha = new Thread(() -> { System.out.print(\"egg\");\n"
                                + "IO.print(\"s\");"
                                + end
                                + " }, \"masha\"); masha.start(); masha.join();",
                        new Limits(Duration.ofMillis(700), 10, 1000));
        assertThat(run.told(Kind.OUTPUT)).containsExactly("masha output eggs :2");
    }

    private static Recording limited(String body, Limits limits) throws Exception {
        return Recording.of(
                new Source(
                        "Limited",
                        "class Limited { static void main() throws Exception { " + body + " } }"),
                Map.of(),
                1000,
                limits);
    }
}
