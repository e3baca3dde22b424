package syrniki.engine.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import syrniki.trace.Kind;

/** Exchangers and phasers, under every schedule. */
class MeetingTest {

    @Test
    void twoWhoMeetGetWhatTheOtherBrings() {
        Schedules all =
                Schedules.of(
                        """
                        static final Exchanger<String> counter = new Exchanger<>();
                        static String mine, yours;
                        static void main() throws Exception {
                            Thread cook =
                                start(() -> { yours = counter.exchange("syrniki"); return 0; });
                            mine = counter.exchange("money");
                            cook.join();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{mine=syrniki, yours=money}");
        all.eachTraced(run -> {
            assertThat(run.told(Kind.WAIT_BEGIN))
                    .hasSize(1)
                    .allMatch(it -> it.contains("counter {verb=exchange}"));
            assertThat(run.of(Kind.NOTIFY)).hasSize(1);
        });
    }

    @Test
    void ofThreeOneIsLeft() {
        Schedules all =
                Schedules.of(
                        """
                        static final Exchanger<Integer> counter = new Exchanger<>();
                        static int mine;
                        static void main() throws Exception {
                            start(() -> counter.exchange(1));
                            start(() -> counter.exchange(2));
                            mine = counter.exchange(3);
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("deadlock");
    }

    @Test
    void nobodyComesInTime() {
        Schedules all =
                Schedules.of(
                        """
                        static final Exchanger<String> counter = new Exchanger<>();
                        static String mine = "", yours = "";
                        static String meet(String item) throws Exception {
                            try {
                                return counter.exchange(item, 1, TimeUnit.SECONDS);
                            } catch (TimeoutException e) {
                                return "nothing";
                            }
                        }
                        static void main() throws Exception {
                            Thread cook = start(() -> { yours = meet("syrniki"); return 0; });
                            mine = meet("money");
                            cook.join();
                        }
                        """);
        assertThat(all.outcomes())
                .containsExactly("{mine=nothing, yours=nothing}", "{mine=syrniki, yours=money}");
        all.eachTraced(run -> {});
    }

    @Test
    void aPhaseEndsWhenAllHaveArrived() {
        Schedules all =
                Schedules.of(
                        """
                        static final Phaser meal = new Phaser(2);
                        static int one, seen, phase;
                        static void main() throws Exception {
                            start(() -> { one = 1; meal.arriveAndDeregister(); return 0; });
                            meal.arriveAndAwaitAdvance();
                            seen = one;
                            phase = meal.getPhase();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{one=1, phase=1, seen=1}");
        all.eachTraced(run -> {
            assertThat(run.of(Kind.NOTIFY)).hasSize(2);
            assertThat(run.told(Kind.WAIT_BEGIN))
                    .allMatch(it -> it.contains("meal {verb=awaitAdvance}"));
        });
    }

    @Test
    void oneWhoIsRegisteredAndNeverArrivesHoldsUpAll() {
        Schedules all =
                Schedules.of(
                        """
                        static final Phaser meal = new Phaser(1);
                        static void main() throws Exception {
                            start(() -> { meal.register(); return 0; });
                            meal.arriveAndAwaitAdvance();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("deadlock", "{}");
        all.eachTraced(run -> {});
    }
}
