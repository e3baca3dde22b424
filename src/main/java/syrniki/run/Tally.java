package syrniki.run;

import syrniki.run.Sample.Counts;
import syrniki.run.Sample.Outcome;
import syrniki.trace.Ending;
import syrniki.trace.Verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs of one program by what they came to. So many outcomes are told apart, and no more: a program
 * that measures time has as many as it has runs.
 */
final class Tally {

    /** Most outcomes told apart, and so most recordings kept. */
    static final int MOST = 50;

    private record Key(Verdict verdict, Map<String, Object> result) {}

    private final Map<Key, Outcome> outcomes = new LinkedHashMap<>();
    private int runs;
    private int others;

    /**
     * Counts the run, if its program came to an end of its own; returns whether it is the first
     * that came out so, and to be kept.
     */
    synchronized boolean add(Run run) {
        Ending ending = run.report().ending().orElse(null);
        if (ending == null || cutShort(ending.verdict())) {
            return false;
        }
        runs++;
        // who waits for whom in which line is how it went, not what it came to
        Verdict verdict =
                new Verdict(ending.verdict().kind(), ending.verdict().detail(), List.of());
        Key key = new Key(verdict, ending.result());
        Outcome known = outcomes.get(key);
        if (known == null && outcomes.size() == MOST) {
            others++;
            return false;
        }
        outcomes.put(
                key,
                known == null ? new Outcome(run, 1) : new Outcome(known.run(), known.count() + 1));
        return known == null;
    }

    private static boolean cutShort(Verdict verdict) {
        return verdict.kind() == Verdict.Kind.STOPPED
                && (verdict.detail().isEmpty() || verdict.detail().equals(Run.CUT_OFF));
    }

    /** All of it, as of one moment. */
    synchronized Counts counts() {
        List<Outcome> sorted = new ArrayList<>(outcomes.values());
        sorted.sort(Comparator.comparingInt(Outcome::count).reversed());
        return new Counts(runs, others, sorted);
    }
}
