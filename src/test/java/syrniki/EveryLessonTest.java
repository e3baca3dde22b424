package syrniki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import syrniki.LessonRuns.Result;
import syrniki.Recording.Step;
import syrniki.course.Course;
import syrniki.course.Lesson;
import syrniki.course.LessonSettings.Expect;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Runs every lesson there is through the API: each gives what it declares and what the lecture
 * says.
 */
class EveryLessonTest extends LessonTest {

    @Autowired private Course course;

    private List<String> lessons() {
        return course.lessons().stream().map(Lesson::id).toList();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void givesWhatItDeclares(String id) throws Exception {
        Result result = run(id);
        Expect expect = course.find(id).orElseThrow().settings().expect();
        String kind = result.verdict().required("kind").asString();
        assertTrue(expect.verdicts().contains(kind), () -> "verdict " + result.verdict());
        JsonNode values = result.run().required("result");
        expect.result()
                .forEach((name, allowed) -> {
                    JsonNode value = value(values, name);
                    assertTrue(
                            allowed.stream()
                                    .anyMatch(one -> value.asString().equals(one.toString())),
                            () -> name + " = " + value);
                });
        new TraceRules(result.trace()).check();
        assertFalse(result.output().isEmpty());
        lastsAsLongAsItSays(course.find(id).orElseThrow(), result);
    }

    /**
     * Whoever waits does so for longer or shorter at another scale; whoever computes takes longer
     * on a busy machine. So these are wide bounds.
     */
    private static void lastsAsLongAsItSays(Lesson lesson, Result result) {
        Integer lasts = lesson.settings().lasts();
        if (lasts == null) {
            return;
        }
        double here = result.trace().steps().getLast().t() / 1e9;
        double scaled = here * lesson.settings().scale() / LessonRuns.SCALE;
        assertTrue(lasts <= 2 * Math.max(here, scaled) + 2, () -> "only " + scaled + " s");
        assertTrue(
                lesson.settings().exclusive() || lasts >= Math.min(here, scaled) / 2,
                () -> "no less than " + here + " s");
    }

    /** A shared variable's last value; {@code name[i]} is an element of an array. */
    private static JsonNode value(JsonNode result, String name) {
        int bracket = name.indexOf('[');
        return bracket < 0
                ? result.required(name)
                : result.required(name.substring(0, bracket))
                        .required(Integer.parseInt(name.substring(bracket + 1, name.length() - 1)));
    }

    @Test
    void mashaNeeds17MinutesAndDasha32() throws Exception {
        Result result = run("kitchen-race");
        minutes(7, result, "mashaAt", "mashaShop");
        minutes(17, result, "mashaAt", "mashaTotal");
        minutes(12, result, "dashaAt", "dashaShop");
        minutes(32, result, "dashaAt", "dashaTotal");
    }

    private static void minutes(int expected, Result result, String begun, String over) {
        Recording trace = result.trace();
        Step first = trace.steps(step -> writes(trace, step, begun)).getFirst();
        Step last = trace.steps(step -> writes(trace, step, over)).getLast();
        assertEquals(expected, trace.units(last.t() - first.t()), expected * 0.02, over);
        assertEquals(expected, result.run().required("result").required(over).asInt());
    }

    private static boolean writes(Recording trace, Step step, String name) {
        return step.kind().equals("write") && trace.objectName(step).equals(name);
    }

    @Test
    void twoWorkersFindAllPrimesBetweenThem() throws Exception {
        JsonNode found = run("primes-threads").run().required("result");
        assertEquals(78_498, value(found, "found[0]").asInt());
        assertEquals(70_435, value(found, "found[1]").asInt());
        assertEquals(148_933, found.required("total").asInt());
    }

    @Test
    void oneOfTwoAdditionsIsLost() throws Exception {
        Result result = run("lost-update");
        List<String> output = result.output();
        assertEquals(
                2,
                output.stream().filter(line -> line.endsWith("reads 0")).count(),
                output::toString);
        assertTrue(
                List.of("counter = 10", "counter = 20").contains(output.getLast()),
                output::toString);
    }

    @Test
    void withALockBothAdditionsCount() throws Exception {
        Result result = run("lock");
        List<String> output = result.output();
        List<String> written = output.stream().filter(line -> line.contains("writes")).toList();
        assertTrue(
                List.of("masha writes 10", "dasha writes 20").contains(written.getFirst()),
                output::toString);
        assertTrue(written.getLast().endsWith("writes 30"), output::toString);
        Recording trace = result.trace();
        List<Step> writes = trace.steps(step -> writes(trace, step, "counter"));
        assertTrue(
                trace.units(writes.getLast().t() - writes.getFirst().t()) >= 1,
                "one after the other");
    }

    @Test
    void aDeadlockNamesItsCycle() throws Exception {
        JsonNode verdict = run("deadlock").verdict();
        Map<String, String> stuck = new TreeMap<>();
        for (JsonNode link : verdict.required("cycle")) {
            stuck.put(
                    link.required("thread").asString(),
                    link.required("holds").asString()
                            + " > "
                            + link.required("waitsFor").asString());
            assertTrue(link.required("line").asInt() > 0);
        }
        assertEquals(Map.of("masha", "whisk > bowl", "dasha", "bowl > whisk"), stuck);
        String message = verdict.required("message").asString();
        assertTrue(
                message.contains("masha holds whisk and waits for bowl, which dasha holds"),
                message);
    }

    @Test
    void aThreadCanBeStuckOnItself() throws Exception {
        Result result = run("self-deadlock");
        JsonNode cycle = result.verdict().required("cycle");
        assertEquals(1, cycle.size());
        assertEquals("dasha", cycle.required(0).required("thread").asString());
        assertEquals("dashasBowl", cycle.required(0).required("waitsFor").asString());
        assertTrue(
                result.output().contains("Masha's dough is ready"),
                "a reentrant lock lets her through");
    }

    @Test
    void sevenCooksPassThreePermitsInGroupsOfThreeThreeAndOne() throws Exception {
        Recording trace = run("semaphore").trace();
        List<Step> acquired = trace.steps(step -> step.kind().equals("permit-acquire"));
        Map<Long, Long> groups =
                acquired.stream()
                        .collect(
                                Collectors.groupingBy(
                                        step ->
                                                Math.round(
                                                        trace.units(
                                                                        step.t()
                                                                                - acquired.getFirst()
                                                                                        .t())
                                                                / 2),
                                        TreeMap::new,
                                        Collectors.counting()));
        assertEquals(Map.of(0L, 3L, 1L, 3L, 2L, 1L), groups);
    }

    private Result run(String lesson) throws Exception {
        return lessons.run(lesson);
    }
}
