package syrniki.engine.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What threads share and give to methods of the JDK, which look into it. */
class PassedTest {

    @Test
    void copyingSeesWhatIsIn() {
        Schedules all =
                Schedules.of(
                        """
                        static final List<Integer> orders = new ArrayList<>();
                        static int size;
                        static void main() throws Exception {
                            Thread cook = start(() -> orders.add(1));
                            List<Integer> copy = new ArrayList<>(orders);
                            size = copy.size();
                            cook.join();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{size=0}", "{size=1}");
    }

    @Test
    void staticMethodsMayChangeIt() {
        Schedules all =
                Schedules.of(
                        """
                        static final List<Integer> orders = new ArrayList<>(List.of(3, 1, 2));
                        static int first;
                        static void main() throws Exception {
                            Thread cook = start(() -> { Collections.sort(orders); return 0; });
                            first = orders.getFirst();
                            cook.join();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{first=1}", "{first=3}");
    }

    @Test
    void aStampTellsThatSomethingWasThereMeanwhile() {
        Schedules all =
                Schedules.of(
                        """
                        static final AtomicStampedReference<String> dish =
                            new AtomicStampedReference<>("A", 0);
                        static int set;
                        static void main() throws Exception {
                            int[] stamp = new int[1];
                            String seen = dish.get(stamp);
                            Thread cook = start(() -> {
                                dish.compareAndSet("A", "B", 0, 1);
                                return dish.compareAndSet("B", "A", 1, 2);
                            });
                            set = dish.compareAndSet(seen, "C", stamp[0], 9) ? 1 : 0;
                            cook.join();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{set=0}", "{set=1}");
    }

    @Test
    void aRandomWithoutASeedIsTheSameInEveryExecution() {
        Schedules all =
                Schedules.of(
                        """
                        static int mine, other;
                        static void main() throws Exception {
                            Random chance = new Random();
                            Thread cook = start(() -> other = chance.nextInt(1_000_000));
                            mine = chance.nextInt(1_000_000);
                            cook.join();
                        }
                        """);
        assertThat(all.outcomes()).hasSize(1);
    }

    @Test
    void whoDrawsFirstFromASeededOneGetsItsFirstNumber() {
        int first = new java.util.Random(7).nextInt(100);
        java.util.Random again = new java.util.Random(7);
        again.nextInt(100);
        int second = again.nextInt(100);
        Schedules all =
                Schedules.of(
                        """
                        static final Random chance = new Random(7);
                        static int mine, other;
                        static void main() throws Exception {
                            Thread cook = start(() -> other = chance.nextInt(100));
                            mine = chance.nextInt(100);
                            cook.join();
                        }
                        """);
        assertThat(all.outcomes())
                .containsExactlyInAnyOrder(
                        "{mine=%d, other=%d}".formatted(first, second),
                        "{mine=%d, other=%d}".formatted(second, first));
    }

    @Test
    void eachThreadHasAValueOfItsOwnThatBeginsAnew() {
        Schedules all =
                Schedules.of(
                        """
                        static final ThreadLocal<Integer> plates = ThreadLocal.withInitial(() -> 0);
                        static int sum;
                        static void main() throws Exception {
                            Thread cook = start(() -> { add(); add(); return 0; });
                            add();
                            cook.join();
                        }
                        static synchronized void add() {
                            plates.set(plates.get() + 1);
                            sum = sum + plates.get();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{sum=4}");
    }
}
