package syrniki.explore;

import syrniki.engine.Program;
import syrniki.engine.control.ControlledProgram;
import syrniki.engine.control.GoalWatch;
import syrniki.engine.control.Schedule;
import syrniki.engine.control.Setting;
import syrniki.explore.Found.Counts;
import syrniki.explore.Found.Method;
import syrniki.explore.Found.Reach;
import syrniki.explore.Found.Way;
import syrniki.trace.Goal;
import syrniki.trace.StateGraph;
import syrniki.trace.Verdict;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * All interleavings of a program, or, if there are too many, a sample of them: what it comes to,
 * how often, and by which schedule.
 *
 * <p>It explores on one {@link syrniki.engine.control.Carrier}; any thread may ask what was found
 * so far, or stop it.
 */
public final class Exploration {

    /** So much of what it may take is kept for a sample, in case that it does not get through. */
    private static final double FOR_SAMPLE = 0.2;

    private static final long LARGEST_SAMPLE = 20_000;

    /** Nanoseconds between two looks at what was found. */
    private static final long OFTEN = 100_000_000;

    private static final Reach UNKNOWN = new Reach(null, null, null);

    private final Program code;
    private final Setting setting;
    private final Limits limits;
    private final List<Goal> goals;
    private final boolean movers;

    private ControlledProgram program;
    private GoalWatch watch;
    private Moments moments;
    private final Outcomes outcomes = new Outcomes();
    private long begun;
    private long shown;
    private long executions;
    private int states;
    private BigInteger[] ways;
    private BigInteger[] proof;
    private boolean exhaustive;
    private boolean proved;
    private Method method = Method.ALL;

    /** Outcomes as they were last told of. */
    private final Map<Outcome, Way> told = new HashMap<>();

    private volatile boolean stopped;
    private volatile Found found;
    private volatile StateGraph graph;

    /**
     * An exploration that has not begun.
     *
     * @param goals what to look for beside outcomes; null in the place of one that is not asked
     * @param reduced whether steps that nobody could want to come before are no choices
     */
    public Exploration(
            Program program, Setting setting, Limits limits, List<Goal> goals, boolean reduced) {
        code = program;
        this.setting = setting;
        this.limits = limits;
        this.goals = new ArrayList<>(goals);
        // a step that is taken earlier may let a clock strike earlier, so then none is a mover
        movers = reduced && !setting.timed();
        found =
                new Found(
                        false,
                        method,
                        Counts.SAMPLE,
                        0,
                        0,
                        0,
                        List.of(),
                        goals.stream().map(_ -> UNKNOWN).toList());
    }

    /** What was found so far. */
    public Found found() {
        return found;
    }

    /** The states, if all are known and they are not too many to look at. */
    public Optional<StateGraph> graph() {
        return Optional.ofNullable(graph);
    }

    /** Ends it soon; what was found stays. */
    public void stop() {
        stopped = true;
    }

    /** Whether somebody has asked it to stop. */
    public boolean stopped() {
        return stopped;
    }

    /**
     * Explores, until all is known or a limit is reached; once.
     *
     * @throws IllegalArgumentException if the program cannot be loaded, or a goal speaks of
     *     something that it does not have
     */
    public void run() {
        begun = System.nanoTime();
        program = new ControlledProgram(code, setting);
        watch = new GoalWatch(program, goals);
        moments = new Moments(watch);
        Search search = new Search(program, outcomes, moments, movers, true);
        if (searched(search, 1 - FOR_SAMPLE)) {
            settle(search);
        } else if (!stopped && executions < limits.executions()) {
            sample();
        }
        show();
    }

    private boolean searched(Search search, double share) {
        long before = executions;
        long most = Math.max(limits.executions() - sampleSize(), 1);
        BooleanSupplier enough =
                () -> {
                    count(before, search);
                    return enough(most, share) || search.graph().states() >= limits.states();
                };
        boolean all = search.run(enough);
        count(before, search);
        return all;
    }

    private void count(long before, Search search) {
        executions = before + search.executions();
        states = Math.max(states, search.graph().states());
    }

    private long sampleSize() {
        long share = Math.max(1, (long) (limits.executions() * FOR_SAMPLE));
        return Math.min(LARGEST_SAMPLE, share);
    }

    private boolean enough(long mostExecutions, double share) {
        long now = System.nanoTime();
        if (now - shown > OFTEN) {
            show();
            shown = now;
        }
        return stopped
                || executions >= mostExecutions
                || now - begun > limits.time().toNanos() * share;
    }

    /** All is known: counts, and finds what is shortest. */
    private void settle(Search search) {
        Graph all = search.graph();
        int count = outcomes.count();
        states = all.states();
        ways = all.ways(count);
        exhaustive = outcomes.all().stream().noneMatch(it -> it.verdict() == Verdict.Kind.LIMIT);
        Paths paths = new Paths(all, count);
        for (int i = 0; i < count; i++) {
            outcomes.shortest(i, Replay.follow(program, movers, paths.toOutcome(i)));
        }
        shorten(all, paths);
        if (exhaustive && states <= StateGraphs.MOST) {
            graph = StateGraphs.of(program, all, paths, movers, places());
        }
        proved = exhaustive && !movers;
        proof = proved ? ways : null;
        if (exhaustive && movers && moments.missing() && !stopped) {
            prove();
        }
    }

