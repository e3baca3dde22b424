package syrniki.engine.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import syrniki.trace.Kind;

/** Parking, under every schedule. */
class ParkTest {

    @Test
    void aPermitGivenBeforehandIsNotLost() {
        Schedules all =
                Schedules.of(
                        """
                        static volatile boolean ready;
                        static boolean seen;
                        static void main() throws Exception {
                            Thread cook =
                                start(() -> { LockSupport.park(); seen = ready; return 0; });
                            ready = true;
                            LockSupport.unpark(cook);
                            cook.join();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{ready=true, seen=true}");
        all.eachTraced(run ->
                assertThat(run.told(Kind.WAIT_BEGIN))
                        .allMatch(it -> it.contains("cook wait-begin cook {verb=park}")));
    }

    @Test
    void permitsDoNotAddUp() {
        Schedules all =
                Schedules.of(
                        """
                        static int parked;
                        static void main() throws Exception {
                            Thread cook = start(() -> {
                                LockSupport.park();
                                parked = 1;
                                LockSupport.park();
                                parked = 2;
                                return 0;
                            });
                            LockSupport.unpark(cook);
                            LockSupport.unpark(cook);
                            cook.join();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("deadlock", "{parked=2}");
        all.eachTraced(run -> {});
    }

    @Test
    void anInterruptLetsGoOnAndStays() {
        Schedules all =
                Schedules.of(
                        """
                        static boolean interrupted;
                        static void main() throws Exception {
                            Thread cook = start(() -> {
                                LockSupport.park();
                                LockSupport.park();
                                interrupted = Thread.interrupted();
                                return 0;
                            });
                            cook.interrupt();
                            cook.join();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{interrupted=true}");
        all.eachTraced(run ->
                assertThat(run.of(Kind.WAIT_END)).allMatch(it -> it.value().equals("interrupted")));
    }

    @Test
    void whoParksForATimeGoesOnWithoutAPermitToo() {
        Schedules all =
                Schedules.of(
                        """
                        static volatile boolean ready;
                        static boolean seen;
                        static void main() throws Exception {
                            Thread cook = start(() -> {
                                LockSupport.parkNanos(1_000_000);
                                seen = ready;
                                return 0;
                            });
                            ready = true;
                            LockSupport.unpark(cook);
                            cook.join();
                        }
                        """);
        assertThat(all.outcomes())
                .containsExactly("{ready=true, seen=false}", "{ready=true, seen=true}");
        all.eachTraced(run -> {});
    }
}
