package syrniki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import syrniki.LessonRuns.Result;
import syrniki.Recording.Step;

import java.util.List;
import java.util.Map;

/** Those who step aside, those who are never served, and those who wait for the last one. */
class PatienceTest extends LessonTest {

    /** Runs that depend on sleeps may come out wrong on a busy machine: one of so many has to. */
    private static final int TRIES = 4;

    @Test
    void inALivelockNobodyEverWaitsForALock() throws Exception {
        Result result = lessons.run("livelock");
        Recording trace = result.trace();
        assertEquals("completed", result.verdictKind());
        assertEquals(List.of(), trace.steps(step -> step.kind().equals("lock-request")));
        assertEquals(8, trace.steps(step -> step.kind().equals("lock-abandon")).size());
        assertEquals(0, number(result, "doughs"));
    }

    @Test
    void precedenceCostsOneAttempt() throws Exception {
        Result result = lessons.start("livelock", Map.of("cure", "precedence"), 100);
        for (int again = 1; again < TRIES && number(result, "inVain") != 1; again++) {
            result = lessons.start("livelock", Map.of("cure", "precedence"), 100);
        }
        assertEquals(2, number(result, "doughs"));
        assertEquals(1, number(result, "inVain"));
    }

    @Test
    void whoNeedsTwoIsOvertakenUntilNobodyIsLeft() throws Exception {
        Recording trace = lessons.run("starvation").trace();
        Step asks = trace.steps(step -> step.kind().equals("permit-request")).getFirst();
        assertEquals("dasha", trace.threadName(asks));
        List<Step> later =
                trace.steps(
                        step -> step.seq() > asks.seq() && step.kind().equals("permit-acquire"));
        assertEquals(7, later.size());
        assertEquals("dasha", trace.threadName(later.getLast()));
    }

    @Test
    void inAFairQueueNobodyGetsAheadOfHer() throws Exception {
        Result result = lessons.start("starvation", Map.of("queue", "fair"), 250);
        for (int again = 1; again < TRIES && number(result, "before") != 2; again++) {
            result = lessons.start("starvation", Map.of("queue", "fair"), 250);
        }
        assertEquals(2, number(result, "before"));
        Recording trace = result.trace();
        Step asks =
                trace.steps(step ->
                                step.kind().equals("permit-request")
                                        && trace.threadName(step).equals("dasha"))
                        .getFirst();
        Step next =
                trace.steps(step -> step.seq() > asks.seq() && step.kind().equals("permit-acquire"))
                        .getFirst();
        assertEquals("dasha", trace.threadName(next));
    }

    @Test
    void nobodyGoesOnBeforeTheBarrierOpens() throws Exception {
        Recording trace = lessons.run("barrier").trace();
        List<Step> opened = trace.steps(step -> step.kind().equals("notify"));
        assertEquals(
                List.of("cook-2", "cook-3", "cook-1"),
                opened.stream().map(trace::threadName).toList());
        for (int i = 0; i < 3; i++) {
            long from = i == 0 ? -1 : opened.get(i - 1).seq();
            long to = opened.get(i).seq();
            for (String kind : List.of("read", "write")) {
                long bowls =
                        trace.steps(step ->
                                        step.seq() > from
                                                && step.seq() < to
                                                && step.kind().equals(kind)
                                                && trace.objectName(step).startsWith("bowls["))
                                .size();
                assertEquals(3, bowls, kind + " before opening " + (i + 1));
            }
        }
    }

    @Test
    void withoutABarrierSomebodyFriesWhatIsNotShaped() throws Exception {
        Result result = lessons.start("barrier", Map.of("between", "nothing"), 250);
        assertTrue(number(result, "lumps") > 0);
        assertTrue(
                result.output().stream().anyMatch(line -> line.endsWith("dough -> lump")),
                () -> result.output().toString());
    }

    private static int number(Result result, String name) {
        return result.run().required("result").required(name).asInt();
    }
}
