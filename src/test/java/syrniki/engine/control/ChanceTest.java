package syrniki.engine.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What would be left to chance, and threads that builders start. */
class ChanceTest {

    @Test
    void aThreadGetsTheSameNumbersUnderEverySchedule() {
        Schedules all =
                Schedules.of(
                        """
                        static int mine, other;
                        static void main() throws Exception {
                            Thread cook = start(
                                () -> other = ThreadLocalRandom.current().nextInt(1_000_000));
                            mine = ThreadLocalRandom.current().nextInt(1_000_000);
                            mine = mine + (int) (Math.random() * 1_000_000);
                            cook.join();
                        }
                        """);
        assertThat(all.outcomes()).hasSize(1);
    }

    @Test
    void buildersStartThreads() {
        Schedules all =
                Schedules.of(
                        """
                        static int one, two, seen;
                        static void main() throws Exception {
                            Thread first = Thread.ofVirtual().name("first").start(() -> one = 1);
                            Thread second = Thread.startVirtualThread(() -> two = 2);
                            Thread third = Thread.ofPlatform().start(() -> seen = one + two);
                            first.join();
                            second.join();
                            third.join();
                        }
                        """);
        assertThat(all.outcomes())
                .containsExactly(
                        "{one=1, seen=0, two=2}",
                        "{one=1, seen=1, two=2}",
                        "{one=1, seen=2, two=2}",
                        "{one=1, seen=3, two=2}");
    }
}
