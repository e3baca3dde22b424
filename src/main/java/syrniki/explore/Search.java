package syrniki.explore;

import syrniki.engine.control.Control;
import syrniki.engine.control.ControlledProgram;
import syrniki.engine.control.Scheduler;
import syrniki.trace.Verdict;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Runs a program through all its interleavings: depth first, each execution from the beginning, the
 * first part as before, then another choice.
 *
 * <p>Reduced, a step that nobody else could want to come before is no choice (Lipton's movers), and
 * an execution that comes to a state met before ends there, for all that can follow is known. Both
 * keep every outcome.
 */
final class Search implements Scheduler {

    private final ControlledProgram program;
    private final Outcomes outcomes;

    /** Null if there are none to look for. */
    private final Moments moments;

    private final Trail trail = new Trail();
    private final boolean movers;
    private final boolean merging;

    private States states;
    private Graph graph;
    private long executions;

    // the path to where the execution is, or will be
    private int depth;
    private int at;
    private int[] state = new int[64];
    private int[] stepsBefore = new int[64];
    private int[] number = new int[64];
    private int[] count = new int[64];
    private int[][] choices = new int[64][];

    /**
     * A search that has not begun.
     *
     * @param moments what to look for on the way
     * @param movers whether steps that nobody else could want to come before are no choices
     * @param merging whether an execution ends where it comes to a state met before
     */
    Search(
            ControlledProgram program,
            Outcomes outcomes,
            Moments moments,
            boolean movers,
            boolean merging) {
        this.program = program;
        this.outcomes = outcomes;
        this.moments = moments.none() ? null : moments;
        this.movers = movers;
        this.merging = merging;
    }

    /**
     * Searches until all is known, or somebody says that it is enough.
     *
     * @param enough asked after each execution
     * @return whether all is known
     */
    boolean run(BooleanSupplier enough) {
        begin(program.control().tried());
        do {
            execute();
            if (program.control().tried() && !careful) {
                begin(true); // what was left out so far may matter
            } else if (!advance()) {
                return true;
            }
        } while (!enough.getAsBoolean());
        return false;
    }

    private boolean careful;

    private void begin(boolean careful) {
        this.careful = careful;
        program.control().careful(careful);
        states = new States();
        graph = new Graph();
        depth = 0;
        if (moments != null) {
            moments.begin();
        }
    }

    private void execute() {
        at = 0;
        if (moments != null) {
            moments.beginExecution();
        }
        Verdict verdict = program.run(this, null);
        executions++;
        if (verdict != null) {
            look(program.control());
            int number = outcomes.came(program, verdict, trail);
            lead(Graph.outcome(number), program.control().steps());
        }
    }

    @Override
    public void takes(Control control, int choice) {
        trail.takes(control, choice);
        look(control);
    }

    /** Looks for moments where nobody has been before. */
    private void look(Control control) {
        if (moments == null || at < depth) {
            return;
        }
        int last = depth - 1;
        int edge = depth == 0 ? Moments.BEGINNING : graph.edge(state[last], number[last]);
        int offset = depth == 0 ? control.steps() : control.steps() - stepsBefore[last];
        boolean known = offset == 0 && depth > 0 && number[last] > 0;
        moments.look(trail, control.steps(), edge, offset, known);
    }

    /** Says where the last choice has led. */
    private void lead(int to, int steps) {
        if (depth > 0) {
            int last = depth - 1;
            int choice = choices[last][number[last]];
            graph.lead(state[last], number[last], choice, to, steps - stepsBefore[last]);
        } else { // no choice at all: one state, one way
            graph.add(1);
            graph.lead(0, 0, 0, to, steps);
        }
    }

    /**
     * Goes back to the last choice that has not been followed everywhere; false if there is none.
     */
    private boolean advance() {
        while (depth > 0) {
            int last = depth - 1;
            if (++number[last] < count[last]) {
                return true;
            }
            depth--;
        }
        return false;
    }

    @Override
    public boolean skipsMovers() {
        return movers;
    }

    @Override
    public int choose(Control control) {
        if (at < depth) {
            int choice = choices[at][number[at]];
            at++;
            return choice;
        }
        int known = merging ? states.find(control.fingerprint()) : -1;
        if (known >= 0) {
            lead(known, control.steps());
            return NOBODY;
        }
        int added = merging ? states.add(control.fingerprint()) : graph.states();
        if (depth == 0) {
            graph.begin(control.steps());
        } else {
            lead(added, control.steps());
        }
        graph.add(control.choices());
        push(control, added);
        at = depth;
        return choices[depth - 1][0];
    }

    private void push(Control control, int added) {
        if (depth == state.length) {
            state = Arrays.copyOf(state, depth * 2);
            stepsBefore = Arrays.copyOf(stepsBefore, depth * 2);
            number = Arrays.copyOf(number, depth * 2);
            count = Arrays.copyOf(count, depth * 2);
            choices = Arrays.copyOf(choices, depth * 2);
        }
        int size = control.choices();
        if (choices[depth] == null || choices[depth].length < size) {
            choices[depth] = new int[Math.max(8, size)];
        }
        for (int i = 0; i < size; i++) {
            choices[depth][i] = control.choice(i);
        }
        state[depth] = added;
        stepsBefore[depth] = control.steps();
        number[depth] = 0;
        count[depth] = size;
        depth++;
    }

    /** How many executions there were. */
    long executions() {
        return executions;
    }

    /** What is known so far. */
    Graph graph() {
        return graph;
    }
}
