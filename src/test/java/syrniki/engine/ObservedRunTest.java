package syrniki.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import syrniki.trace.Kind;
import syrniki.trace.Verdict;

import java.util.List;

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
