package syrniki;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import syrniki.course.AskedGoal;
import syrniki.course.Course;
import syrniki.course.Lesson;
import syrniki.course.Mode;
import syrniki.course.Param;
import syrniki.engine.Program;
import syrniki.engine.control.Carrier;
import syrniki.engine.control.ControlledProgram;
import syrniki.engine.control.Schedule;
import syrniki.engine.control.Setting;
import syrniki.explore.Exploration;
import syrniki.explore.Found;
import syrniki.explore.Limits;
import syrniki.explore.Outcome;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the lessons say of all their interleavings is so: in every lesson that can be explored, and
 * with each value of every choice.
 */
class ExploredLessonsTest extends LessonTest {

    /**
     * All outcomes there are: lesson, parameters that differ from the usual ones, whether every
     * outcome is right, the variable that tells outcomes apart if any does, and verdicts with its
     * values.
     */
    private static final String OUTCOMES =
            """
            race-on-paper       |                         | wrong | x      | completed 3 4 5 6
            lost-update         |                         | wrong | counter| completed 10 20 30
            lock                |                         | right | counter| completed 30
            deadlock            |                         | wrong |        | completed, deadlock
            deadlock-fixed      |                         | right |        | completed
            deadlock-fixed      | cure=back-off           | right |        | completed
            deadlock-fixed      | cure=timeout            | right |        | completed
            deadlock-fixed      | cure=one-lock           | right |        | completed
            deadlock-fixed      | cure=none               | wrong |        | completed, deadlock
            self-deadlock       |                         | wrong |        | deadlock
            self-deadlock       | first=read              | wrong |        | deadlock
            self-deadlock       | again=read              | wrong |        | deadlock
            self-deadlock       | again=read first=read   | right |        | completed
            semaphore           |                         | right | fried  | completed 7
            semaphore           | cooks=5                 | right | fried  | completed 5
            semaphore           | permits=7               | right | fried  | completed 7
            check-then-act      |                         | wrong | left   | completed -1 0
            check-then-act      | guard=none              | wrong | left   | completed -1 0
            check-then-act      | guard=together          | right | left   | completed 0
            check-then-act      | guard=look-again        | right | left   | completed 0
            wrong-lock          |                         | wrong | sugar  | completed 10 20 30
            wrong-lock          | lock=static             | wrong | sugar  | completed 10 20 30
            wrong-lock          | lock=one                | right | sugar  | completed 30
            atomic-counter      |                         | right | total  | completed 3
            atomic-counter      | way=plain               | wrong | total  | completed 1 2 3
            atomic-counter      | way=get-then-set        | wrong | total  | completed 1 2 3
            atomic-counter      | way=increment           | right | total  | completed 3
            visibility          |                         | right | fried  | completed 12
            visibility          | flag=volatile           | right | fried  | completed 12
            visibility          | flagFirst=true          | wrong | fried  | completed 0 12
            dining-philosophers |                         | wrong |        | completed, deadlock
            dining-philosophers | rule=one-left-handed    | right |        | completed
            dining-philosophers | rule=waiter             | right |        | completed
            bounded-buffer      |                         | right | size   | completed 0
            bounded-buffer      | variant=if              | wrong |        | completed, deadlock, failed
            bounded-buffer      | variant=wrong-signal    | wrong |        | completed, deadlock
            livelock            |                         | wrong | doughs | completed 0 1 2
            livelock            | cure=precedence         | wrong | doughs | completed 1 2
            livelock            | cure=random             | wrong | doughs | completed 0 1 2
            starvation          |                         | right | before | completed 0 1 2 3 4 5 6 7 8
            starvation          | queue=fair              | right | before | completed 0 1 2 3 4 5 6 7 8
            barrier             |                         | right | lumps  | completed 0
            barrier             | between=nothing         | wrong | lumps  | completed 0 1 2 3 4 5 6 7 8
            """;

    /**
     * Lessons that use nothing but what can be controlled, and are about real time all the same.
     */
    private static final Set<String> ABOUT_TIME =
            Set.of("primes-sequential", "primes-threads", "gil-primes", "who-switches");

    @Autowired private Course course;

    private List<Lesson> explored() {
        return lessons(true);
    }

    private List<Lesson> notExplored() {
        return lessons(false);
    }

