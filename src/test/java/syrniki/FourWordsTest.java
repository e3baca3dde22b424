package syrniki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import syrniki.Recording.Step;
import syrniki.engine.cpu.CpuSampler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The lecture's four words mean in a recorded run what the lecture says they mean. */
class FourWordsTest extends LessonTest {

    @ParameterizedTest
    @ValueSource(strings = {"concurrency", "asynchrony"})
    void oneThreadHasBothDishesInProgressAndNeverBothInHand(String word) throws Exception {
        Recording trace = lessons.run("four-words").trace();
        List<Step> told = told(trace, word);
        assertEquals(1, told.stream().map(Step::thread).distinct().count());
        long kisselBegun = of(trace, told, 1).getFirst().t();
        long syrnikiReady = of(trace, told, 0).getLast().t();
        assertTrue(kisselBegun < syrnikiReady, "in progress over the same time");
        TreeSet<String> inHand = new TreeSet<>();
        for (Step step : told) {
            String dish = trace.objectName(step);
            inHand.remove(dish);
            if (what(step).equals("in hand")) {
                inHand.add(dish);
            }
            assertTrue(inHand.size() <= 1, () -> "two pairs of hands at " + step);
        }
    }

    @Test
    void whoIsOnlyConcurrentStandsByTheOvenAndWhoIsAsynchronousDoesNot() throws Exception {
        assertEquals(0, doneWhileItBakes("concurrency"));
        assertNotEquals(0, doneWhileItBakes("asynchrony"));
    }

    /** How many steps about the kissel there are while the syrniki are in the oven. */
    private long doneWhileItBakes(String word) throws Exception {
        Recording trace = lessons.run("four-words").trace();
        List<Step> told = told(trace, word);
        List<Step> syrniki = of(trace, told, 0);
        long from = syrniki.get(syrniki.size() - 2).seq();
        long to = syrniki.getLast().seq();
        return of(trace, told, 1).stream().filter(s -> s.seq() > from && s.seq() < to).count();
    }

    @Test
    void eachDishHasAThreadOfItsOwnInTheMultithreadedKitchen() throws Exception {
        Recording trace = lessons.run("four-words").trace();
        List<Step> told = told(trace, "multithreading");
        for (int dish : new int[] {0, 1}) {
            assertEquals(1, of(trace, told, dish).stream().map(Step::thread).distinct().count());
        }
        assertEquals(2, told.stream().map(Step::thread).distinct().count());
    }

    /** On a machine that is busy otherwise it may take several runs until both get a core. */
    @Test
    void theHalvesOfOneJobAreComputedOnTwoCoresAtTheSameMoment() throws Exception {
        assumeTrue(CpuSampler.available() && Runtime.getRuntime().availableProcessors() > 1);
        Map<String, Object> work = Map.of("dough", 12, "baking", 0, "berries", 0, "boiling", 0);
        for (int tries = 0; tries < 5; tries++) {
            Recording trace = lessons.start("four-words", work, 250).trace();
            List<Window> half = windows(trace, "parallel-5");
            List<Window> other = windows(trace, "parallel-6");
            if (half.stream().anyMatch(w -> other.stream().anyMatch(w::atOnceWith))) {
                return;
            }
        }
        fail("the two threads never computed at the same moment");
    }

    /**
     * Between two measurements of a thread: how long it was on a core meanwhile, in nanoseconds.
     */
    private record Window(long from, long to, long on, int core) {

        /** Whether the time is too short for the two to have taken turns. */
        boolean atOnceWith(Window other) {
            long span = Math.max(to, other.to) - Math.min(from, other.from);
            return core != other.core && on + other.on > span * 1.1;
        }
    }

    private static List<Window> windows(Recording trace, String thread) {
        List<Step> measured =
                trace.steps(
                        step -> step.kind().equals("cpu") && trace.threadName(step).equals(thread));
        List<Window> windows = new ArrayList<>();
        for (int i = 1; i < measured.size(); i++) {
            Step a = measured.get(i - 1);
            Step b = measured.get(i);
            long on = b.value().required("on").asLong() - a.value().required("on").asLong();
            windows.add(new Window(a.t(), b.t(), on, b.value().required("core").asInt()));
        }
        return windows;
    }

    /** What was said of the dishes in a kitchen. */
    private static List<Step> told(Recording trace, String word) {
        return trace.steps(step ->
                step.kind().equals("write") && trace.objectName(step).startsWith(word + "["));
    }

    private static List<Step> of(Recording trace, List<Step> told, int dish) {
        return told.stream()
                .filter(step -> trace.objectName(step).endsWith("[" + dish + "]"))
                .toList();
    }

    private static String what(Step step) {
        return step.value().asString();
    }
}
