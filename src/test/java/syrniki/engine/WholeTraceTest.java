package syrniki.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.Verdict;

import java.util.Map;

class WholeTraceTest {

    static Iterable<String> programs() {
        return PlainPrograms.all();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void everyProgramKeepsTheRules(String body) throws Exception {
        Source source = new Source("Same", PlainPrograms.program(body));
        WholeTrace.check(Recording.of(source, Map.of(), 1000, Recording.LIMITS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lock.lock(); try { n++; } finally { lock.unlock(); }",
                "synchronized (lock) { n++; lock.notify(); }",
                "synchronized (lock) { synchronized (lock) { n++; } lock.wait(0, 1000); }",
                "stove.acquire(); try { n++; } finally { stove.release(); }",
                "stove.acquire(2); try { n++; } finally { stove.release(2); }",
                "both.readLock().lock(); int x = n; both.readLock().unlock();"
                        + " both.writeLock().lock(); n++; both.writeLock().unlock();",
                "long s = stamped.writeLock(); n++; stamped.unlockWrite(s); s = stamped.readLock();"
                        + " int x = n; stamped.unlockRead(s);",
                "lock.lock(); try { n++; done.signalAll(); done.await(1, TimeUnit.MILLISECONDS); }"
                        + " finally { lock.unlock(); }",
                "if (lock.tryLock(5, TimeUnit.MILLISECONDS)) { n++; lock.unlock(); }",
                "jars[i % 2]++; n++;",
            })
    void fourThreadsAtOnceKeepTheRules(String body) throws Exception {
        Recording run =
                Recording.of(
                        new Source(
                                "Busy",
                                """
                                import java.util.concurrent.*;
                                import java.util.concurrent.locks.*;

                                class Busy {
                                    static final ReentrantLock lock = new ReentrantLock();
                                    static final Condition done = lock.newCondition();
                                    static final Semaphore stove = new Semaphore(3);
                                    static final ReadWriteLock both = new ReentrantReadWriteLock();
                                    static final StampedLock stamped = new StampedLock();
                                    static final int[] jars = new int[2];
                                    static int n;

                                    static void main() throws Exception {
                                        Thread[] cooks = new Thread[4];
                                        for (int t = 0; t < 4; t++) {
                                            cooks[t] = new Thread(Busy::cook, "cook-" + t);
                                            cooks[t].start();
                                        }
                                        for (Thread cook : cooks) {
                                            cook.join();
                                        }
                                    }

                                    static void cook() {
                                        try {
                                            for (int i = 0; i < 100; i++) {
                                                BODY
                                            }
                                        } catch (Exception e) {
                                            throw new IllegalStateException(e);
                                        }
                                    }
                                }
                                """
                                        .replace(
                                                "BODY",
                                                body.contains("jars")
                                                        ? body + " if (n < 0) stove.acquire();"
                                                        : body)),
                        Map.of(),
                        1000,
                        Recording.LIMITS);
        assertThat(run.verdict())
                .as(run.ending.verdict().toString())
                .isEqualTo(Verdict.Kind.COMPLETED);
        WholeTrace.check(run);
        if (!body.contains("jars")) {
            assertThat(run.ending.result().get("n")).isNotNull();
        }
    }

    @Test
    void aNotifiedThreadIsSeenBlockedUntilTheMonitorIsFree() throws Exception {
        Recording run =
                Recording.of(
                        new Source(
                                "Notified",
                                """
                                class Notified {
                                    static final Object bell = new Object();
                                    static boolean rung;

                                    static void main() throws Exception {
                                        Thread cook = new Thread(Notified::listen, "cook");
                                        synchronized (bell) {
                                            cook.start();
                                            while (!rung) {
                                                bell.wait();
                                            }
                                            bell.notify();
                                            Thread.sleep(50);
                                        }
                                        cook.join();
                                    }

                                    static void listen() {
                                        synchronized (bell) {
                                            rung = true;
                                            bell.notify();
                                            try {
                                                bell.wait();
                                            } catch (Exception e) {
                                                IO.println(e);
                                            }
                                        }
                                    }
                                }
                                """));
        assertThat(run.verdict()).isEqualTo(Verdict.Kind.COMPLETED);
        WholeTrace.check(run);
        assertThat(WholeTrace.story(run, 1, "bell"))
                .endsWith(
                        Kind.NOTIFY,
                        Kind.WAIT_BEGIN,
                        Kind.WAIT_END,
                        Kind.LOCK_REQUEST,
                        Kind.LOCK_ACQUIRE,
                        Kind.LOCK_RELEASE);
        Event end = run.of(Kind.WAIT_END).getLast();
        Event sleep = run.of(Kind.SLEEP_BEGIN).getFirst();
        assertThat(run.thread(end.thread())).isEqualTo("cook");
        assertThat(end.seq()).isLessThan(sleep.seq() + 2);
        assertThat(run.events.get((int) end.cause()).kind()).isEqualTo(Kind.NOTIFY);
    }
}
