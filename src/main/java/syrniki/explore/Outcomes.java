package syrniki.explore;

import syrniki.engine.control.ControlledProgram;
import syrniki.trace.Verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The ways a program has come out so far, numbered from 0. */
final class Outcomes {

    private final List<Outcome> all = new ArrayList<>();
    private final Map<Outcome, Integer> numbers = new HashMap<>();
    private final Map<Long, Integer> known = new HashMap<>();
    private final Predicate<String> matters;

    /**
     * No outcomes yet.
     *
     * @param matters by which variables results are told apart
     */
    Outcomes(Predicate<String> matters) {
        this.matters = matters;
    }

    /** The number of the outcome that a program has just come to. */
    int number(ControlledProgram program, Verdict verdict) {
        // reading all fields takes time, and most executions end in a state that was seen before
        long print = program.control().ending(verdict);
        Integer number = known.get(print);
        if (number == null) {
            number = number(outcome(program, verdict));
            known.put(print, number);
        }
        return number;
    }

    private int number(Outcome outcome) {
        return numbers.computeIfAbsent(
                outcome,
                it -> {
                    all.add(it);
                    return all.size() - 1;
                });
    }

    private Outcome outcome(ControlledProgram program, Verdict verdict) {
        Map<String, Object> result = new LinkedHashMap<>();
        program.result()
                .forEach((name, value) -> {
                    if (matters.test(name)) {
                        result.put(name, value);
                    }
                });
        return new Outcome(verdict.kind(), verdict.detail(), result);
    }

    List<Outcome> all() {
        return all;
    }
}
