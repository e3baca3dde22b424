package syrniki.engine.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the search itself is worth: it finds the known outcomes of a lost update. */
class SchedulesTest {

    @Test
    void twoUnguardedIncrementsMayLoseOne() {
        Schedules all =
                Schedules.of(
                        """
                        static int counter;
                        static void main() throws Exception {
                            Thread cook = start(() -> counter++);
                            counter++;
                            cook.join();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{counter=1}", "{counter=2}");
        all.eachTraced(run -> {});
        assertThat(all.runs()).isGreaterThan(5);
    }

    @Test
    void aRunIsOverWhenItsLastThreadIsThatIsNoDaemon() {
        Schedules all =
                Schedules.of(
                        """
                        static volatile int done;
                        static void main() {
                            Thread daemon = new Thread(() -> done += 10);
                            daemon.setDaemon(true);
                            new Thread(() -> done++).start();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{done=1}");
    }
}
