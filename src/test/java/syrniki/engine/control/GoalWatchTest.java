package syrniki.engine.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import syrniki.engine.Source;
import syrniki.trace.Goal;
import syrniki.trace.Verdict;
import syrniki.trace.Verdict.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

class GoalWatchTest {

    private static final String KITCHEN =
            """
            import java.util.concurrent.*;
            import java.util.concurrent.atomic.*;
            import java.util.concurrent.locks.*;

            class Kitchen {
                static class Till {
                    int cash;
                }

                enum Mood { HUNGRY, FED }

                static final Till till = new Till();
                static final int[] jars = new int[3];
                static final AtomicInteger plates = new AtomicInteger();
                static final AtomicReference<String> note = new AtomicReference<>();
                static final Lock[] spoons = { new ReentrantLock(), new ReentrantLock() };
                static final Semaphore stove = new Semaphore(2);
                static final Object table = new Object();
                static Mood mood = Mood.HUNGRY;
                static boolean open;
                static int counter;

                static void main() throws Exception {
                    till.cash = 5;
                    jars[2] = 7;
                    plates.incrementAndGet();
                    note.set("salt");
                    spoons[1].lock();
                    spoons[1].unlock();
                    stove.acquire();
                    Thread cook = new Thread(() -> {
                        try {
                            stove.acquire();
                            stove.release();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    });
                    cook.start();
                    cook.join();
                    stove.release();
                    synchronized (table) {
                        open = true;
                    }
                    mood = Mood.FED;
                    counter = 1;
                    counter = 0;
                }
            }
            """;

    /** After which step each goal was reached, in a run in which the first one who can goes on. */
    private static List<Integer> reached(List<Goal> goals) throws Exception {
        CompletableFuture<List<Integer>> reached = new CompletableFuture<>();
        Carrier carrier =
                new Carrier(
                        "goals",
                        () -> {
                            try {
                                reached.complete(run(goals));
                            } catch (Throwable thrown) {
                                reached.completeExceptionally(thrown);
                            }
                        });
        carrier.start();
        return reached.get();
    }

    private static List<Integer> run(List<Goal> goals) {
        ControlledProgram program =
                new ControlledProgram(
                        new Source("Kitchen", KITCHEN).program(),
                        new Setting(Map.of(), 8, 1_000, false, null));
        GoalWatch watch = new GoalWatch(program, goals);
        List<Integer> first = new ArrayList<>();
        goals.forEach(_ -> first.add(null));
        Scheduler scheduler =
                new Scheduler() {
                    @Override
                    public int choose(Control control) {
                        return control.choice(0);
                    }

                    @Override
                    public void takes(Control control, int choice) {
                        for (int i = 0; i < goals.size(); i++) {
                            if (first.get(i) == null && watch.reached(i)) {
                                first.set(i, control.steps());
                            }
                        }
                    }
                };
        Verdict verdict = program.run(scheduler, null);
        for (int i = 0; i < goals.size(); i++) {
            if (watch.reached(i, verdict.kind(), program.result())) {
                first.set(i, program.control().steps());
            }
        }
        return first;
    }

    private static Goal value(String name, Object value) {
        return new Goal(null, null, null, Map.of(name, value));
    }

    private static Goal holders(String name, int count) {
        return new Goal(null, null, new Goal.Holders(name, count), null);
    }

    @Test
    void aMomentIsSeenWhereverTheSourceKeepsWhatItIsAbout() throws Exception {
        List<Integer> steps =
                reached(
                        List.of(
                                value("till.cash", 5),
                                value("jars[2]", 7L),
                                value("plates", 1),
                                value("note", "salt"),
                                holders("spoons[1]", 1),
                                holders("stove", 1),
                                holders("stove", 2),
                                holders("table", 1),
                                value("open", true),
                                value("mood", "FED"),
                                value("counter", 1),
                                value("jars", List.of(0, 0, 7))));
        assertThat(steps).doesNotContainNull();
        assertThat(steps.subList(0, 11)).isSorted().doesNotHaveDuplicates();
        assertThat(steps.getLast()).isEqualTo(steps.get(1));
    }

    @Test
    void whatNeverIsSoIsNeverReached() throws Exception {
        assertThat(
                        reached(
                                List.of(
                                        holders("stove", 3),
                                        holders("spoons[0]", 1),
                                        holders("spoons[9]", 1),
                                        value("counter", 2),
                                        value("till.nothing", 1),
                                        value("note", "pepper"),
                                        new Goal(null, Kind.DEADLOCK, null, null),
                                        new Goal(Map.of("counter", 1), null, null, null))))
                .containsOnlyNulls();
    }

    @Test
    void theEndIsSeenWhenItIsThere() throws Exception {
        Goal completed = new Goal(null, Kind.COMPLETED, null, null);
        Goal result = new Goal(Map.of("counter", 0, "jars", List.of(0, 0, 7)), null, null, null);
        assertThat(reached(List.of(completed, result))).doesNotContainNull();
    }

    @Test
    void whatTheProgramDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> reached(List.of(value("kettle", 1))))
                .hasMessageContaining("there is no kettle");
        assertThatThrownBy(() -> reached(List.of(holders("spoons(1)", 1))))
                .hasMessageContaining("there is no spoons(1)");
    }
}
