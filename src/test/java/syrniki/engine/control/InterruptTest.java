package syrniki.engine.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An interrupt may come before, during or after a wait, and none of the three is left out. */
class InterruptTest {

    @Test
    void aSleeperMayWakeBeforeItIsInterrupted() {
        Schedules sleeper =
                Schedules.of(
                        """
                        static String how;

                        static void main() throws Exception {
                            Thread cook = new Thread(() -> {
                                try {
                                    Thread.sleep(1000);
                                    how = "slept";
                                } catch (InterruptedException e) {
                                    how = "interrupted";
                                }
                            });
                            cook.start();
                            cook.interrupt();
                            cook.join();
                        }
                        """);
        assertThat(sleeper.outcomes()).containsOnly("{how=interrupted}", "{how=slept}");
    }

    @Test
    void whoJoinsMayBeInterruptedFirst() {
        Schedules joiner =
                Schedules.of(
                        """
                        static String how;

                        static void main() throws Exception {
                            Thread main = Thread.currentThread();
                            Thread cook = new Thread(main::interrupt);
                            cook.start();
                            try {
                                cook.join();
                                how = "joined";
                            } catch (InterruptedException e) {
                                how = "interrupted";
                            }
                        }
                        """);
        assertThat(joiner.outcomes()).contains("{how=interrupted}");
    }

    @Test
    void anInterruptThatComesAfterTheSignalIsNotLost() {
        Schedules waiter =
                Schedules.of(
                        """
                        static final Object bell = new Object();
                        static boolean rung;
                        static String how;

                        static void main() throws Exception {
                            Thread cook = new Thread(() -> {
                                synchronized (bell) {
                                    try {
                                        while (!rung) {
                                            bell.wait();
                                        }
                                        how = Thread.interrupted() ? "asked to stop" : "rung";
                                    } catch (InterruptedException e) {
                                        how = rung ? "late" : "interrupted";
                                    }
                                }
                            });
                            cook.start();
                            synchronized (bell) {
                                rung = true;
                                bell.notify();
                            }
                            cook.interrupt();
                            cook.join();
                        }
                        """);
        assertThat(waiter.outcomes())
                .contains("{how=asked to stop, rung=true}", "{how=rung, rung=true}")
                .doesNotContain("{how=late, rung=true}");
    }
}
