package syrniki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import syrniki.Recording.Step;
import syrniki.course.Course;
import syrniki.run.Machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Two jobs on one core: threads are cut off in the middle of a piece, tasks of one thread never
 * are.
 */
class WhoSwitchesTest extends LessonTest {

    private static final int PIECES = 4;

    @Autowired private Course course;

    @BeforeEach
    void aMachineThatCanShowIt() {
        assumeTrue(Machine.lacks(course.find("who-switches").orElseThrow().settings()).isEmpty());
    }

    private Recording run(boolean greedy) throws Exception {
        var result =
                lessons.start(
                        "who-switches",
                        Map.of("pieces", PIECES, "strokes", 50, "greedy", greedy),
                        1000);
        assertEquals("completed", result.verdictKind(), () -> result.verdict().toString());
        new TraceRules(result.trace()).check();
        return result.trace();
    }

    /** A stretch of strokes at one job by one thread, from the first stroke of a piece on. */
    private record Strokes(String thread, String job, int first, int last) {}

    /** What was washed and dried by these threads, as stretches that nobody came in between. */
    private static List<Strokes> strokes(Recording trace, List<String> threads) {
        List<Strokes> found = new ArrayList<>();
        for (Step step :
                trace.steps(it ->
                        it.kind().equals("write")
                                && List.of("washing", "drying").contains(trace.objectName(it))
                                && threads.contains(trace.threadName(it))
                                && it.value().asInt() > 0)) {
            Strokes next =
                    new Strokes(
                            trace.threadName(step),
                            trace.objectName(step),
                            step.value().asInt(),
                            step.value().asInt());
            Strokes before = found.isEmpty() ? null : found.getLast();
            if (before != null && before.job.equals(next.job) && before.last == next.first - 1) {
                found.set(
                        found.size() - 1,
                        new Strokes(before.thread, before.job, before.first, next.last));
            } else {
                found.add(next);
            }
        }
        return found;
    }

    @Test
    void theSystemCutsThreadsOffInTheMiddleOfAPiece() throws Exception {
        Recording trace = run(false);
        List<Strokes> strokes = strokes(trace, List.of("masha", "dasha"));
        long cut = strokes.stream().filter(it -> it.first > 1).count();
        assertTrue(cut >= 2, () -> "never cut off: " + strokes);
        for (String thread : List.of("masha", "dasha")) {
            Step last =
                    trace.steps(it ->
                                    it.kind().equals("cpu") && trace.threadName(it).equals(thread))
                            .getLast();
            assertTrue(last.value().required("preempted").asInt() > 0, last::toString);
        }
        assertEquals(
                1,
                trace.steps(it -> it.kind().equals("cpu")).stream()
                        .map(it -> it.value().required("core").asInt())
                        .distinct()
                        .count());
    }

    @Test
    void tasksHandOverBetweenPiecesOnlyAndTakeTurns() throws Exception {
        Recording trace = run(false);
        List<Strokes> turns =
                IntStream.range(0, 2 * PIECES)
                        .mapToObj(i -> piece(i % 2 == 0 ? "washing" : "drying"))
                        .toList();
        assertEquals(turns, strokes(trace, List.of("cook")));
        List<String> tasks =
                trace
                        .steps(it ->
                                it.kind().startsWith("task-")
                                        && trace.threadName(it).equals("cook"))
                        .stream()
                        .map(Step::kind)
                        .toList();
        List<String> each = List.of("task-begin", "task-submit", "task-end");
        assertEquals(each, tasks.subList(0, 3), "hands over, then ends");
        assertEquals(2 * PIECES, tasks.stream().filter("task-end"::equals).count());
        assertEquals(2 * PIECES - 2, tasks.stream().filter("task-submit"::equals).count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cook", "masha and dasha"})
    void whoeverDoesNotHandOverStopsTheTasksButNotTheThreads(String who) throws Exception {
        List<Strokes> strokes = strokes(run(true), List.of(who.split(" and ")));
        List<String> jobs = strokes.stream().map(Strokes::job).toList();
        int lastCup = jobs.lastIndexOf("washing");
        int firstPlate = jobs.indexOf("drying");
        assertEquals(who.equals("cook"), lastCup < firstPlate, strokes::toString);
    }

    private static Strokes piece(String job) {
        return new Strokes("cook", job, 1, 50);
    }
}
