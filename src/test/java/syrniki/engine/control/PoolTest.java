package syrniki.engine.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo.Role;

/** Executors and the futures they promise, under every schedule. */
class PoolTest {

    @Test
    void tasksOfOneThreadKeepTheirOrder() {
        Schedules all =
                Schedules.of(
                        """
                        static String order = "";
                        static void main() throws Exception {
                            try (ExecutorService cook = Executors.newSingleThreadExecutor()) {
                                cook.execute(() -> order += "a");
                                cook.submit(() -> order += "b");
                                cook.execute(() -> order += Thread.currentThread().getName());
                            }
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{order=abpool-1-thread-1}");
        all.eachTraced(run -> {
            assertThat(run.of(Kind.TASK_SUBMIT)).hasSize(3);
            assertThat(run.of(Kind.TASK_BEGIN)).extracting("value").containsExactly(1L, 2L, 3L);
            for (int i = 0; i < 3; i++) {
                assertThat(run.of(Kind.TASK_BEGIN).get(i).cause())
                        .isEqualTo(run.of(Kind.TASK_SUBMIT).get(i).seq());
            }
        });
    }

    @Test
    void twoThreadsLoseAnUpdate() {
        Schedules all =
                Schedules.of(
                        """
                        static int count;
                        static void main() throws Exception {
                            ExecutorService cooks = Executors.newFixedThreadPool(2);
                            Future<?> one = cooks.submit(() -> { count++; });
                            Future<?> other = cooks.submit(() -> { count++; });
                            one.get();
                            other.get();
                            cooks.shutdown();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{count=1}", "{count=2}");
        all.eachTraced(run -> {});
    }

    @Test
    void aResultIsThereOnceItsTaskHasEnded() {
        Schedules all =
                Schedules.of(
                        """
                        static int got;
                        static void main() throws Exception {
                            ExecutorService cook = Executors.newFixedThreadPool(1);
                            got = cook.submit(() -> 7).get();
                            cook.shutdown();
                            if (!cook.awaitTermination(1, TimeUnit.DAYS)) got = -1;
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{got=-1}", "{got=7}");
        all.eachTraced(run -> {
            for (var end : run.of(Kind.WAIT_END)) {
                if (run.objects.get(end.object()).role() == Role.FUTURE) {
                    assertThat(end.cause()).isEqualTo(run.of(Kind.TASK_END).getFirst().seq());
                }
            }
        });
    }

    @Test
    void whatATaskThrowsIsThrownToWhoGets() {
        Schedules all =
                Schedules.of(
                        """
                        static String how;
                        static void main() throws Exception {
                            try (var cook = Executors.newVirtualThreadPerTaskExecutor()) {
                                Future<?> burnt = cook.submit(() -> { throw new IllegalStateException("burnt"); });
                                try {
                                    burnt.get();
                                } catch (ExecutionException e) {
                                    how = e.getCause().getMessage();
                                }
                            }
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{how=burnt}");
        all.eachTraced(run -> {});
    }

    @Test
    void aTaskThatWaitsForAnotherOfTheOnlyThreadIsStuck() {
        Schedules all =
                Schedules.of(
                        """
                        static void main() throws Exception {
                            ExecutorService cook = Executors.newSingleThreadExecutor();
                            cook.submit(() -> cook.submit(() -> 1).get()).get();
                            cook.shutdown();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("deadlock");
    }

    @Test
    void aPoolThatNobodyShutsDownKeepsTheRun() {
        Schedules all =
                Schedules.of(
                        """
                        static int done;
                        static void main() {
                            Executors.newFixedThreadPool(2).execute(() -> done = 1);
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("STOPPED idle-pool");
        all.eachTraced(run -> assertThat(run.of(Kind.TASK_END)).hasSize(1));
    }

    @Test
    void aTaskIsCancelledBeforeItBeginsOrWhileItRuns() {
        Schedules all =
                Schedules.of(
                        """
                        static String how = "not begun";
                        static boolean cancelled;
                        static void main() {
                            try (ExecutorService cook = Executors.newSingleThreadExecutor()) {
                                Future<?> syrnik = cook.submit(() -> {
                                    how = "begun";
                                    try {
                                        Thread.sleep(100);
                                        how = "fried";
                                    } catch (InterruptedException e) {
                                        how = "interrupted";
                                    }
                                });
                                cancelled = syrnik.cancel(true);
                            }
                        }
                        """);
        assertThat(all.outcomes())
                .contains(
                        "{cancelled=false, how=fried}",
                        "{cancelled=true, how=interrupted}",
                        "{cancelled=true, how=not begun}");
        all.eachTraced(run -> {});
    }

    @Test
    void manyTasksAtOnceAreWaitedForTogether() {
        Schedules all =
                Schedules.of(
                        """
                        static int sum;
                        static void main() throws Exception {
                            List<Callable<Integer>> tasks = List.of(() -> 1, () -> 2);
                            ExecutorService cooks = Executors.newFixedThreadPool(2);
                            int both = 0;
                            for (Future<Integer> it : cooks.invokeAll(tasks)) {
                                both += it.resultNow();
                            }
                            sum = both;
                            cooks.shutdown();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{sum=3}");
    }

    @Test
    void anyOfManyTasksMayBeTheFirst() {
        Schedules all =
                Schedules.of(
                        """
                        static int any;
                        static void main() throws Exception {
                            List<Callable<Integer>> tasks = List.of(() -> 1, () -> 2);
                            ExecutorService cooks = Executors.newVirtualThreadPerTaskExecutor();
                            any = cooks.invokeAny(tasks);
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{any=1}", "{any=2}");
        all.eachTraced(run -> {});
    }

    @Test
    void aFullPoolRefuses() {
        Schedules all =
                Schedules.of(
                        """
                        static int refused;
                        static void main() throws Exception {
                            CountDownLatch open = new CountDownLatch(1);
                            try (var cook = new ThreadPoolExecutor(
                                    1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1))) {
                                for (int i = 0; i < 3; i++) {
                                    try {
                                        cook.execute(() -> {
                                            try {
                                                open.await();
                                            } catch (InterruptedException e) {
                                                refused = -1;
                                            }
                                        });
                                    } catch (RejectedExecutionException e) {
                                        refused++;
                                    }
                                }
                                open.countDown();
                            }
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{refused=1}");
        all.eachTraced(run -> {});
    }

    @Test
    void aFutureTaskRunsInWhoeverRunsIt() {
        Schedules all =
                Schedules.of(
                        """
                        static int got;
                        static void main() throws Exception {
                            FutureTask<Integer> dough = new FutureTask<>(() -> 3);
                            new Thread(dough, "cook").start();
                            got = dough.get() + (dough.isDone() ? 1 : 0);
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{got=4}");
        all.eachTraced(run -> assertThat(run.of(Kind.NOTIFY)).hasSize(1));
    }
}
