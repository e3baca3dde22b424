package syrniki.course;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;

import java.util.List;
import java.util.Map;

/**
 * What a run has to have come to: all that is given has to hold, and an empty one holds always.
 *
 * @param verdict kinds of verdict, one of which it has
 * @param result final values by shared variable: the value itself, a list of those allowed, or a
 *     range {@code {min, max}}
 * @param ratio bounds of one result divided by another
 * @param lasts bounds of how long it took, in lesson time units
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Outcome(
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> verdict,
        Map<String, Object> result,
        Ratio ratio,
        Range lasts) {

    /** From {@code min} to {@code max}, both included; null where there is no bound. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Range(Double min, Double max) {

        private boolean flawed() {
            return min == null && max == null || min != null && max != null && min > max;
        }
    }

    /** One result divided by another, both numbers, from {@code min} to {@code max}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Ratio(String of, String to, Double min, Double max) {

        private boolean flawed() {
            return of == null || to == null || new Range(min, max).flawed();
        }
    }

    public Outcome {
        verdict = verdict == null ? List.of() : List.copyOf(verdict);
        result = result == null ? Map.of() : Map.copyOf(result);
    }

    /** Whether every run comes to it. */
    boolean always() {
        return verdict.isEmpty() && result.isEmpty() && ratio == null && lasts == null;
    }

    /** Says what is wrong, or null. */
    String flaw() {
        for (var wanted : result.entrySet()) {
            if (wanted.getValue() instanceof Map<?, ?> range
                    && (range.isEmpty() || !List.of("min", "max").containsAll(range.keySet()))) {
                return "the range of " + wanted.getKey() + " has min or max or both";
            }
        }
        if (ratio != null && ratio.flawed()) {
            return "a ratio has of and to, and min or max or both";
        }
        return lasts != null && lasts.flawed() ? "lasts has min or max or both" : null;
    }
}
