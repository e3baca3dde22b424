package syrniki.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo;
import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.Verdict;

import java.util.List;
import java.util.Map;

class ObservedRunTest {

    @Test
    void tellsWhatThreadsDoWithALockAndAVariable() throws Exception {
        Recording run =
                Recording.of(
                        new Source(
                                "Kitchen",
                                """
                                import java.util.concurrent.locks.ReentrantLock;

                                class Kitchen {
                                    static final ReentrantLock lock = new ReentrantLock();
                                    static int counter = 0;

                                    static void main() throws InterruptedException {
                                        Thread masha = new Thread(Kitchen::add, "masha");
                                        masha.start();
                                        masha.join();
                                        IO.println("counter " + counter);
                                    }

                                    static void add() {
                                        lock.lock();
                                        try {
                                            counter += 10;
                                            Thread.sleep(20);
                                        } catch (InterruptedException e) {
                                            IO.println(e);
                                        } finally {
                                            lock.unlock();
                                        }
                                    }
                                }
                                """));
        assertThat(run.verdict()).isEqualTo(Verdict.Kind.COMPLETED);
        assertThat(run.ending.result()).containsEntry("counter", 10);
        assertThat(run.output()).isEqualTo(List.of("counter 10"));
        assertThat(run.kindsOf(1))
                .containsExactly(
                        Kind.THREAD_START,
                        Kind.LOCK_ACQUIRE,
                        Kind.READ,
                        Kind.WRITE,
                        Kind.SLEEP_BEGIN,
                        Kind.SLEEP_END,
                        Kind.LOCK_RELEASE,
                        Kind.THREAD_END);
        assertThat(run.told(Kind.WRITE, Kind.LOCK_ACQUIRE))
                .containsExactly("masha lock-acquire lock 1 :15", "masha write counter 10 :17");
    }

    @Test
    void whatThreadsWillShareIsKnownBeforeItIsUsed() throws Exception {
        Recording run =
                Recording.of(
                        new Source(
                                "Shared",
                                """
                                import java.util.concurrent.atomic.*;

                                class Shared {
                                    static final AtomicInteger fried = new AtomicInteger(3);
                                    static final AtomicReference<String> cook = new AtomicReference<>("masha");
                                    static final LongAdder eggs = new LongAdder();

                                    static void main() {
                                    }
                                }
                                """));
        assertThat(run.objects.stream().filter(it -> it.role() == Role.VARIABLE))
                .extracting(ObjectInfo::name, ObjectInfo::initial)
                .containsExactly(tuple("fried", 3L), tuple("cook", "masha"), tuple("eggs", 0L));
    }

    @Test
    void everyClockTellsLessonTime() throws Exception {
        Recording run =
                Recording.of(
                        new Source(
                                "Clocks",
                                """
                                import java.time.*;

                                class Clocks {
                                    static void main() throws InterruptedException {
                                        Clock clock = Clock.systemUTC();
                                        Instant now = Instant.now();
                                        Instant utc = clock.instant();
                                        long millis = System.currentTimeMillis();
                                        Thread.sleep(3_600_000);
                                        IO.println(Duration.between(now, Instant.now()).toHours());
                                        IO.println(Duration.between(utc, clock.instant()).toHours());
                                        IO.println((System.currentTimeMillis() - millis) / 3_600_000);
                                        IO.println(clock + " " + LocalDate.now(clock).equals(LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC)));
                                    }
                                }
                                """),
                        Map.of(),
                        0.01,
                        Recording.LIMITS);
        assertThat(run.output()).containsExactly("1", "1", "1", "SystemClock[Z] true");
    }

    @Test
    void aThreadThatDiesMakesTheRunFail() throws Exception {
        Recording run =
                Recording.of(
                        new Source(
                                "Dies",
                                """
                                class Dies {
                                    static void main() throws InterruptedException {
                                        Thread dasha = new Thread(() -> { throw new IllegalStateException("burnt"); });
                                        dasha.start();
                                        dasha.join();
                                        IO.println("goes on");
                                    }
                                }
                                """));
        assertThat(run.verdict()).isEqualTo(Verdict.Kind.FAILED);
        assertThat(run.ending.verdict().detail())
                .isEqualTo("Thread-0: java.lang.IllegalStateException: burnt");
        assertThat(run.output())
                .startsWith(
                        "Exception in thread \"Thread-0\" java.lang.IllegalStateException: burnt")
                .endsWith("goes on");
    }
}
