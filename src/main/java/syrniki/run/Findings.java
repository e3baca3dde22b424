package syrniki.run;

import syrniki.course.Lesson;
import syrniki.explore.Found;
import syrniki.explore.Outcome;
import syrniki.trace.Ending;
import syrniki.trace.ThreadInfo.ThreadKind;
import syrniki.trace.Verdict;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What an exploration has found so far, and what that means for the lesson.
 *
 * @param exhaustive whether there is nothing else to find
 * @param method how it was gone about: {@code all} or {@code random+pct}
 * @param counts what {@link Way#schedules()} counts: {@code schedules}, {@code classes} of them, or
 *     executions of a {@code sample}
 * @param executions how often the program was run
 * @param states how many different states with a choice were met
 * @param outcomes what most schedules lead to first
 * @param correct whether all schedules come out right; null if nobody can say yet
 * @param goals what became of each of the lesson's goals
 */
public record Findings(
        boolean exhaustive,
        String method,
        String counts,
        long executions,
        int states,
        double seconds,
        List<Way> outcomes,
        Boolean correct,
        List<Reach> goals) {

    /**
     * One way the program can come out.
     *
     * @param report of a run that comes out so: its ending, and names
     * @param good whether it is right; null if nobody can say
     * @param schedules how many lead there; null if there is no end of them
     * @param shortest a shortest schedule that is known
     * @param steps how many that takes
     */
    public record Way(
            Report report, Boolean good, BigInteger schedules, String shortest, int steps) {

        /** How it ends. */
        public Ending ending() {
            return report.ending().orElseThrow();
        }
    }

    /**
     * What became of a goal.
     *
     * @param possible whether it can be reached; null if nobody can say
     * @param shortest a short schedule that reaches it; null if none is known
     * @param steps how many that takes; null if none is known
     * @param checked of one that cannot be reached: how many schedules were checked; null if there
     *     is no end of them
     */
    public record Reach(Boolean possible, String shortest, Integer steps, BigInteger checked) {}

    static Findings of(Lesson lesson, Map<String, Object> params, Found found) {
        List<Way> ways = found.outcomes().stream().map(it -> way(it, lesson, params)).toList();
        return new Findings(
                found.exhaustive(),
                switch (found.method()) {
                    case ALL -> "all";
                    case SAMPLE -> "random+pct";
                },
                found.counts().name().toLowerCase(java.util.Locale.ROOT),
                found.executions(),
                found.states(),
                found.seconds(),
                ways,
                correct(found.exhaustive(), ways),
                found.goals().stream().map(Findings::reach).toList());
    }

    private static Way way(Found.Way way, Lesson lesson, Map<String, Object> params) {
        Outcome outcome = way.outcome();
        List<Report.ThreadLife> threads = new ArrayList<>();
        for (String name : way.threads()) {
            threads.add(
                    new Report.ThreadLife(
                            threads.size(), name, ThreadKind.PLATFORM, null, null, -1));
        }
        Ending ending = new Ending(0, way.verdict(), outcome.result());
        // one that was cut short has not come out at all
        Boolean good =
                outcome.verdict() == Verdict.Kind.LIMIT
                        ? null
                        : (Boolean) lesson.good(outcome.verdict(), outcome.result(), params);
        return new Way(
                new Report(threads, List.of(), way.objects(), java.util.Optional.of(ending)),
                good,
                way.schedules(),
                way.shortest().toString(),
                way.shortest().length());
    }

    private static Reach reach(Found.Reach reach) {
        var shortest = reach.shortest();
        return new Reach(
                reach.possible(),
                shortest == null ? null : shortest.toString(),
                shortest == null ? null : (Integer) shortest.length(),
                reach.checked());
    }

    private static Boolean correct(boolean exhaustive, List<Way> ways) {
        if (ways.stream().anyMatch(way -> Boolean.FALSE.equals(way.good()))) {
            return false;
        }
        return exhaustive && ways.stream().allMatch(way -> Boolean.TRUE.equals(way.good()))
                ? Boolean.TRUE
                : null;
    }
}
