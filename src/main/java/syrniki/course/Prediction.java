package syrniki.course;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What learners guess before a run: one of some choices, or a number.
 *
 * @param choices what may be chosen, by id, in the order they are shown and looked through: the
 *     first whose outcome holds is what happened; empty if a number is asked for
 * @param number the number asked for; null if there are choices
 * @param repeat how many more real runs show what else can happen; null where every run does the
 *     same
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Prediction(Map<String, Outcome> choices, Number number, Repeat repeat) {

    /**
     * A number to be guessed: a shared variable's final value, or how long the run took.
     *
     * @param result the variable's name; null if it is the time, in lesson time units
     * @param min the smallest guess taken
     * @param max the largest guess taken
     * @param near how far off a guess may be and still count as right
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Number(String result, double min, double max, double near) {}

    /**
     * More runs of the same.
     *
     * @param runs how many, at most 50
     * @param scale real milliseconds for one lesson time unit in these
     */
    public record Repeat(int runs, double scale) {}

    public Prediction {
        choices = choices == null ? new LinkedHashMap<>() : new LinkedHashMap<>(choices);
        choices.replaceAll(
                (id, it) -> it == null ? new Outcome(List.of(), Map.of(), null, null) : it);
    }

    /** Says what is wrong, or null. */
    String flaw() {
        if (choices.isEmpty() == (number == null)) {
            return "a prediction has choices or a number";
        }
        if (choices.size() == 1) {
            return "a prediction has at least two choices";
        }
        List<String> ids = List.copyOf(choices.keySet());
        for (String id : ids) {
            Outcome outcome = choices.get(id);
            if (outcome.flaw() != null) {
                return "choice " + id + ": " + outcome.flaw();
            }
            if (outcome.always() && !id.equals(ids.getLast())) {
                return "choice " + id + " always holds, so those after it never do";
            }
        }
        if (number != null && number.min >= number.max) {
            return "a number to be guessed has min below max";
        }
        boolean odd =
                repeat != null
                        && (repeat.runs < 2
                                || repeat.runs > 1000
                                || repeat.scale < LessonSettings.MIN_SCALE
                                || repeat.scale > LessonSettings.MAX_SCALE);
        return odd ? "repeat: 2 to 1000 runs, at a scale as a lesson's" : null;
    }
}
