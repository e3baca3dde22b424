package syrniki.explore;

import static org.assertj.core.api.Assertions.assertThat;

import static syrniki.explore.Explore.holders;
import static syrniki.explore.Explore.result;
import static syrniki.explore.Explore.value;
import static syrniki.explore.Explore.verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import syrniki.engine.control.ControlledProgram;
import syrniki.engine.control.GoalWatch;
import syrniki.explore.Found.Counts;
import syrniki.explore.Found.Method;
import syrniki.explore.Found.Reach;
import syrniki.explore.Found.Way;
import syrniki.trace.Goal;
import syrniki.trace.Verdict.Kind;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whole explorations: outcomes, counts, shortest schedules, goals; and where they end early. */
class ExplorationTest {

    private static final String ADDERS =
            """
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
            """;

    private static Set<Outcome> outcomes(Found found) {
        return found.outcomes().stream().map(Way::outcome).collect(Collectors.toSet());
    }

    private static BigInteger schedules(Found found) {
        return found.outcomes().stream()
                .map(Way::schedules)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    @ParameterizedTest
    @CsvSource({"2, 6", "3, 90"})
    void classesAreAsManyAsArithmeticSays(int threads, long classes) throws Exception {
        Found found = Explore.of(ADDERS.formatted(threads)).found();
        assertThat(found.exhaustive()).isTrue();
        assertThat(found.method()).isEqualTo(Method.ALL);
        assertThat(found.counts()).isEqualTo(Counts.CLASSES);
        assertThat(schedules(found)).isEqualTo(BigInteger.valueOf(classes));
        assertThat(found.outcomes()).hasSize(threads);
    }

    /** One thread beside main, which waits for it: nothing to choose but when main begins to. */
    @Test
    void everyScheduleIsCountedWhereNothingIsLeftOut() throws Exception {
        Found found = Explore.of(ADDERS.formatted(1)).reduced(false).found();
        assertThat(found.counts()).isEqualTo(Counts.SCHEDULES);
        assertThat(schedules(found)).isEqualTo(BigInteger.ONE);
        Found two = Explore.of(ADDERS.formatted(2)).reduced(false).found();
        assertThat(schedules(two)).isGreaterThan(BigInteger.valueOf(6));
        assertThat(outcomes(two)).isEqualTo(outcomes(Explore.of(ADDERS.formatted(2)).found()));
    }

    @ParameterizedTest
    @CsvSource({
        "LostUpdate,",
        "LostUpdate, pause=0",
        "RaceOnPaper,",
        "Deadlock,",
        "DeadlockFixed, cure=timeout",
        "ThreePermits, cooks=3 permits=2",
        "LastSyrnik,",
        "SpoonEach,",
        "AtomicCounter, cooks=2",
    })
    void aShortestScheduleLeadsThereWhereEveryStepIsAsked(String main, String params)
            throws Exception {
        Explore reduced = Explore.lesson(main, params);
        Found found = reduced.found();
        assertThat(found.exhaustive()).isTrue();
        for (Way way : found.outcomes()) {
            assertThat(reduced.outcome(way.shortest())).isEqualTo(way.outcome());
        }
        Found plain = Explore.lesson(main, params).reduced(false).found();
        assertThat(outcomes(plain)).isEqualTo(outcomes(found));
        for (Way way : plain.outcomes()) { // none of all schedules is shorter
            assertThat(steps(found, way.outcome())).isEqualTo(way.shortest().length());
        }
    }

    private static int steps(Found found, Outcome outcome) {
        return found.outcomes().stream()
                .filter(way -> way.outcome().equals(outcome))
                .findFirst()
                .orElseThrow()
                .shortest()
                .length();
    }

    // --- goals ---

    private static List<Goal> goals(String main) {
        return switch (main) {
            case "LostUpdate", "LockedUpdate" ->
                    List.of(
                            result("counter", 10),
                            result("counter", 15),
                            value("counter", 20),
                            value("counter", 40),
                            verdict(Kind.DEADLOCK));
            case "Deadlock", "DeadlockFixed" ->
                    List.of(
                            verdict(Kind.DEADLOCK),
                            verdict(Kind.COMPLETED),
                            verdict(Kind.FAILED),
                            holders("whisk", 1),
                            holders("whisk", 2));
            case "ThreePermits" ->
                    List.of(
                            holders("stove", 1),
                            holders("stove", 2),
                            holders("stove", 3),
                            value("fried", 1),
                            value("fried", 3),
                            value("fried", 4),
                            result("fried", 3));
            case "LastSyrnik" ->
                    List.of(
                            result("left", -1),
                            value("left", -1),
                            value("eaten", 2),
                            value("eaten", 3),
                            holders("tongs", 1),
                            holders("tongs", 2));
            default -> throw new IllegalArgumentException(main);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "LostUpdate,",
        "LockedUpdate,",
        "Deadlock,",
        "DeadlockFixed, cure=back-off",
        "DeadlockFixed, cure=timeout",
        "ThreePermits, cooks=3 permits=2",
        "LastSyrnik, guard=none",
        "LastSyrnik, guard=each-step",
        "LastSyrnik, guard=together",
    })
    void whatIsLeftOutChangesNoGoal(String main, String params) throws Exception {
        Goal[] goals = goals(main).toArray(Goal[]::new);
        Explore explore = Explore.lesson(main, params).goals(goals);
        Found found = explore.found();
        Found plain = Explore.lesson(main, params).goals(goals).reduced(false).found();
        for (int i = 0; i < goals.length; i++) {
            Reach reach = found.goals().get(i);
            Reach all = plain.goals().get(i);
            assertThat(reach.possible()).as("%s", goals[i]).isEqualTo(all.possible()).isNotNull();
            if (reach.possible()) {
                assertThat(reach.shortest().length())
                        .as("%s by %s, not %s", goals[i], reach.shortest(), all.shortest())
                        .isEqualTo(all.shortest().length());
                assertThat(reaches(explore, goals[i], reach)).as("%s", goals[i]).isTrue();
            }
        }
    }

    /** Whether a schedule reaches its goal with its last step. */
    private static boolean reaches(Explore explore, Goal goal, Reach reach) throws Exception {
        return Explore.carried(() -> {
            ControlledProgram program = new ControlledProgram(explore.program, explore.setting());
            GoalWatch watch = new GoalWatch(program, List.of(goal));
            List<Integer> when = new ArrayList<>();
            var following = Explore.following(reach.shortest());
            var verdict =
                    program.run(
                            control -> {
                                if (watch.reached(0)) {
                                    when.add(control.steps());
                                }
                                return following.choose(control);
                            },
                            null);
            if (watch.reached(0) || watch.reached(0, verdict.kind(), program.result())) {
                when.add(program.control().steps());
            }
            return !when.isEmpty() && when.getFirst() == reach.shortest().length();
        });
    }

    @Test
    void neverMoreThanThreeAreAtTheStove() throws Exception {
        Found found =
                Explore.lesson("ThreePermits", null)
                        .goals(holders("stove", 3), holders("stove", 4))
                        .found();
        assertThat(found.goals().get(0).possible()).isTrue();
        assertThat(found.goals().get(0).shortest().length()).isEqualTo(6); // 3 starts, 3 acquires
        assertThat(found.goals().get(1).possible()).isFalse();
        assertThat(found.goals().get(1).checked()).isPositive();
    }

    @Test
    void aGoalThatIsNotAskedHereIsLeftOpen() throws Exception {
        Found found = Explore.lesson("Deadlock", null).goals(null, verdict(Kind.FAILED)).found();
        assertThat(found.goals().get(0)).isEqualTo(new Reach(null, null, null));
        assertThat(found.goals().get(1).possible()).isFalse();
    }

    // --- loops, time ---

    @Test
    void whoMayGoRoundForEverHasNoEndOfSchedules() throws Exception {
        Found found = Explore.lesson("DeadlockFixed", "cure=back-off").found();
        assertThat(found.exhaustive()).isTrue();
        assertThat(found.outcomes()).extracting(Way::schedules).containsOnlyNulls();
    }

    @Test
    void whatWasCutShortIsNotAllThereIs() throws Exception {
        Found found =
                Explore.of(
                                """
                                static int rounds;
                                static boolean enough;

                                static void main() throws Exception {
                                    Thread cook = new Thread(() -> {
                                        while (!enough) {
                                            rounds++;
                                        }
                                    });
                                    cook.start();
                                    enough = true;
                                }
                                """)
                        .steps(60)
                        .goals(value("rounds", 1_000))
                        .found();
        assertThat(found.exhaustive()).isFalse();
        assertThat(outcomes(found)).extracting(Outcome::verdict).contains(Kind.LIMIT);
        assertThat(outcomes(found)).extracting(Outcome::verdict).contains(Kind.COMPLETED);
        assertThat(found.goals().getFirst().possible()).isNull();
    }

    private static final String SLEEPERS =
            """
            static volatile int last;
            static int seen;

            static Thread sleeper(int millis) {
                return new Thread(() -> {
                    try {
                        Thread.sleep(millis);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    seen = last;
                    last = millis;
                });
            }

            static void main() throws Exception {
                Thread first = sleeper(100);
                Thread second = sleeper(200);
                second.start();
                first.start();
                first.join();
                second.join();
            }
            """;

    @Test
    void sleepOrdersSomeThingsWhereTimeCounts() throws Exception {
        Found any = Explore.of(SLEEPERS).reduced(false).found();
        Found timed = Explore.of(SLEEPERS).reduced(false).timed().found();
        assertThat(timed.exhaustive()).isTrue();
        assertThat(outcomes(any)).containsAll(outcomes(timed));
        assertThat(schedules(timed)).isLessThan(schedules(any));
        Found reduced = Explore.of(SLEEPERS).timed().found();
        assertThat(reduced.counts()).isEqualTo(Counts.SCHEDULES); // nothing may be left out here
        assertThat(schedules(reduced)).isEqualTo(schedules(timed));
    }

    @ParameterizedTest
    @CsvSource({"LostUpdate,", "Deadlock,", "LastSyrnik,", "ThreePermits, cooks=3 permits=2"})
    void whereTimeCountsMergingLosesNothing(String main, String params) throws Exception {
        Explore explore = Explore.lesson(main, params).timed();
        Found found = explore.found();
        List<Outcome> plain =
                Explore.carried(() -> {
                    ControlledProgram program =
                            new ControlledProgram(explore.program, explore.setting());
                    Outcomes outcomes = new Outcomes();
                    Moments none = new Moments(new GoalWatch(program, List.of()));
                    Search search = new Search(program, outcomes, none, false, false);
                    assertThat(search.run(() -> search.executions() > 3_000_000)).isTrue();
                    return outcomes.all();
                });
        assertThat(outcomes(found)).isEqualTo(Set.copyOf(plain));
    }

    // --- where it ends early ---

    @ParameterizedTest
    @CsvSource({"DiningPhilosophers, 500", "Deadlock, 3", "LostUpdate, 4", "LastSyrnik, 4"})
    void aSampleHoldsNothingThatIsNotThere(String main, long executions) throws Exception {
        Goal never = verdict(Kind.FAILED);
        Found all = Explore.lesson(main, null).found();
        Explore explore = Explore.lesson(main, null).goals(never).limits(executions, 1_000_000);
        Found sample = explore.found();
        assertThat(sample.exhaustive()).isFalse();
        assertThat(sample.method()).isEqualTo(Method.SAMPLE);
        assertThat(sample.counts()).isEqualTo(Counts.SAMPLE);
        assertThat(sample.executions()).isLessThanOrEqualTo(executions);
        assertThat(schedules(sample))
                .isBetween(BigInteger.ONE, BigInteger.valueOf(Math.max(1, executions / 5)));
        assertThat(outcomes(all)).containsAll(outcomes(sample));
        assertThat(sample.goals().getFirst().possible()).isNull();
        for (Way way : sample.outcomes()) {
            assertThat(explore.outcome(way.shortest())).isEqualTo(way.outcome());
        }
    }

    @Test
    void aSampleFindsWhatNeedsFewSwitches() throws Exception {
        Found sample = Explore.lesson("DiningPhilosophers", "count=3").limits(50, 10).found();
        assertThat(sample.method()).isEqualTo(Method.SAMPLE);
        assertThat(outcomes(sample))
                .extracting(Outcome::verdict)
                .contains(Kind.DEADLOCK, Kind.COMPLETED);
    }

    @Test
    void whatWasFoundStaysWhenItIsStopped() throws Exception {
        Exploration exploration =
                Explore.lesson("DiningPhilosophers", "count=7").reduced(false).exploration();
        Thread other =
                Thread.ofPlatform()
                        .start(() -> {
                            while (exploration.found().outcomes().isEmpty()) {
                                Thread.onSpinWait();
                            }
                            exploration.stop();
                        });
        Explore.run(exploration::run);
        other.join();
        Found found = exploration.found();
        assertThat(found.exhaustive()).isFalse();
        assertThat(found.outcomes()).isNotEmpty();
        assertThat(found.counts()).isEqualTo(Counts.SAMPLE);
        assertThat(exploration.graph()).isEmpty();
    }
}
