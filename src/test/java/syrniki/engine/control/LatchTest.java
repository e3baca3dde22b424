package syrniki.engine.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import syrniki.trace.Kind;

/** Latches, under every schedule. */
class LatchTest {

    @Test
    void whoWaitsGoesOnWhenAllHaveCountedDown() {
        Schedules all =
                Schedules.of(
                        """
                        static final CountDownLatch ready = new CountDownLatch(2);
                        static int one, two, seen;
                        static void main() throws Exception {
                            start(() -> { one = 1; ready.countDown(); return 0; });
                            start(() -> { two = 2; ready.countDown(); return 0; });
                            ready.await();
                            seen = one + two;
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{one=1, seen=3, two=2}");
        all.eachTraced(run -> {
            assertThat(run.of(Kind.NOTIFY)).hasSize(2);
            long last = run.of(Kind.NOTIFY).getLast().seq();
            run.of(Kind.WAIT_END).forEach(it -> assertThat(it.cause()).isEqualTo(last));
        });
    }

    @Test
    void oneCountTooFewAndNobodyGoesOn() {
        Schedules all =
                Schedules.of(
                        """
                        static final CountDownLatch ready = new CountDownLatch(2);
                        static void main() throws Exception {
                            start(() -> { ready.countDown(); return 0; });
                            ready.await();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("deadlock");
    }

    @Test
    void patienceMayEndFirst() {
        Schedules all =
                Schedules.of(
                        """
                        static final CountDownLatch ready = new CountDownLatch(1);
                        static boolean opened;
                        static void main() throws Exception {
                            start(() -> { ready.countDown(); return 0; });
                            opened = ready.await(50, TimeUnit.MILLISECONDS);
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{opened=false}", "{opened=true}");
        all.eachTraced(run ->
                assertThat(run.told(Kind.WAIT_BEGIN)).allMatch(it -> it.contains("timeout=50")));
    }

    @Test
    void whoAsksForTheCountSeesWhatIsLeft() {
        Schedules all =
                Schedules.of(
                        """
                        static final CountDownLatch ready = new CountDownLatch(2);
                        static long left;
                        static void main() throws Exception {
                            Thread cook =
                                start(() -> { ready.countDown(); ready.countDown(); return 0; });
                            left = ready.getCount();
                            cook.join();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{left=0}", "{left=1}", "{left=2}");
    }

    @Test
    void anInterruptEndsTheWait() {
        Schedules all =
                Schedules.of(
                        """
                        static final CountDownLatch ready = new CountDownLatch(1);
                        static String how = "";
                        static void main() throws Exception {
                            Thread cook = new Thread(() -> {
                                try {
                                    ready.await();
                                    how = "open";
                                } catch (InterruptedException e) {
                                    how = "interrupted";
                                }
                            });
                            cook.start();
                            cook.interrupt();
                            ready.countDown();
                            cook.join();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{how=interrupted}");
        all.eachTraced(run -> {});
    }
}