    private List<Lesson> lessons(boolean explored) {
        return course.lessons().stream()
                .filter(it -> it.settings().modes().contains(Mode.EXPLORED) == explored)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("explored")
    void allThatItDoesIsUnderControl(Lesson lesson) {
        assertThat(lesson.settings().modes()).containsExactly(Mode.values());
        assertThat(uncontrolled(lesson)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("notExplored")
    void whatCannotBeExploredIsNot(Lesson lesson) {
        assertThat(lesson.settings().modes()).containsExactly(Mode.OBSERVED);
        assertThat(uncontrolled(lesson).isEmpty()).isEqualTo(ABOUT_TIME.contains(lesson.id()));
    }

    private static Set<String> uncontrolled(Lesson lesson) {
        return new ControlledProgram(program(lesson), setting(lesson, lesson.params(Map.of())))
                .uncontrolled();
    }

    @ParameterizedTest
    @MethodSource("explored")
    void comesToTheOutcomesThatItIsAbout(Lesson lesson) throws Exception {
        Map<String, String[]> told = new HashMap<>();
        for (String line : OUTCOMES.lines().toList()) {
            String[] row =
                    Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
            if (row[0].equals(lesson.id())) {
                told.put(row[1], row);
            }
        }
        Set<String> reached = new TreeSet<>();
        for (Map<String, Object> params : variants(lesson)) {
            String name = name(lesson, params);
            Found found = explore(lesson, params);
            assertThat(found.exhaustive()).as(name).isTrue();
            assertThat(told).containsKey(name);
            String[] row = told.get(name);
            assertThat(outcomes(found, row[3])).as(name).isEqualTo(row[4]);
            assertThat(right(lesson, found, params)).as(name).isEqualTo(row[2]);
            goals(lesson, params, found);
            reached.add(name);
        }
        assertThat(reached).isEqualTo(told.keySet());
    }

    /**
     * What can be brought about is, and what is said to be impossible was looked for everywhere.
     */
    private static void goals(Lesson lesson, Map<String, Object> params, Found found) {
        for (int i = 0; i < lesson.goals(params).size(); i++) {
            if (lesson.goals(params).get(i) != null) {
                AskedGoal asked = lesson.settings().teach().goals().get(i);
                assertThat(found.goals().get(i).possible())
                        .as(asked.toString())
                        .isEqualTo(!asked.impossible());
            }
        }
    }

    /** With the usual parameters, each value of each choice, and what goals are asked with. */
    private static Set<Map<String, Object>> variants(Lesson lesson) {
        Set<Map<String, Object>> all = new LinkedHashSet<>();
        all.add(lesson.params(Map.of()));
        for (Param param : lesson.settings().params()) {
            Stream<Object> values =
                    param.type() == Param.Type.BOOLEAN
                            ? Stream.of(false, true)
                            : param.values().stream().map(it -> it);
            values.forEach(it -> all.add(lesson.params(Map.of(param.name(), it))));
        }
        for (AskedGoal goal : lesson.settings().teach().goals()) {
            all.add(lesson.params(goal.params()));
        }
        return all;
    }

    private static String name(Lesson lesson, Map<String, Object> params) {
        return lesson.settings().params().stream()
                .filter(it -> !params.get(it.name()).equals(it.initial()))
                .map(it -> it.name() + "=" + params.get(it.name()))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String outcomes(Found found, String variable) {
        Map<String, Set<Long>> by = new TreeMap<>();
        for (Found.Way way : found.outcomes()) {
            Outcome outcome = way.outcome();
            Set<Long> values = by.computeIfAbsent(outcome.verdict().label(), _ -> new TreeSet<>());
            if (!variable.isEmpty()) {
                values.add(((Number) outcome.result().get(variable)).longValue());
            }
        }
        return by.entrySet().stream()
                .map(it ->
                        Stream.concat(Stream.of(it.getKey()), it.getValue().stream())
                                .map(Object::toString)
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
    }

    private static String right(Lesson lesson, Found found, Map<String, Object> params) {
        boolean all =
                found.outcomes().stream()
                        .map(Found.Way::outcome)
                        .allMatch(it -> lesson.good(it.verdict(), it.result(), params));
        return all ? "right" : "wrong";
    }

    private static Found explore(Lesson lesson, Map<String, Object> params) throws Exception {
        Exploration exploration =
                new Exploration(
                        program(lesson),
                        setting(lesson, params),
                        new Limits(2_000_000, 2_000_000, Duration.ofMinutes(5)),
                        lesson.goals(params),
                        true);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Carrier carrier =
                new Carrier(
                        "explorer",
                        () -> {
                            try {
                                exploration.run();
                            } catch (Throwable it) {
                                thrown.set(it);
                            }
                        });
        carrier.start();
        carrier.join();
        assertThat(thrown.get()).isNull();
        return exploration.found();
    }

    private static Program program(Lesson lesson) {
        return new Program(
                lesson.mainClass(), lesson.fileName(), ExploredLessonsTest.class.getClassLoader());
    }

    private static Setting setting(Lesson lesson, Map<String, Object> params) {
        Map<String, String> given = new HashMap<>();
        params.forEach((name, value) -> given.put(name, value.toString()));
        int threads = lesson.settings().limits().threads();
        return new Setting(given, threads, Schedule.LONGEST, false, null);
    }
}