    /**
     * Looks for moments again, now with every step being a choice that may end one: where it was
     * none, it may have been taken too early.
     */
    private void prove() {
        program.control().heed(watch);
        Search search = new Search(program, outcomes, moments, true, true);
        proved = searched(search, 1);
        if (proved) {
            Graph all = search.graph();
            shorten(all, new Paths(all, outcomes.count()));
            proof = all.ways(outcomes.count());
        }
        program.control().heed(null);
    }

    /** Finds shortest ways to moments. */
    private void shorten(Graph all, Paths paths) {
        for (int goal = 0; goal < goals.size(); goal++) {
            int best = -1;
            int length = Integer.MAX_VALUE;
            for (int i = 0; i < moments.places(goal); i++) {
                int edge = moments.edge(goal, i);
                int before = edge < 0 ? 0 : paths.steps(all.from(edge));
                if (before + moments.offset(goal, i) < length) {
                    length = before + moments.offset(goal, i);
                    best = edge;
                }
            }
            if (length < Integer.MAX_VALUE) {
                int[] choices = best < 0 ? new int[0] : paths.along(best);
                Schedule whole = Replay.follow(program, movers, choices).first(length);
                moments.shortest(goal, movers ? Trim.of(program, watch, goal, whole) : whole);
            }
        }
    }

    private void sample() {
        method = Method.SAMPLE;
        outcomes.forgetExecutions();
        Sample sample = new Sample(program, outcomes, moments, movers);
        long before = executions;
        long most = before + sampleSize();
        sample.run(() -> {
            executions = before + sample.executions();
            return enough(most, 1);
        });
    }

    // --- what others see ---

    private void show() {
        int[] order = order();
        List<Way> all = new ArrayList<>();
        for (int i : order) {
            all.add(way(i));
        }
        Counts counts = !exhaustive ? Counts.SAMPLE : movers ? Counts.CLASSES : Counts.SCHEDULES;
        double seconds = (System.nanoTime() - begun) / 1e9;
        found = new Found(exhaustive, method, counts, executions, states, seconds, all, reaches());
    }

    private Way way(int number) {
        Outcome outcome = outcomes.all().get(number);
        Schedule shortest = outcomes.shortest(number);
        Way known = told.get(outcome);
        if (known != null && known.shortest().equals(shortest)) {
            return known.counted(schedules(number));
        }
        Verdict verdict = new Verdict(outcome.verdict(), outcome.detail(), List.of());
        Names names = new Names();
        if (outcome.verdict() == Verdict.Kind.DEADLOCK) {
            Replay.follow(program, false, Trail.steps(shortest), _ -> {}, names);
            verdict = program.control().verdict();
        }
        Way way =
                new Way(
                        outcome,
                        schedules(number),
                        shortest,
                        verdict,
                        names.threads,
                        names.objects);
        told.put(outcome, way);
        return way;
    }

    private BigInteger schedules(int outcome) {
        if (!exhaustive) {
            return BigInteger.valueOf(outcomes.executions(outcome));
        }
        return ways == null ? null : ways[outcome];
    }

    /** Outcomes by how many schedules lead to them, most first. */
    private int[] order() {
        Comparator<Integer> most =
                Comparator.comparing(
                        it -> ways == null && exhaustive ? BigInteger.ZERO : schedules(it),
                        Comparator.reverseOrder());
        return IntStream.range(0, outcomes.count())
                .boxed()
                .sorted(most.thenComparing(it -> outcomes.shortest(it).length()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** What place each outcome has in that order. */
    private int[] places() {
        int[] order = order();
        int[] places = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            places[order[i]] = i;
        }
        return places;
    }

    private List<Reach> reaches() {
        List<Reach> reaches = new ArrayList<>();
        for (int goal = 0; goal < goals.size(); goal++) {
            if (goals.get(goal) == null) {
                reaches.add(UNKNOWN);
                continue;
            }
            boolean momentary = goals.get(goal).momentary();
            Schedule shortest = momentary ? moments.shortest(goal) : ending(goal);
            boolean impossible = shortest == null && (momentary ? proved : exhaustive);
            BigInteger[] all = momentary ? proof : ways;
            reaches.add(
                    new Reach(
                            shortest != null ? Boolean.TRUE : impossible ? false : null,
                            shortest,
                            impossible && all != null
                                    ? Arrays.stream(all).reduce(BigInteger.ZERO, BigInteger::add)
                                    : null));
        }
        return reaches;
    }

    /** A shortest schedule to an end that is as a goal wants it; null if none is known. */
    private Schedule ending(int goal) {
        Schedule shortest = null;
        for (int i = 0; i < outcomes.count(); i++) {
            Outcome outcome = outcomes.all().get(i);
            Schedule way = outcomes.shortest(i);
            if (watch.reached(goal, outcome.verdict(), outcome.result())
                    && (shortest == null || way.length() < shortest.length())) {
                shortest = way;
            }
        }
        return shortest;
    }
}
