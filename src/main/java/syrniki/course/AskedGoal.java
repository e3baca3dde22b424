package syrniki.course;

import syrniki.trace.Goal;
import syrniki.trace.Verdict;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A {@link Goal} as lesson.yml has it, and with which parameters it is asked; its words are in
 * {@link TeachingText}.
 *
 * @param params parameters that differ from the default ones
 * @param impossible whether it is known that no schedule reaches it; never said beforehand
 * @param verdict the label of the verdict's kind, e.g. {@code timed-out}
 */
public record AskedGoal(
        Map<String, Object> params,
        Boolean impossible,
        Map<String, Object> result,
        String verdict,
        Goal.Holders holders,
        Map<String, Object> value) {

    /** How many goals a lesson may have. */
    static final int MOST = 4;

    public AskedGoal {
        params = params == null ? Map.of() : Map.copyOf(params);
        impossible = impossible != null && impossible;
    }

    /** What is asked. */
    public Goal goal() {
        return new Goal(result, kind().orElse(null), holders, value);
    }

    /** All of a lesson's parameters, as this goal wants them. */
    public Map<String, Object> params(List<Param> all) {
        Map<String, Object> values = new LinkedHashMap<>();
        all.forEach(it -> values.put(it.name(), params.getOrDefault(it.name(), it.initial())));
        return values;
    }

    /** Says what is wrong, or null. */
    String flaw(String source) {
        if (Stream.of(result, verdict, holders, value).filter(Objects::nonNull).count() != 1) {
            return "one has a result, a verdict, holders or a value";
        }
        if (verdict != null && kind().isEmpty()) {
            return "there is no verdict " + verdict;
        }
        if (holders != null && holders.count() < 1) {
            return "holders have an object and a count from 1";
        }
        return names().filter(it -> !Good.variable(source, it))
                .findFirst()
                .map(it -> "the program has no " + it)
                .orElse(null);
    }

    private Optional<Verdict.Kind> kind() {
        return Arrays.stream(Verdict.Kind.values())
                .filter(it -> it.label().equals(verdict))
                .findFirst();
    }

    private Stream<String> names() {
        if (holders != null) {
            return Stream.of(String.valueOf(holders.object()));
        }
        Map<String, Object> variables = result != null ? result : value;
        return variables == null ? Stream.empty() : variables.keySet().stream();
    }
}
