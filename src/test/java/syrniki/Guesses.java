package syrniki;

import syrniki.course.Outcome;
import syrniki.course.Prediction;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides by a finished run which guess was right. */
final class Guesses {

    private final JsonNode result;
    private final String verdict;
    private final double lasted;

    Guesses(LessonRuns.Result run) {
        result = run.run().required("result");
        verdict = run.verdictKind();
        lasted = run.trace().units(run.trace().steps().getLast().t());
    }

    /** Id of the choice that is what happened: the first whose outcome holds. */
    Optional<String> right(Prediction prediction) {
        return prediction.choices().entrySet().stream()
                .filter(choice -> holds(choice.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The number asked for: a result, or how long the run took. */
    double right(Prediction.Number number) {
        return number.result() == null ? lasted : value(number.result()).asDouble(Double.NaN);
    }

    private boolean holds(Outcome outcome) {
        return (outcome.verdict().isEmpty() || outcome.verdict().contains(verdict))
                && outcome.result().entrySet().stream()
                        .allMatch(it -> allows(it.getValue(), value(it.getKey())))
                && (outcome.ratio() == null || holds(outcome.ratio()))
                && (outcome.lasts() == null
                        || within(outcome.lasts().min(), outcome.lasts().max(), lasted));
    }

    private boolean holds(Outcome.Ratio ratio) {
        double of = value(ratio.of()).asDouble(Double.NaN);
        return within(ratio.min(), ratio.max(), of / value(ratio.to()).asDouble(Double.NaN));
    }

    private static boolean allows(Object wanted, JsonNode value) {
        return switch (wanted) {
            case List<?> any -> any.stream().anyMatch(it -> Moments.same(it, value));
            case Map<?, ?> range ->
                    value.isNumber()
                            && within(range.get("min"), range.get("max"), value.asDouble());
            default -> Moments.same(wanted, value);
        };
    }

    private static boolean within(Object min, Object max, double value) {
        return !Double.isNaN(value)
                && (min == null || ((Number) min).doubleValue() <= value)
                && (max == null || value <= ((Number) max).doubleValue());
    }

    /** A shared variable's last value; {@code name[i]} is an element of an array. */
    private JsonNode value(String name) {
        int bracket = name.indexOf('[');
        return bracket < 0
                ? result.path(name)
                : result.path(name.substring(0, bracket))
                        .path(Integer.parseInt(name.substring(bracket + 1, name.length() - 1)));
    }
}
