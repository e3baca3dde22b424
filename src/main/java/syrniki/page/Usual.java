package syrniki.page;

import syrniki.course.LessonSettings;
import syrniki.course.LessonSettings.Expect;
import syrniki.course.Outcome;
import syrniki.course.Prediction;

import java.util.List;
import java.util.Map;

/**
 * What a run with default parameters comes to, as far as what is expected of it tells: the choice
 * that is right, or the number.
 *
 * @param choice id of the choice; null if it cannot be told beforehand
 * @param number the values the number may have; empty if it cannot be told beforehand
 */
record Usual(String choice, List<Object> number) {

    private static final Usual UNKNOWN = new Usual(null, List.of());

    private enum Answer {
        NO,
        PERHAPS,
        YES
    }

    static Usual of(LessonSettings settings) {
        Prediction prediction = settings.teach().prediction();
        Expect expect = settings.expect();
        if (prediction == null) {
            return UNKNOWN;
        }
        if (prediction.number() != null) {
            String result = prediction.number().result();
            return result == null
                    ? UNKNOWN
                    : new Usual(null, expect.result().getOrDefault(result, List.of()));
        }
        for (Map.Entry<String, Outcome> choice : prediction.choices().entrySet()) {
            Answer answer = holds(choice.getValue(), expect);
            if (answer != Answer.NO) {
                return answer == Answer.YES ? new Usual(choice.getKey(), List.of()) : UNKNOWN;
            }
        }
        return UNKNOWN;
    }

    private static Answer holds(Outcome outcome, Expect expect) {
        boolean measured = outcome.ratio() != null || outcome.lasts() != null;
        Answer answer = measured ? Answer.PERHAPS : Answer.YES;
        if (!outcome.verdict().isEmpty()) {
            answer = least(answer, among(expect.verdicts(), outcome.verdict()));
        }
        for (var wanted : outcome.result().entrySet()) {
            List<Object> possible = expect.result().get(wanted.getKey());
            answer =
                    least(
                            answer,
                            possible == null
                                    ? Answer.PERHAPS
                                    : among(
                                            possible,
                                            possible.stream()
                                                    .filter(it -> fits(it, wanted.getValue()))
                                                    .toList()));
        }
        return answer;
    }

    private static Answer among(List<?> possible, List<?> wanted) {
        if (wanted.containsAll(possible)) {
            return Answer.YES;
        }
        return possible.stream().anyMatch(wanted::contains) ? Answer.PERHAPS : Answer.NO;
    }

    private static Answer least(Answer one, Answer other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static boolean fits(Object value, Object wanted) {
        return switch (wanted) {
            case List<?> list -> list.stream().anyMatch(it -> fits(value, it));
            case Map<?, ?> range ->
                    value instanceof Number number
                            && (!(range.get("min") instanceof Number min)
                                    || number.doubleValue() >= min.doubleValue())
                            && (!(range.get("max") instanceof Number max)
                                    || number.doubleValue() <= max.doubleValue());
            default -> String.valueOf(wanted).equals(String.valueOf(value));
        };
    }
}
