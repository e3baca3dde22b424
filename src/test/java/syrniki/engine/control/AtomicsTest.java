package syrniki.engine.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import syrniki.trace.Kind;

import java.util.Set;

/** Atomics, under every schedule. */
class AtomicsTest {

    @Test
    void noUpdateGetsLost() {
        Schedules all =
                Schedules.of(
                        """
                        static final AtomicInteger counter = new AtomicInteger(40);
                        static int end;
                        static void main() throws Exception {
                            Thread cook = start(counter::incrementAndGet);
                            counter.incrementAndGet();
                            cook.join();
                            end = counter.get();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{counter=42, end=42}");
        all.eachTraced(run -> {
            assertThat(run.of(Kind.WRITE).subList(0, 2))
                    .extracting(it -> it.value().toString())
                    .containsExactly("41", "42");
            assertThat(run.of(Kind.READ).getLast().cause())
                    .isEqualTo(run.of(Kind.WRITE).get(1).seq());
        });
    }

    @Test
    void readingAndThenWritingLosesOne() {
        Schedules all =
                Schedules.of(
                        """
                        static final AtomicLong counter = new AtomicLong();
                        static void main() throws Exception {
                            Thread cook = start(() -> { counter.set(counter.get() + 1); return 0; });
                            counter.lazySet(counter.getPlain() + 1);
                            cook.join();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{counter=1}", "{counter=2}");
    }

    @Test
    void aFailedCompareAndSetIsARead() {
        Schedules all =
                Schedules.of(
                        """
                        static final AtomicReference<String> taken = new AtomicReference<>("");
                        static int firsts;
                        static String first;
                        static void main() throws Exception {
                            boolean[] other = new boolean[1];
                            Thread cook =
                                start(() -> other[0] = taken.compareAndSet("", "cook"));
                            boolean mine = taken.compareAndSet("", "main");
                            cook.join();
                            first = taken.get();
                            firsts = (other[0] ? 1 : 0) + (mine ? 1 : 0);
                        }
                        """);
        assertThat(all.outcomes())
                .containsExactly("{first=cook, firsts=1}", "{first=main, firsts=1}");
        all.eachTraced(run -> {
            assertThat(run.of(Kind.READ)).hasSize(2);
            assertThat(run.of(Kind.READ).getFirst().cause())
                    .isEqualTo(run.of(Kind.WRITE).getFirst().seq());
        });
    }

    @Test
    void whoExchangesFindsWhatAnotherOneLeft() {
        Schedules all =
                Schedules.of(
                        """
                        static final AtomicInteger place = new AtomicInteger();
                        static int found;
                        static void main() throws Exception {
                            Thread cook = start(() -> { place.set(1); return 0; });
                            found = place.compareAndExchange(0, 2);
                            cook.join();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{found=0, place=1}", "{found=1, place=1}");
    }

    @Test
    void aFunctionOfTheProgramIsAppliedInOneStep() {
        Schedules all =
                Schedules.of(
                        """
                        static final AtomicInteger counter = new AtomicInteger(1);
                        static void main() throws Exception {
                            Thread cook =
                                start(() -> counter.updateAndGet(it -> it * 10));
                            counter.accumulateAndGet(5, Integer::sum);
                            cook.join();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{counter=15}", "{counter=60}");
    }

    @Test
    void aFunctionThatTakesStepsIsAppliedAgainIfSomebodyWasFaster() {
        Schedules all =
                Schedules.of(
                        """
                        static final AtomicInteger counter = new AtomicInteger();
                        static int amount = 1;
                        static void main() throws Exception {
                            Thread cook = start(() -> { counter.set(10); amount = 2; return 0; });
                            counter.updateAndGet(it -> it + amount);
                            cook.join();
                        }
                        """);
        assertThat(all.outcomes())
                .containsExactly(
                        "{amount=2, counter=10}",
                        "{amount=2, counter=11}",
                        "{amount=2, counter=12}");
    }

    @Test
    void addersAndTruthValues() {
        Schedules all =
                Schedules.of(
                        """
                        static final LongAdder sum = new LongAdder();
                        static final AtomicBoolean done = new AtomicBoolean();
                        static long seen = -1;
                        static void main() throws Exception {
                            Thread cook = start(() -> { sum.add(3); done.set(true); return 0; });
                            if (done.get()) {
                                seen = sum.sum();
                            }
                            sum.increment();
                            cook.join();
                        }
                        """);
        Set<String> outcomes = all.outcomes();
        assertThat(outcomes).hasSize(2);
        assertThat(outcomes)
                .anyMatch(it -> it.contains("seen=3"))
                .anyMatch(it -> it.contains("seen=-1"));
    }

    @Test
    void elementsAreVariablesOfTheirOwn() {
        Schedules all =
                Schedules.of(
                        """
                        static final AtomicIntegerArray jars = new AtomicIntegerArray(2);
                        static int both;
                        static void main() throws Exception {
                            Thread cook = start(() -> { jars.set(0, jars.get(1)); return 0; });
                            jars.incrementAndGet(1);
                            cook.join();
                            both = jars.get(0) * 10 + jars.get(1);
                            try {
                                jars.get(2);
                            } catch (IndexOutOfBoundsException e) {
                                both = both + 100;
                            }
                        }
                        """);
        assertThat(all.outcomes())
                .allMatch(it -> it.contains("both=101") || it.contains("both=111"))
                .hasSize(2);
        all.eachTraced(
                run -> assertThat(run.told(Kind.WRITE)).anyMatch(it -> it.contains("jars[1] 1")));
    }
}
