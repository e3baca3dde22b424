package syrniki.engine.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import syrniki.trace.Kind;

/** Futures that tasks complete, and what is done then, under every schedule. */
class StageTest {

    @Test
    void aStageMakesSomethingOfWhatATaskSupplies() {
        Schedules all =
                Schedules.of(
                        """
                        static int got;
                        static void main() {
                            got = CompletableFuture.supplyAsync(() -> 3)
                                .thenApply(it -> it * 2).join();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{got=6}");
        all.eachTraced(run -> assertThat(run.of(Kind.TASK_SUBMIT)).hasSize(1));
    }

    @Test
    void twoSuppliersMeetInWhoeverIsLast() {
        Schedules all =
                Schedules.of(
                        """
                        static String who = "";
                        static int got;
                        static void main() {
                            CompletableFuture<Integer> dough =
                                CompletableFuture.supplyAsync(() -> { who += "d"; return 1; });
                            CompletableFuture<Integer> jam = new CompletableFuture<>();
                            CompletableFuture<Integer> both = dough.thenCombine(jam, Integer::sum);
                            jam.complete(2);
                            got = both.join();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{got=3, who=d}");
    }

    @Test
    void theFirstOfTwoToCompleteWins() {
        Schedules all =
                Schedules.of(
                        """
                        static int got;
                        static void main() {
                            CompletableFuture<Integer> cake = new CompletableFuture<>();
                            Thread cook = start(() -> cake.complete(1));
                            cake.complete(2);
                            got = cake.join();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{got=1}", "{got=2}");
        all.eachTraced(run -> assertThat(run.of(Kind.NOTIFY)).hasSize(1));
    }

    @Test
    void aFutureThatNobodyCompletesIsWaitedForInVain() {
        Schedules all =
                Schedules.of(
                        """
                        static void main() {
                            new CompletableFuture<Integer>().join();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("deadlock");
    }

    @Test
    void allOfTwoAreWaitedForAndAnyIsOne() {
        Schedules all =
                Schedules.of(
                        """
                        static int all, any;
                        static void main() {
                            CompletableFuture<Integer> one = new CompletableFuture<>();
                            CompletableFuture<Integer> two = new CompletableFuture<>();
                            CompletableFuture<Object> first = CompletableFuture.anyOf(one, two);
                            start(() -> one.complete(1));
                            start(() -> two.complete(2));
                            CompletableFuture.allOf(one, two).join();
                            all = one.resultNow() + two.resultNow();
                            any = (Integer) first.join();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{all=3, any=1}", "{all=3, any=2}");
        all.eachTraced(run -> assertThat(run.of(Kind.NOTIFY)).hasSize(2));
    }

    @Test
    void whatIsNotControlledIsRefused() {
        Schedules all =
                Schedules.of(
                        """
                        static void main() {
                            Executors.newScheduledThreadPool(1);
                        }
                        """);
        assertThat(all.outcomes())
                .hasSize(1)
                .allMatch(it -> it.contains("ScheduledExecutorService cannot be controlled"));
    }
}
