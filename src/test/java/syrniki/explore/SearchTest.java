package syrniki.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import syrniki.engine.Program;
import syrniki.engine.Source;
import syrniki.engine.control.Carrier;
import syrniki.engine.control.ControlledProgram;
import syrniki.engine.control.GoalWatch;
import syrniki.engine.control.Setting;
import syrniki.trace.Verdict.Kind;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** All interleavings of lessons and small programs, and that leaving some out loses nothing. */
class SearchTest {

    /** What a search found. */
    private record Found(boolean all, long executions, Graph graph, List<Outcome> outcomes) {

        Map<Outcome, BigInteger> ways() {
            BigInteger[] ways = graph.ways(outcomes.size());
            Map<Outcome, BigInteger> by = new HashMap<>();
            for (int i = 0; ways != null && i < ways.length; i++) {
                by.put(outcomes.get(i), ways[i]);
            }
            return by;
        }

        Set<Object> results(String variable) {
            Set<Object> results = new HashSet<>();
            outcomes.forEach(it -> results.add(it.result().get(variable)));
            return results;
        }

        Set<Kind> verdicts() {
            Set<Kind> verdicts = new HashSet<>();
            outcomes.forEach(it -> verdicts.add(it.verdict()));
            return verdicts;
        }
    }

    private static Found search(Program program, String params, boolean movers, boolean merging)
            throws InterruptedException {
        Map<String, String> given = new HashMap<>();
        for (String param : params == null ? new String[0] : params.split(" ")) {
            given.put(param.split("=")[0], param.split("=")[1]);
        }
        AtomicReference<Object> found = new AtomicReference<>();
        Carrier carrier =
                new Carrier(
                        "search",
                        () -> {
                            try {
                                ControlledProgram controlled =
                                        new ControlledProgram(
                                                program,
                                                new Setting(given, 32, 5_000, false, null));
                                Outcomes outcomes = new Outcomes();
                                Search search =
                                        new Search(
                                                controlled,
                                                outcomes,
                                                new Moments(new GoalWatch(controlled, List.of())),
                                                movers,
                                                merging);
                                boolean all = search.run(() -> search.executions() > 2_000_000);
                                found.set(
                                        new Found(
                                                all,
                                                search.executions(),
                                                search.graph(),
                                                outcomes.all()));
                            } catch (Throwable thrown) {
                                found.set(thrown);
                            }
                        });
        carrier.start();
        carrier.join();
        if (found.get() instanceof Throwable thrown) {
            throw new AssertionError(thrown);
        }
        return (Found) found.get();
    }

    private static Found explore(String main, String params) throws InterruptedException {
        Program lesson = new Program(main, main + ".java", SearchTest.class.getClassLoader());
        Found found = search(lesson, params, true, true);
        assertThat(found.all).isTrue();
        return found;
    }

    private static Program adders(int threads) {
        return new Source(
                        "Adders",
                        """
                        class Adders {
                            static int counter;

                            static void main() throws Exception {
                                Thread[] cooks = new Thread[%d];
                                for (int i = 0; i < cooks.length; i++) {
                                    cooks[i] = new Thread(() -> counter++);
                                    cooks[i].start();
                                }
                                for (Thread cook : cooks) {
                                    cook.join();
                                }
                            }
                        }
                        """
                                .formatted(threads))
                .program();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 6", "3, 90", "4, 2520"}) // (2n)! / 2^n
    void countsOfInterleavingsAreThoseOfArithmetic(int threads, long all) throws Exception {
        Found oneByOne = search(adders(threads), null, true, false);
        assertThat(oneByOne.all).isTrue();
        assertThat(oneByOne.executions).isEqualTo(all);
        Found merged = search(adders(threads), null, true, true);
        assertThat(merged.ways()).isEqualTo(oneByOne.ways());
        assertThat(merged.ways().values().stream().reduce(BigInteger.ZERO, BigInteger::add))
                .isEqualTo(BigInteger.valueOf(all));
        assertThat(merged.results("counter")).hasSize(threads);
    }

    @Test
    void aLostUpdateGivesTenTwentyOrThirty() throws Exception {
        assertThat(explore("LostUpdate", null).results("counter")).containsOnly(10, 20, 30);
        assertThat(explore("LostUpdate", "pause=0").results("counter")).containsOnly(10, 20, 30);
    }

    @Test
    void theRaceOnPaperGivesThreeToSix() throws Exception {
        assertThat(explore("RaceOnPaper", null).results("x")).containsOnly(3, 4, 5, 6);
    }

    @Test
    void aLockGivesThirtyOnly() throws Exception {
        Found found = explore("LockedUpdate", null);
        assertThat(found.results("counter")).containsOnly(30);
        assertThat(found.verdicts()).containsOnly(Kind.COMPLETED);
    }

    @Test
    void takenInOppositeOrderTwoLocksSometimesDeadlock() throws Exception {
        assertThat(explore("Deadlock", null).verdicts())
                .containsOnly(Kind.COMPLETED, Kind.DEADLOCK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one-order", "back-off", "timeout", "one-lock"})
    void noCureOfTheDeadlockLeavesOne(String cure) throws Exception {
        assertThat(explore("DeadlockFixed", "cure=" + cure).verdicts())
                .containsOnly(Kind.COMPLETED);
    }

    @Test
    void whoeverBacksOffMayDoSoForEver() throws Exception {
        Found found = explore("DeadlockFixed", "cure=back-off");
        assertThat(found.graph.ways(found.outcomes.size())).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "LostUpdate,",
        "RaceOnPaper,",
        "LockedUpdate,",
        "Deadlock,",
        "DeadlockFixed, cure=none",
        "DeadlockFixed, cure=one-order",
        "ThreePermits, cooks=3 permits=2",
        "DiningPhilosophers, count=2",
        "LastSyrnik, guard=none",
        "LastSyrnik, guard=each-step",
        "LastSyrnik, guard=together",
        "SpoonEach, lock=own",
        "SpoonEach, lock=one",
    })
    void whatIsLeftOutChangesNoOutcome(String main, String params) throws Exception {
        Program lesson = new Program(main, main + ".java", getClass().getClassLoader());
        Found plain = search(lesson, params, false, false);
        Found movers = search(lesson, params, true, false);
        Found merged = search(lesson, params, true, true);
        assertThat(plain.all && movers.all && merged.all).isTrue();
        assertThat(Set.copyOf(movers.outcomes)).isEqualTo(Set.copyOf(plain.outcomes));
        assertThat(Set.copyOf(merged.outcomes)).isEqualTo(Set.copyOf(plain.outcomes));
        assertThat(merged.ways()).isEqualTo(movers.ways());
        assertThat(merged.executions)
                .isLessThanOrEqualTo(movers.executions)
                .isLessThan(plain.executions);
    }

    @Test
    void theShortestWayToAnOutcomeLeadsThere() throws Exception {
        Found found = explore("Deadlock", null);
        Paths paths = new Paths(found.graph, found.outcomes.size());
        for (int i = 0; i < found.outcomes.size(); i++) {
            boolean stuck = found.outcomes.get(i).verdict() == Kind.DEADLOCK;
            int[] shortest = paths.toOutcome(i);
            assertThat(Arrays.stream(shortest).distinct().count()).isEqualTo(2);
            assertThat(shortest.length).isEqualTo(stuck ? 2 : 4);
        }
    }
}
