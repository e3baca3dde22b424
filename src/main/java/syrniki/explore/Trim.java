package syrniki.explore;

import syrniki.engine.control.Choice;
import syrniki.engine.control.Control;
import syrniki.engine.control.ControlledProgram;
import syrniki.engine.control.GoalWatch;
import syrniki.engine.control.Schedule;
import syrniki.engine.control.Scheduler;

import java.util.Arrays;

/**
 * Takes out of a schedule what its goal can do without: the last steps of threads that nobody has
 * to wait for. A reduced search takes such steps early, since they are no choices.
 */
final class Trim implements Scheduler {

    /** Longer schedules stay as they are. */
    private static final int LONGEST = 400;

    private final ControlledProgram program;
    private final GoalWatch watch;
    private final int goal;
    private int[] tried;
    private int at;
    private boolean reached;

    private Trim(ControlledProgram program, GoalWatch watch, int goal) {
        this.program = program;
        this.watch = watch;
        this.goal = goal;
    }

    /** The same goal, reached in no more steps. */
    static Schedule of(ControlledProgram program, GoalWatch watch, int goal, Schedule schedule) {
        int[] steps = Trail.steps(schedule);
        return steps.length > LONGEST
                ? schedule
                : new Schedule(new Trim(program, watch, goal).trimmed(steps));
    }

    private int[] trimmed(int[] steps) {
        int[] best = steps;
        int i = 0;
        while (i < best.length) {
            int[] shorter = without(best, Choice.thread(best[i]), i);
            if (reaches(shorter)) {
                best = shorter;
                i = 0;
            } else {
                i++;
            }
        }
        return best;
    }

    /** The steps without those of a thread from a place on. */
    private static int[] without(int[] steps, int thread, int from) {
        int[] rest = new int[steps.length];
        int length = 0;
        for (int i = 0; i < steps.length; i++) {
            if (i < from || Choice.thread(steps[i]) != thread) {
                rest[length++] = steps[i];
            }
        }
        return Arrays.copyOf(rest, length);
    }

    private boolean reaches(int[] steps) {
        tried = steps;
        at = 0;
        reached = false;
        program.run(this, null);
        if (at == tried.length && !reached) {
            reached = watch.reached(goal); // the run is over
        }
        return reached;
    }

    @Override
    public int choose(Control control) {
        if (at == tried.length) {
            reached = watch.reached(goal);
            return NOBODY;
        }
        for (int i = 0; i < control.choices(); i++) {
            if (control.choice(i) == tried[at]) {
                at++;
                return control.choice(i);
            }
        }
        return NOBODY;
    }
}
