package syrniki.engine.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import syrniki.engine.Source;
import syrniki.trace.Verdict;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** What controlled runs do not know is said. */
class UncontrolledTest {

    @Test
    void whatHasNoHookIsNamed() {
        var source =
                new Source(
                        "Small",
                        """
                        class Small {
                            static final java.util.concurrent.Semaphore plates =
                                new java.util.concurrent.Semaphore(1);
                            static void main() throws Exception {
                                plates.acquire();
                                new ProcessBuilder("true").start();
                            }
                        }
                        """);
        var setting = new Setting(Map.of(), 2, 100, false, null);
        assertThat(new ControlledProgram(source.program(), setting).uncontrolled())
                .containsExactly("ProcessBuilder.start");
    }

    /** What the JVM locks inside is locked by others, too, and is none of a run's own waits. */
    @Test
    void whatIsKeptFromOutsideForAMomentGoesOn() throws InterruptedException {
        var source =
                new Source(
                        "Polyglot",
                        """
                        class Polyglot {
                            static void main() {
                                java.util.Locale.setDefault(java.util.Locale.getDefault());
                                IO.println("over");
                            }
                        }
                        """);
        var setting = new Setting(Map.of(), 2, 100, false, null);
        var carrier = new AtomicReference<Thread>();
        var verdict = new AtomicReference<Verdict>();
        Runnable job =
                () -> {
                    carrier.set(Thread.currentThread());
                    var program = new ControlledProgram(source.program(), setting);
                    verdict.set(program.run(control -> control.choice(0), null));
                };
        Schedules.onCarrier(job); // so that all is loaded
        carrier.set(null);
        Thread run = new Thread(() -> Schedules.onCarrier(job));
        synchronized (Locale.class) { // which setDefault takes
            run.start();
            while (run.isAlive() && !isWaitedFor(carrier.get())) {
                Thread.onSpinWait();
            }
        }
        run.join();
        assertThat(verdict.get().kind()).isEqualTo(Verdict.Kind.COMPLETED);
    }

    private static boolean isWaitedFor(Thread carrier) {
        return carrier != null && LockSupport.getBlocker(carrier) instanceof Resumption;
    }
}
