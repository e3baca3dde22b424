package syrniki.engine.control;

import syrniki.trace.Goal;
import syrniki.trace.Verdict;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** After how many steps of one run each goal was reached first. */
final class GoalSteps {

    private final List<Goal> goals;
    private final GoalWatch watch;
    private final Integer[] reached;

    /**
     * Nothing is reached yet.
     *
     * @param goals null in the place of one that is not asked
     */
    GoalSteps(ControlledProgram program, List<Goal> goals) {
        this.goals = goals;
        watch = new GoalWatch(program, goals.stream().filter(Objects::nonNull).toList());
        reached = new Integer[watch.count()];
    }

    /** Looks where the run stands after so many steps. */
    void look(int steps) {
        for (int i = 0; i < reached.length; i++) {
            if (reached[i] == null && watch.reached(i)) {
                reached[i] = steps;
            }
        }
    }

    /** Looks how the run has ended. */
    void look(int steps, Verdict verdict, Map<String, Object> result) {
        for (int i = 0; i < reached.length; i++) {
            if (watch.reached(i, verdict.kind(), result)) {
                reached[i] = steps;
            }
        }
    }

    /** For each goal, in order, after how many steps it was reached; null if it was not. */
    List<Integer> steps() {
        Integer[] all = new Integer[goals.size()];
        int asked = 0;
        for (int i = 0; i < all.length; i++) {
            all[i] = goals.get(i) == null ? null : reached[asked++];
        }
        return Collections.unmodifiableList(Arrays.asList(all));
    }
}
