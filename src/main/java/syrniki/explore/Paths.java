package syrniki.explore;

import syrniki.engine.control.Choice;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.PriorityQueue;

/**
 * Shortest ways through a graph: those that take the fewest steps (Dijkstra), and among them rather
 * those that go from thread to thread less often.
 */
final class Paths {

    private static final int NONE = -1;
    private static final long FAR = Long.MAX_VALUE;
    private static final int SWITCHES = 20;

    private final Graph graph;

    /** Steps to each state, and switches of threads below them. */
    private final long[] cost;

    /** The edge by which each state is come to. */
    private final int[] by;

    private final int[] byOutcome;

    Paths(Graph graph, int outcomes) {
        this.graph = graph;
        cost = new long[graph.states()];
        by = new int[graph.states()];
        byOutcome = new int[outcomes];
        Arrays.fill(cost, FAR);
        Arrays.fill(by, NONE);
        Arrays.fill(byOutcome, NONE);
        long[] outcomeCost = new long[outcomes];
        Arrays.fill(outcomeCost, FAR);
        record Place(long cost, int state) {}
        PriorityQueue<Place> queue =
                new PriorityQueue<>((a, b) -> Long.compare(a.cost(), b.cost()));
        cost[0] = (long) graph.beginning() << SWITCHES;
        queue.add(new Place(cost[0], 0));
        while (!queue.isEmpty()) {
            Place first = queue.poll();
            int state = first.state();
            if (first.cost() > cost[state]) {
                continue;
            }
            for (int i = 0; i < graph.choices(state); i++) {
                if (!graph.known(state, i)) {
                    continue;
                }
                int to = graph.to(state, i);
                long length = first.cost() + cost(state, i);
                if (to < 0 && length < outcomeCost[-1 - to]) {
                    outcomeCost[-1 - to] = length;
                    byOutcome[-1 - to] = graph.edge(state, i);
                } else if (to >= 0 && length < cost[to]) {
                    cost[to] = length;
                    by[to] = graph.edge(state, i);
                    queue.add(new Place(length, to));
                }
            }
        }
    }

    private long cost(int state, int number) {
        boolean goesOn =
                by[state] != NONE
                        && Choice.thread(graph.choice(by[state]))
                                == Choice.thread(graph.choice(state, number));
        return ((long) graph.steps(state, number) << SWITCHES) + (goesOn ? 0 : 1);
    }

    /** How many steps it is to a state. */
    int steps(int state) {
        return (int) (cost[state] >> SWITCHES);
    }

    /** The choices that lead to a state. */
    int[] toState(int state) {
        return path(by[state]);
    }

    /** The choices that lead to an outcome; null if nothing does. */
    int[] toOutcome(int outcome) {
        return byOutcome[outcome] == NONE ? null : path(byOutcome[outcome]);
    }

    /** The choices that lead along an edge. */
    int[] along(int edge) {
        return path(edge);
    }

    private int[] path(int last) {
        Deque<Integer> choices = new ArrayDeque<>();
        for (int edge = last; edge != NONE; edge = by[graph.from(edge)]) {
            choices.push(graph.choice(edge));
        }
        return choices.stream().mapToInt(Integer::intValue).toArray();
    }
}
