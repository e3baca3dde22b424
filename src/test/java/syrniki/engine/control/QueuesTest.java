package syrniki.engine.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import syrniki.trace.Kind;

/** Queues, under every schedule. */
class QueuesTest {

    @Test
    void aFullQueueMakesThePutterWaitAndAnEmptyOneTheTaker() {
        Schedules all =
                Schedules.of(
                        """
                        static final BlockingQueue<Integer> tray = new ArrayBlockingQueue<>(1);
                        static int sum;
                        static void main() throws Exception {
                            Thread cook = start(() -> { tray.put(1); tray.put(2); return 0; });
                            sum = tray.take() * 10;
                            sum = sum + tray.take();
                            cook.join();
                        }
                        """);
        assertThat(all.outcomes()).hasSize(1).allMatch(it -> it.contains("sum=12"));
        all.eachTraced(run -> {
            var puts = run.of(Kind.QUEUE_PUT);
            var takes = run.of(Kind.QUEUE_TAKE);
            assertThat(takes).hasSize(2);
            for (int i = 0; i < 2; i++) {
                assertThat(takes.get(i).cause()).isEqualTo(puts.get(i).seq());
            }
        });
    }

    @Test
    void nothingComesAndTheTakerWaitsForEver() {
        Schedules all =
                Schedules.of(
                        """
                        static final LinkedBlockingQueue<String> tray = new LinkedBlockingQueue<>();
                        static void main() throws Exception {
                            tray.take();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("deadlock");
    }

    @Test
    void patienceMayEndFirst() {
        Schedules all =
                Schedules.of(
                        """
                        static final LinkedBlockingQueue<String> tray = new LinkedBlockingQueue<>();
                        static String got = "";
                        static int left;
                        static void main() throws Exception {
                            Thread cook = start(() -> tray.offer("one"));
                            got = tray.poll(10, TimeUnit.MILLISECONDS);
                            cook.join();
                            left = tray.size();
                            tray.clear();
                        }
                        """);
        assertThat(all.outcomes())
                .hasSize(2)
                .anyMatch(it -> it.contains("got=null, left=1"))
                .anyMatch(it -> it.contains("got=one, left=0"));
        all.eachTraced(run -> assertThat(run.of(Kind.QUEUE_TAKE)).hasSize(1));
    }

    @Test
    void whoLooksFirstMayFindNothingAfterAll() {
        Schedules all =
                Schedules.of(
                        """
                        static final Queue<String> plates = new ConcurrentLinkedQueue<>(List.of("last"));
                        static int refused;
                        static void eat() {
                            if (!plates.isEmpty() && plates.poll() == null) {
                                refused = refused + 1;
                            }
                        }
                        static void main() throws Exception {
                            Thread guest = start(() -> { eat(); return 0; });
                            eat();
                            guest.join();
                        }
                        """);
        assertThat(all.outcomes())
                .hasSize(2)
                .anyMatch(it -> it.contains("refused=0"))
                .anyMatch(it -> it.contains("refused=1"));
    }
}
