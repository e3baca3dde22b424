package syrniki.explore;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;

/**
 * The states of a program in which there is a choice, and where each choice leads: to another such
 * state or to an {@link Outcome}. State 0 is the first.
 */
public final class Graph {

    private static final int UNKNOWN = Integer.MIN_VALUE;

    private int[] firstEdge = new int[256];
    private int states;
    private int[] to = new int[1024];
    private int[] choice = new int[1024];
    private int[] steps = new int[1024];
    private int edges;

    /** Adds a state with so many choices; its number is how many there were before. */
    void add(int choices) {
        if (states + 1 >= firstEdge.length) {
            firstEdge = Arrays.copyOf(firstEdge, firstEdge.length * 2);
        }
        firstEdge[states++] = edges;
        edges += choices;
        firstEdge[states] = edges;
        if (edges > to.length) {
            int length = Math.max(edges, to.length * 2);
            to = Arrays.copyOf(to, length);
            choice = Arrays.copyOf(choice, length);
            steps = Arrays.copyOf(steps, length);
        }
        Arrays.fill(to, edges - choices, edges, UNKNOWN);
    }

    /** Says where a state's choice leads; see {@link #to}. */
    void lead(int state, int number, int choice, int to, int steps) {
        int edge = firstEdge[state] + number;
        this.choice[edge] = choice;
        this.to[edge] = to;
        this.steps[edge] = steps;
    }

    /** What leads to an outcome, by its number. */
    static int outcome(int number) {
        return -1 - number;
    }

    /** How many states there are. */
    public int states() {
        return states;
    }

    /** How many choices a state has. */
    public int choices(int state) {
        return firstEdge[state + 1] - firstEdge[state];
    }

    /** A state's choice, see {@link syrniki.engine.control.Choice}. */
    public int choice(int state, int number) {
        return choice[firstEdge[state] + number];
    }

    /** Where a choice leads: to a state, or, if negative, to outcome {@code -1 - to}. */
    public int to(int state, int number) {
        return to[firstEdge[state] + number];
    }

    /**
     * How many steps it is there: those that nobody else could want to come before are included.
     */
    public int steps(int state, int number) {
        return steps[firstEdge[state] + number];
    }

    /** Whether a choice was followed to where it leads. */
    boolean known(int state, int number) {
        return to(state, number) != UNKNOWN;
    }

    /**
     * How many ways lead from the first state to each of so many outcomes.
     *
     * @return null if one can go round in circles: then there is no end of ways
     */
    BigInteger[] ways(int outcomes) {
        BigInteger[][] ways = new BigInteger[states][];
        int[] next = new int[states];
        boolean[] open = new boolean[states];
        Deque<Integer> path = new ArrayDeque<>();
        path.push(0);
        open[0] = true;
        while (!path.isEmpty()) {
            int state = path.peek();
            if (next[state] < choices(state)) {
                int target = to(state, next[state]++);
                if (target >= 0 && ways[target] == null) {
                    if (open[target]) {
                        return null;
                    }
                    open[target] = true;
                    path.push(target);
                }
            } else {
                path.pop();
                open[state] = false;
                ways[state] = sum(state, outcomes, ways);
            }
        }
        return ways[0];
    }

    private BigInteger[] sum(int state, int outcomes, BigInteger[][] ways) {
        BigInteger[] sum = new BigInteger[outcomes];
        Arrays.fill(sum, BigInteger.ZERO);
        for (int i = 0; i < choices(state); i++) {
            int target = to(state, i);
            if (target == UNKNOWN) {
                continue;
            }
            if (target < 0) {
                sum[-1 - target] = sum[-1 - target].add(BigInteger.ONE);
            } else {
                for (int j = 0; j < outcomes; j++) {
                    sum[j] = sum[j].add(ways[target][j]);
                }
            }
        }
        return sum;
    }

    /**
     * A shortest way to each of so many outcomes: the choices to be made, in order; null for one
     * that nothing leads to. Shortest is what takes the fewest steps (Dijkstra).
     */
    int[][] shortest(int outcomes) {
        int[] distance = new int[states];
        int[] from = new int[states];
        int[] by = new int[states];
        Arrays.fill(distance, Integer.MAX_VALUE);
        int[] endDistance = new int[outcomes];
        int[] endFrom = new int[outcomes];
        int[] endBy = new int[outcomes];
        Arrays.fill(endDistance, Integer.MAX_VALUE);
        PriorityQueue<long[]> queue = new PriorityQueue<>(Comparator.comparingLong(it -> it[0]));
        distance[0] = 0;
        queue.add(new long[] {0, 0});
        while (!queue.isEmpty()) {
            long[] first = queue.poll();
            int state = (int) first[1];
            if (first[0] > distance[state]) {
                continue;
            }
            for (int i = 0; i < choices(state); i++) {
                int target = to(state, i);
                if (target == UNKNOWN) {
                    continue;
                }
                int length = distance[state] + steps(state, i);
                if (target < 0 && length < endDistance[-1 - target]) {
                    endDistance[-1 - target] = length;
                    endFrom[-1 - target] = state;
                    endBy[-1 - target] = i;
                } else if (target >= 0 && length < distance[target]) {
                    distance[target] = length;
                    from[target] = state;
                    by[target] = i;
                    queue.add(new long[] {length, target});
                }
            }
        }
        int[][] shortest = new int[outcomes][];
        for (int i = 0; i < outcomes; i++) {
            if (endDistance[i] < Integer.MAX_VALUE) {
                shortest[i] = path(endFrom[i], endBy[i], from, by);
            }
        }
        return shortest;
    }

    private int[] path(int state, int number, int[] from, int[] by) {
        Deque<Integer> choices = new ArrayDeque<>();
        choices.push(choice(state, number));
        for (int at = state; at != 0; at = from[at]) {
            choices.push(choice(from[at], by[at]));
        }
        return choices.stream().mapToInt(Integer::intValue).toArray();
    }
}
