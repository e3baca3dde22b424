package syrniki.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import syrniki.trace.Event;
import syrniki.trace.Kind;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A lesson's static field that counts what is done. */
class ProgressTest {

    private static Recording run(Source source) throws Exception {
        Recording recording = new Recording();
        Settings settings = new Settings(Map.of(), 100, Recording.LIMITS, "done", 0);
        ObservedRun.start(source.program(), settings, recording).ending().get(60, TimeUnit.SECONDS);
        return recording;
    }

    @ParameterizedTest
    @ValueSource(strings = {"int done", "long done", "double done", "String done = \"\""})
    void itsWritesAreProgressAndReadsSeeThem(String field) throws Exception {
        Recording run =
                run(
                        new Source(
                                "Counts",
                                """
                                class Counts {
                                    static %s;
                                    static int other;

                                    static void main() {
                                        done += 1;
                                        done += 1;
                                        other = 5;
                                        IO.println(done);
                                    }
                                }
                                """
                                        .formatted(field)));
        List<Event> progress = run.of(Kind.PROGRESS);
        assertThat(progress).extracting(it -> run.object(it.object())).containsOnly("done");
        assertThat(progress).hasSize(2);
        assertThat(run.told(Kind.WRITE)).containsExactly("main write other 5 :8");
        assertThat(run.of(Kind.READ))
                .extracting(Event::cause)
                .containsExactly(
                        (long) Event.NONE, progress.getFirst().seq(), progress.getLast().seq());
    }

    @Test
    void anAtomicCountsAsOneNumberAfterTheOther() throws Exception {
        Recording run =
                run(
                        new Source(
                                "Counts",
                                """
                                import java.util.concurrent.atomic.AtomicInteger;

                                class Counts {
                                    static final AtomicInteger done = new AtomicInteger();

                                    static void main() throws InterruptedException {
                                        Thread dasha = new Thread(Counts::work, "dasha");
                                        dasha.start();
                                        work();
                                        dasha.join();
                                        done.set(7000);
                                    }

                                    static void work() {
                                        for (int i = 0; i < 3000; i++) {
                                            done.incrementAndGet();
                                        }
                                    }
                                }
                                """));
        List<Event> progress = run.of(Kind.PROGRESS);
        assertThat(progress).hasSize(6001);
        for (int i = 0; i < 6000; i++) {
            assertThat(progress.get(i).value()).isEqualTo(i + 1L);
        }
        assertThat(progress.getLast().value()).isEqualTo(7000L);
        assertThat(run.of(Kind.WRITE)).isEmpty();
    }
}
