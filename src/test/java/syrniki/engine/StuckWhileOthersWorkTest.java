package syrniki.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import syrniki.trace.Batch;
import syrniki.trace.Ending;
import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.TraceSink;
import syrniki.trace.Verdict;
import syrniki.trace.Verdict.Stuck;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Two threads of a real run wait for each other while a third works on. */
class StuckWhileOthersWorkTest {

    private static final ThreadMXBean JVM = ManagementFactory.getThreadMXBean();

    private static final Source SOURCE =
            new Source(
                    "Stuck",
                    """
                    import java.util.concurrent.CountDownLatch;
                    import java.util.concurrent.locks.ReentrantLock;

                    class Stuck {
                        static final ReentrantLock whisk = new ReentrantLock();
                        static final ReentrantLock bowl = new ReentrantLock();
                        static final CountDownLatch both = new CountDownLatch(2);
                        static volatile int fried;

                        static void main() {
                            new Thread(() -> take(whisk, bowl), "stuck-masha").start();
                            new Thread(() -> take(bowl, whisk), "stuck-dasha").start();
                            new Thread(Stuck::fry, "stuck-not").start();
                        }

                        static void take(ReentrantLock first, ReentrantLock second) {
                            first.lock();
                            both.countDown();
                            while (both.getCount() > 0) {
                                Thread.onSpinWait();
                            }
                            second.lock();
                        }

                        static void fry() {
                            int n = 0;
                            while (true) {
                                n++;
                            }
                        }
                    }
                    """);

    @Test
    void theJvmNamesTheSameThreadsAndTheStoppedRunTellsThem() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        Recording recording = new Recording();
        ObservedRun run =
                ObservedRun.start(
                        SOURCE.program(),
                        new Settings(Map.of(), 1000, Recording.LIMITS),
                        new TraceSink() {
                            @Override
                            public void batch(Batch batch) {
                                recording.batch(batch);
                                if (!recording.of(Kind.DEADLOCK).isEmpty()) {
                                    stuck.countDown();
                                }
                            }

                            @Override
                            public void ended(Ending ending) {
                                recording.ended(ending);
                            }
                        });
        assertThat(stuck.await(30, TimeUnit.SECONDS)).isTrue();
        List<String> jvms =
                Arrays.stream(JVM.getThreadInfo(JVM.findDeadlockedThreads()))
                        .map(ThreadInfo::getThreadName)
                        .filter(name -> name.startsWith("stuck-"))
                        .toList();
        run.stop();
        run.ending().get(30, TimeUnit.SECONDS);

        List<Stuck> cycle = recording.ending.verdict().cycle();
        assertThat(recording.verdict()).isEqualTo(Verdict.Kind.STOPPED);
        assertThat(cycle.stream().map(it -> recording.thread(it.thread())))
                .containsExactly("stuck-masha", "stuck-dasha")
                .containsExactlyInAnyOrderElementsOf(jvms);
        assertThat(cycle.stream().map(it -> recording.object(it.waitsFor())))
                .containsExactly("bowl", "whisk");
        Event told = recording.of(Kind.DEADLOCK).getFirst();
        assertThat((List<?>) ((Map<?, ?>) told.value()).get("cycle")).hasSize(2);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(it -> it.getName().startsWith("stuck-"));
    }
}
