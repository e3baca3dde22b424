package syrniki.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

import syrniki.engine.cpu.Cores;
import syrniki.engine.cpu.CpuSampler;
import syrniki.trace.Event;
import syrniki.trace.Kind;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A run whose threads are kept on one core. */
class SharedCoreTest {

    @Test
    void busyThreadsTakeTurnsWhereTheSystemCutsThemOff() throws Exception {
        assumeTrue(CpuSampler.available() && Cores.available());
        Source source =
                new Source(
                        "Busy",
                        """
                        class Busy {
                            static double[] sums = new double[2];

                            static void main() throws InterruptedException {
                                Thread dasha = new Thread(() -> work(0), "dasha");
                                dasha.start();
                                work(1);
                                dasha.join();
                            }

                            static void work(int i) {
                                double sum = 0;
                                long end = System.nanoTime() + 400_000_000;
                                while (System.nanoTime() < end) {
                                    sum += Math.sqrt(sum);
                                }
                                sums[i] = sum;
                            }
                        }
                        """);
        Recording run = new Recording();
        Settings settings = new Settings(Map.of(), 1000, Recording.LIMITS, null, 1);
        ObservedRun.start(source.program(), settings, run).ending().get(60, TimeUnit.SECONDS);

        long core = value(run.of(Kind.CPU).getFirst(), "core");
        assertThat(run.of(Kind.CPU)).extracting(it -> value(it, "core")).containsOnly(core);
        for (int thread : new int[] {0, 1}) {
            Predicate<Event> own = it -> it.thread() == thread;
            Event last = run.of(Kind.CPU).stream().filter(own).toList().getLast();
            assertThat(value(last, "preempted")).as("%s", last).isPositive();
            assertThat(value(last, "ready")).as("%s", last).isGreaterThan(50_000_000);
        }
    }

    private static long value(Event cpu, String name) {
        return ((Number) ((Map<?, ?>) cpu.value()).get(name)).longValue();
    }
}
