package syrniki.engine.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import syrniki.trace.Kind;

/** Barriers, under every schedule. */
class BarrierTest {

    @Test
    void theLastToComeActsBeforeAnybodyGoesOn() {
        Schedules all =
                Schedules.of(
                        """
                        static int sum, served, left, right;
                        static final CyclicBarrier table = new CyclicBarrier(2, () -> served = sum);
                        static void main() throws Exception {
                            Thread cook = start(() -> {
                                synchronized (table) { sum++; }
                                table.await();
                                left = served;
                                return 0;
                            });
                            synchronized (table) { sum++; }
                            table.await();
                            right = served;
                            cook.join();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{left=2, right=2, served=2, sum=2}");
        all.eachTraced(run -> {
            assertThat(run.told(Kind.NOTIFY)).hasSize(1).first().asString().contains("trip");
            assertThat(run.of(Kind.WAIT_END)).hasSizeLessThanOrEqualTo(1);
        });
    }

    @Test
    void eachRoundNeedsAllOfThem() {
        Schedules all =
                Schedules.of(
                        """
                        static int rounds;
                        static final CyclicBarrier table = new CyclicBarrier(2, () -> rounds++);
                        static void main() throws Exception {
                            start(() -> { table.await(); table.await(); return 0; });
                            table.await();
                            table.await();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{rounds=2}");
        all.eachTraced(run -> {});
    }

    @Test
    void theNumberGivenBackSaysHowManyWereStillToCome() {
        Schedules all =
                Schedules.of(
                        """
                        static int mine, yours;
                        static final CyclicBarrier table = new CyclicBarrier(2);
                        static void main() throws Exception {
                            Thread cook = start(() -> { yours = table.await(); return 0; });
                            mine = table.await();
                            cook.join();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{mine=0, yours=1}", "{mine=1, yours=0}");
    }

    @Test
    void whoNeverComesLeavesTheOthersStuck() {
        Schedules all =
                Schedules.of(
                        """
                        static final CyclicBarrier table = new CyclicBarrier(3);
                        static void main() throws Exception {
                            start(() -> table.await());
                            table.await();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("deadlock");
        all.eachTraced(run -> assertThat(run.ending.verdict().cycle()).hasSize(2));
    }

    private static final String BROKEN =
            """
            static String mine = "", yours = "";
            static final CyclicBarrier table = new CyclicBarrier(2);
            static String come(Callable<Integer> comes) throws Exception {
                try {
                    comes.call();
                    return "came";
                } catch (BrokenBarrierException e) {
                    return "broken";
                } catch (InterruptedException e) {
                    return "interrupted";
                } catch (TimeoutException e) {
                    return "timeout";
                }
            }
            """;

    @Test
    void whoLosesPatienceBreaksItForAll() {
        Schedules all =
                Schedules.of(
                        BROKEN
                                + """
                                static boolean broken;
                                static void main() throws Exception {
                                    Thread cook = start(() -> {
                                        yours = come(() -> table.await(10, TimeUnit.MILLISECONDS));
                                        return 0;
                                    });
                                    mine = come(table::await);
                                    cook.join();
                                    broken = table.isBroken();
                                }
                                """);
        assertThat(all.outcomes())
                .containsExactly(
                        "{broken=false, mine=came, yours=came}",
                        "{broken=true, mine=broken, yours=timeout}");
        all.eachTraced(run -> {});
    }

    @Test
    void anInterruptBreaksItForAllUnlessTheOthersHaveCome() {
        Schedules all =
                Schedules.of(
                        BROKEN
                                + """
                                static void main() throws Exception {
                                    Thread cook = new Thread(() -> {
                                        try {
                                            yours = come(table::await);
                                            if (Thread.interrupted()) {
                                                yours += " still interrupted";
                                            }
                                        } catch (Exception e) {
                                            throw new IllegalStateException(e);
                                        }
                                    });
                                    cook.start();
                                    Thread guest = start(() -> { mine = come(table::await); return 0; });
                                    cook.interrupt();
                                    cook.join();
                                    guest.join();
                                }
                                """);
        assertThat(all.outcomes())
                .contains(
                        "{mine=broken, yours=interrupted}",
                        "{mine=came, yours=came}",
                        "{mine=came, yours=came still interrupted}")
                .hasSize(3);
        all.eachTraced(run -> {});
    }

    @Test
    void aResetSendsThoseAwayWhoWait() {
        Schedules all =
                Schedules.of(
                        BROKEN
                                + """
                                static boolean broken;
                                static void main() throws Exception {
                                    Thread cook = start(() -> { yours = come(table::await); return 0; });
                                    table.reset();
                                    broken = table.isBroken();
                                    mine = come(() -> table.await(1, TimeUnit.SECONDS));
                                    cook.join();
                                }
                                """);
        assertThat(all.outcomes())
                .containsExactly(
                        "{broken=false, mine=came, yours=came}",
                        "{broken=false, mine=timeout, yours=broken}");
        all.eachTraced(run -> {});
    }

    @Test
    void anActionThatFailsBreaksIt() {
        Schedules all =
                Schedules.of(
                        BROKEN
                                + """
                                static final CyclicBarrier burnt =
                                        new CyclicBarrier(2, () -> { throw new IllegalStateException(); });
                                static void main() throws Exception {
                                    Thread cook = start(() -> {
                                        try {
                                            yours = come(burnt::await);
                                        } catch (IllegalStateException e) {
                                            yours = "burnt";
                                        }
                                        return 0;
                                    });
                                    try {
                                        mine = come(burnt::await);
                                    } catch (IllegalStateException e) {
                                        mine = "burnt";
                                    }
                                    cook.join();
                                }
                                """);
        assertThat(all.outcomes())
                .containsExactly("{mine=broken, yours=burnt}", "{mine=burnt, yours=broken}");
        all.eachTraced(run -> {});
    }
}
