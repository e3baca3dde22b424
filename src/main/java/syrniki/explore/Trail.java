package syrniki.explore;

import syrniki.engine.control.Control;
import syrniki.engine.control.Schedule;

import java.util.Arrays;

/** The steps of the execution that is under way, all of them, asked for or not. */
final class Trail {

    private int[] choices = new int[256];

    /** A schedule's steps. */
    static int[] steps(Schedule schedule) {
        int[] steps = new int[schedule.length()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = schedule.choice(i);
        }
        return steps;
    }

    /** Notes the step that comes next. */
    void takes(Control control, int choice) {
        int step = control.steps();
        if (step == choices.length) {
            choices = Arrays.copyOf(choices, step * 2);
        }
        choices[step] = choice;
    }

    /** Its first steps, as a schedule. */
    Schedule schedule(int steps) {
        return new Schedule(Arrays.copyOf(choices, steps));
    }
}
