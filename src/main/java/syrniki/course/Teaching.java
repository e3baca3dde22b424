package syrniki.course;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What makes a lesson of a program: {@code teach} in lesson.yml. Its words are in {@link
 * TeachingText}.
 *
 * @param minutes about how many minutes of a class it takes, with the talk about it
 * @param prediction what is guessed before the run; null if nothing
 * @param moments instants that the texts speak of, by id
 * @param pauses ids of the moments at which playback pauses by itself
 * @param tries what to change and run again, in the order of the texts
 * @param compare pairs of runs worth seeing side by side, in the order of the texts
 * @param goals what to bring about when one directs, in the order of the texts
 */
public record Teaching(
        Integer minutes,
        Prediction prediction,
        Map<String, Moment> moments,
        List<String> pauses,
        List<Try> tries,
        List<Pair> compare,
        List<AskedGoal> goals) {

    /** No teaching at all. */
    static final Teaching NONE = new Teaching(null, null, null, null, null, null, null);

    /**
     * A run with other settings: parameters that differ from the default ones.
     *
     * @param scale real milliseconds for one lesson time unit; null for the lesson's own
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Try(Map<String, Object> params, Double scale) {
        public Try {
            params = params == null ? Map.of() : Map.copyOf(params);
        }
    }

    /** Two runs side by side. */
    public record Pair(Side left, Side right) {}

    /**
     * One of two runs.
     *
     * @param lesson id of its lesson; null for the one that says it
     * @param params parameters that differ from the default ones
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Side(String lesson, Map<String, Object> params) {
        public Side {
            params = params == null ? Map.of() : Map.copyOf(params);
        }
    }

    public Teaching {
        moments = moments == null ? Map.of() : new LinkedHashMap<>(moments);
        pauses = pauses == null ? List.of() : List.copyOf(pauses);
        tries = tries == null ? List.of() : List.copyOf(tries);
        compare = compare == null ? List.of() : List.copyOf(compare);
        goals = goals == null ? List.of() : List.copyOf(goals);
    }

    /** Says what is wrong, or null; {@code source} and {@code params} are the lesson's. */
    String flaw(String source, List<Param> params) {
        if (minutes != null && minutes < 1) {
            return "minutes: at least 1";
        }
        if (prediction != null && prediction.flaw() != null) {
            return prediction.flaw();
        }
        for (var entry : moments.entrySet()) {
            String flaw = flaw(entry.getValue(), source);
            if (flaw != null) {
                return "moment " + entry.getKey() + ": " + flaw;
            }
        }
        for (String pause : pauses) {
            if (!moments.containsKey(pause)) {
                return "pauses: there is no moment " + pause;
            }
        }
        for (Try each : tries) {
            String flaw = flaw(each, params);
            if (flaw != null) {
                return "tries: " + flaw;
            }
        }
        if (goals.size() > AskedGoal.MOST) {
            return "goals: at most " + AskedGoal.MOST;
        }
        for (AskedGoal each : goals) {
            String flaw = each.flaw(source);
            flaw = flaw == null ? flaw(each.params(), params) : flaw;
            if (flaw != null) {
                return "goals: " + flaw;
            }
        }
        boolean halves = compare.stream().anyMatch(it -> it.left() == null || it.right() == null);
        return halves ? "compare: each has a left and a right" : null;
    }

    private String flaw(Moment moment, String source) {
        if (moment == null) {
            return "it says nothing";
        }
        if (moment.flaw() != null) {
            return moment.flaw();
        }
        if (moment.code() != null && moment.lines(source).isEmpty()) {
            return "no line of the program has " + moment.code();
        }
        var before = new HashSet<String>();
        for (Moment at = moment; at.after() != null; at = moments.get(at.after())) {
            if (!moments.containsKey(at.after()) || !before.add(at.after())) {
                return "after: there is no earlier moment " + at.after();
            }
        }
        return null;
    }

    private static String flaw(Try attempt, List<Param> params) {
        return attempt.params().isEmpty() && attempt.scale() == null
                ? "one changes nothing"
                : flaw(attempt.params(), params);
    }

    private static String flaw(Map<String, Object> asked, List<Param> params) {
        for (var changed : asked.entrySet()) {
            Param param =
                    params.stream()
                            .filter(it -> it.name().equals(changed.getKey()))
                            .findFirst()
                            .orElse(null);
            if (param == null) {
                return "there is no parameter " + changed.getKey();
            }
            try {
                param.accept(changed.getValue());
            } catch (BadParameter bad) {
                return bad.getMessage();
            }
        }
        return null;
    }
}
