package syrniki.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOError;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/** Requests that may wait are done one after the other, but never wait for a slow one. */
@Timeout(60)
class TurnsTest {

    private static final Duration FOR_EVER = Duration.ofDays(1);
    private static final Duration BRIEFLY = Duration.ofMillis(10);

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @Test
    void theNextBeginsWhenTheOneBeforeHasEnded() throws Exception {
        Turns turns = new Turns(FOR_EVER);
        Thread slow = takingItsTime(turns);
        AtomicBoolean first = new AtomicBoolean();
        Thread next = work(turns, () -> first.set(mayEnd.getCount() == 0));
        while (next.getState() != Thread.State.TIMED_WAITING && next.isAlive()) {
            Thread.onSpinWait();
        }
        mayEnd.countDown();
        next.join();
        slow.join();
        assertThat(first).isTrue();
    }

    @Test
    void aSlowOneHoldsUpNobody() throws Exception {
        Turns turns = new Turns(BRIEFLY);
        Thread slow = takingItsTime(turns);
        for (int i = 0; i < 5; i++) {
            work(turns, () -> {}).join();
        }
        assertThat(slow.isAlive()).isTrue();
        mayEnd.countDown();
        slow.join();
    }

    @Test
    void aRequestThatFailsGivesItsTurnOn() throws Exception {
        Turns turns = new Turns(FOR_EVER);
        Thread failing =
                work(
                        turns,
                        () -> {
                            throw new IllegalStateException("as is to be expected in this test");
                        });
        failing.join();
        work(turns, () -> {}).join();
    }

    private Thread takingItsTime(Turns turns) throws InterruptedException {
        Thread slow =
                work(
                        turns,
                        () -> {
                            begun.countDown();
                            mayEnd.await();
                        });
        begun.await();
        return slow;
    }

    private interface Work {
        void go() throws Exception;
    }

    private static Thread work(Turns turns, Work work) {
        return Thread.ofPlatform()
                .start(() -> {
                    try {
                        turns.take(() -> {
                            try {
                                work.go();
                            } catch (Exception e) {
                                throw new IOError(e);
                            }
                        });
                    } catch (Exception | IOError e) {
                        // the test sees that it has not come to its end
                    }
                });
    }
}
