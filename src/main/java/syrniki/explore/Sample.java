package syrniki.explore;

import syrniki.engine.control.Choice;
import syrniki.engine.control.Control;
import syrniki.engine.control.ControlledProgram;
import syrniki.engine.control.Scheduler;
import syrniki.trace.Verdict;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Some executions of a program that has too many: in turn a random walk, in which each way to go on
 * is as likely as the others, and PCT, which finds what needs few switches with a known probability
 * (S. Burckhardt, P. Kothari, M. Musuvathi, S. Nagarakatte, "A Randomized Scheduler with
 * Probabilistic Guarantees of Finding Bugs", ASPLOS 2010). The same program has the same sample.
 */
final class Sample implements Scheduler {

    /** How many orderings something may need that PCT is to find. */
    private static final int DEPTH = 3;

    private final ControlledProgram program;
    private final Outcomes outcomes;
    private final Moments moments;
    private final boolean movers;
    private final Trail trail = new Trail();
    private final SplittableRandom random = new SplittableRandom(2010);

    private boolean walks;
    private double[] priorities = new double[8];
    private final int[] changes = new int[DEPTH - 1];
    private int longest = 1;
    private long executions;

    /**
     * A sample that has not begun.
     *
     * @param movers whether steps that nobody else could want to come before are no choices
     */
    Sample(ControlledProgram program, Outcomes outcomes, Moments moments, boolean movers) {
        this.program = program;
        this.outcomes = outcomes;
        this.moments = moments;
        this.movers = movers;
    }

    /**
     * Executes the program until somebody says that it is enough.
     *
     * @param enough asked after each execution
     */
    void run(BooleanSupplier enough) {
        program.control().careful(true);
        do {
            walks = executions % 2 == 0;
            Arrays.fill(priorities, 0);
            for (int i = 0; i < changes.length; i++) {
                changes[i] = random.nextInt(longest);
            }
            moments.beginExecution();
            Verdict verdict = program.run(this, null);
            executions++;
            longest = Math.max(longest, program.control().steps());
            look(program.control());
            outcomes.came(program, verdict, trail);
        } while (!enough.getAsBoolean());
    }

    /** How many executions there were. */
    long executions() {
        return executions;
    }

    @Override
    public boolean skipsMovers() {
        return movers;
    }

    @Override
    public void takes(Control control, int choice) {
        trail.takes(control, choice);
        look(control);
    }

    private void look(Control control) {
        moments.look(trail, control.steps(), Moments.NOWHERE, 0, false);
    }

    @Override
    public int choose(Control control) {
        if (walks) {
            return control.choice(random.nextInt(control.choices()));
        }
        int first = first(control);
        for (int i = 0; i < changes.length; i++) {
            if (changes[i] >= 0 && control.steps() >= changes[i]) {
                changes[i] = -1;
                priorities[first] = -1 - i;
                first = first(control);
            }
        }
        return anyWay(control, first);
    }

    /** The thread of highest priority among those that are able to go on. */
    private int first(Control control) {
        int first = Choice.thread(control.choice(0));
        for (int i = 0; i < control.choices(); i++) {
            int thread = Choice.thread(control.choice(i));
            if (priority(thread) > priority(first)) {
                first = thread;
            }
        }
        return first;
    }

    /** A thread's priority: of those that were not lowered any order is as likely as the others. */
    private double priority(int thread) {
        if (thread >= priorities.length) {
            priorities = Arrays.copyOf(priorities, thread * 2);
        }
        if (priorities[thread] == 0) {
            priorities[thread] = 1 + random.nextDouble();
        }
        return priorities[thread];
    }

    private int anyWay(Control control, int thread) {
        int chosen = NOBODY;
        int ways = 0;
        for (int i = 0; i < control.choices(); i++) {
            if (Choice.thread(control.choice(i)) == thread && random.nextInt(++ways) == 0) {
                chosen = control.choice(i);
            }
        }
        return chosen;
    }
}
