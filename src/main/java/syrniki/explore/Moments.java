package syrniki.explore;

import syrniki.engine.control.GoalWatch;
import syrniki.engine.control.Schedule;

import java.util.Arrays;

/** Momentary goals: where they were reached, and the shortest schedule to each that is known. */
final class Moments {

    /** The edge from nowhere to the first state. */
    static final int BEGINNING = -1;

    /** No edge of a graph. */
    static final int NOWHERE = -2;

    private final GoalWatch watch;
    private final int[] goals;
    private final boolean[] holds;
    private final Schedule[] shortest;

    /** Where in a search's graph each was reached: an edge, and how many steps along it. */
    private final long[][] places;

    private final int[] counts;

    Moments(GoalWatch watch) {
        this.watch = watch;
        int[] momentary = new int[watch.count()];
        int count = 0;
        for (int i = 0; i < watch.count(); i++) {
            if (watch.momentary(i)) {
                momentary[count++] = i;
            }
        }
        goals = Arrays.copyOf(momentary, count);
        holds = new boolean[watch.count()];
        shortest = new Schedule[watch.count()];
        places = new long[watch.count()][16];
        counts = new int[watch.count()];
    }

    /** Whether there is nothing to look for. */
    boolean none() {
        return goals.length == 0;
    }

    /** Forgets where goals were reached: there is going to be another graph. */
    void begin() {
        Arrays.fill(counts, 0);
        beginExecution();
    }

    /** Says that what follows does not go on from what was looked at last. */
    void beginExecution() {
        Arrays.fill(holds, false);
    }

    /**
     * Looks whether goals are reached at this moment.
     *
     * @param steps how many were taken along the trail
     * @param edge where in the graph that lies, or {@link #BEGINNING}, or {@link #NOWHERE}
     * @param offset steps along the edge
     * @param known whether this place was looked at before
     */
    void look(Trail trail, int steps, int edge, int offset, boolean known) {
        for (int goal : goals) {
            boolean held = holds[goal];
            holds[goal] = watch.reached(goal);
            if (holds[goal] && !held && !known) {
                if (edge != NOWHERE) {
                    add(goal, (long) edge << 32 | offset);
                }
                if (shortest[goal] == null || steps < shortest[goal].length()) {
                    shortest[goal] = trail.schedule(steps);
                }
            }
        }
    }

    private void add(int goal, long place) {
        if (counts[goal] == places[goal].length) {
            places[goal] = Arrays.copyOf(places[goal], counts[goal] * 2);
        }
        places[goal][counts[goal]++] = place;
    }

    /** How many places in the graph there are where a goal was reached. */
    int places(int goal) {
        return counts[goal];
    }

    /** The edge of such a place. */
    int edge(int goal, int place) {
        return (int) (places[goal][place] >> 32);
    }

    /** How many steps along its edge such a place is. */
    int offset(int goal, int place) {
        return (int) places[goal][place];
    }

    /** The shortest schedule to a goal that is known; null if it was never reached. */
    Schedule shortest(int goal) {
        return shortest[goal];
    }

    /** Says that there is a shorter one. */
    void shortest(int goal, Schedule schedule) {
        if (schedule.length() < shortest[goal].length()) {
            shortest[goal] = schedule;
        }
    }

    /** Whether some momentary goal was never reached. */
    boolean missing() {
        for (int goal : goals) {
            if (shortest[goal] == null) {
                return true;
            }
        }
        return false;
    }
}
