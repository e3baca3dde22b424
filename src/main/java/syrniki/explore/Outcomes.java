package syrniki.explore;

import syrniki.engine.control.ControlledProgram;
import syrniki.engine.control.Schedule;
import syrniki.trace.Verdict;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ways a program has come out so far, numbered from 0, and the shortest known to each. */
final class Outcomes {

    private final List<Outcome> all = new ArrayList<>();
    private final List<Schedule> shortest = new ArrayList<>();
    private final List<Long> executions = new ArrayList<>();
    private final Map<Outcome, Integer> numbers = new HashMap<>();
    private final Map<Long, Integer> known = new HashMap<>();

    /** The number of the outcome that a program has just come to, along a trail. */
    int came(ControlledProgram program, Verdict verdict, Trail trail) {
        int number = number(program, verdict);
        executions.set(number, executions.get(number) + 1);
        int steps = program.control().steps();
        Schedule best = shortest.get(number);
        if (best == null || steps < best.length()) {
            shortest.set(number, trail.schedule(steps));
        }
        return number;
    }

    private int number(ControlledProgram program, Verdict verdict) {
        // reading all fields takes time, and most executions end in a state that was seen before
        long print = program.control().ending(verdict);
        Integer number = known.get(print);
        if (number == null) {
            Outcome outcome = new Outcome(verdict.kind(), verdict.detail(), program.result());
            number = numbers.computeIfAbsent(outcome, this::add);
            known.put(print, number);
        }
        return number;
    }

    private int add(Outcome outcome) {
        all.add(outcome);
        shortest.add(null);
        executions.add(0L);
        return all.size() - 1;
    }

    List<Outcome> all() {
        return all;
    }

    int count() {
        return all.size();
    }

    /** The shortest schedule to an outcome that is known so far. */
    Schedule shortest(int number) {
        return shortest.get(number);
    }

    /** Says that there is a shorter one. */
    void shortest(int number, Schedule schedule) {
        if (schedule.length() < shortest.get(number).length()) {
            shortest.set(number, schedule);
        }
    }

    /** How many executions came to an outcome since they were last forgotten. */
    long executions(int number) {
        return executions.get(number);
    }

    /** Begins to count executions anew. */
    void forgetExecutions() {
        Collections.fill(executions, 0L);
    }
}
