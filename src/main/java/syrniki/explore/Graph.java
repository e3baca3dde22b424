package syrniki.explore;

import java.math.BigInteger;
import java.util.Arrays;

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
    private int beginning;

    /** Says how many steps it is to the first state. */
    void begin(int steps) {
        beginning = steps;
    }

    /** How many steps it is to the first state: none of them is a choice. */
    int beginning() {
        return beginning;
    }

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

    /** The number of a state's choice among those of all states. */
    int edge(int state, int number) {
        return firstEdge[state] + number;
    }

    /** How many choices all states have. */
    int edges() {
        return edges;
    }

    /** The state that an edge goes out from. */
    int from(int edge) {
        int found = Arrays.binarySearch(firstEdge, 0, states, edge);
        return found < 0 ? -found - 2 : found;
    }

    /** The choice that an edge is. */
    int choice(int edge) {
        return choice[edge];
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
        int[] order = lastFirst();
        if (order == null) {
            return null;
        }
        BigInteger[] to = new BigInteger[states];
        BigInteger[] ways = new BigInteger[outcomes];
        Arrays.fill(to, BigInteger.ZERO);
        Arrays.fill(ways, BigInteger.ZERO);
        to[0] = BigInteger.ONE;
        for (int i = order.length - 1; i >= 0; i--) {
            int state = order[i];
            for (int it = 0; it < choices(state); it++) {
                int target = to(state, it);
                if (target >= 0) {
                    to[target] = to[target].add(to[state]);
                } else if (target != UNKNOWN) {
                    ways[-1 - target] = ways[-1 - target].add(to[state]);
                }
            }
        }
        return ways;
    }

    /** All states, each after those that it leads to; null if some lead back to themselves. */
    private int[] lastFirst() {
        int[] order = new int[states];
        int done = 0;
        int[] next = new int[states];
        int[] path = new int[states];
        boolean[] open = new boolean[states];
        int depth = 1;
        open[0] = true;
        while (depth > 0) {
            int state = path[depth - 1];
            if (next[state] < choices(state)) {
                int target = to(state, next[state]++);
                if (target >= 0 && open[target]) {
                    return null;
                }
                if (target >= 0 && next[target] == 0) {
                    open[target] = true;
                    path[depth++] = target;
                }
            } else {
                depth--;
                open[state] = false;
                order[done++] = state;
            }
        }
        return Arrays.copyOf(order, done);
    }
}
