package syrniki.course;

import com.fasterxml.jackson.annotation.JsonFormat;

import syrniki.trace.Verdict;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which outcomes of a program are right, whatever the scheduler does: {@code good} in lesson.yml.
 *
 * @param verdict kinds of verdict, one of which it has; {@code completed} if not said
 * @param result final values by shared variable: the value itself, a list of those allowed, a range
 *     {@code {min, max}}, or what parameters make it, as {@code first + second} or {@code cooks *
 *     syrniki}
 */
public record Good(
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> verdict,
        Map<String, Object> result) {

    public Good {
        verdict = verdict == null ? List.of(Verdict.Kind.COMPLETED.label()) : List.copyOf(verdict);
        result = result == null ? Map.of() : Map.copyOf(result);
    }

    /**
     * Whether an outcome is right.
     *
     * @param values final values by name, arrays as lists
     * @param params the run's parameters, all of them
     */
    public boolean holds(
            Verdict.Kind kind, Map<String, Object> values, Map<String, Object> params) {
        return verdict.contains(kind.label())
                && result.entrySet().stream()
                        .allMatch(it -> allows(it.getValue(), value(values, it.getKey()), params));
    }

    /** Says what is wrong, or null. */
    String flaw(String source) {
        Set<String> kinds =
                Arrays.stream(Verdict.Kind.values())
                        .map(Verdict.Kind::label)
                        .collect(Collectors.toSet());
        for (String kind : verdict) {
            if (!kinds.contains(kind)) {
                return "good: there is no verdict " + kind;
            }
        }
        for (var wanted : result.entrySet()) {
            if (!variable(source, wanted.getKey())) {
                return "good: the program has no " + wanted.getKey();
            }
            if (wanted.getValue() instanceof Map<?, ?> range
                    && (range.isEmpty() || !Set.of("min", "max").containsAll(range.keySet()))) {
                return "good: the range of " + wanted.getKey() + " has min or max or both";
            }
        }
        return null;
    }

    /** Whether a program has a variable, or one of whose elements {@code name[i]} is. */
    static boolean variable(String source, String name) {
        String base = name.replaceFirst("\\[\\d+]$", "");
        return base.matches("\\w+") && source.matches("(?s).*\\b" + base + "\\b.*");
    }

    private static boolean allows(Object wanted, Object value, Map<String, Object> params) {
        return switch (wanted) {
            case List<?> any -> any.stream().anyMatch(it -> allows(it, value, params));
            case Map<?, ?> range -> within(range.get("min"), range.get("max"), value);
            case String text -> same(made(text, params), value);
            default -> same(wanted, value);
        };
    }

    private static boolean within(Object min, Object max, Object value) {
        return value instanceof Number number
                && (min == null || ((Number) min).doubleValue() <= number.doubleValue())
                && (max == null || number.doubleValue() <= ((Number) max).doubleValue());
    }

    private static boolean same(Object wanted, Object value) {
        return wanted instanceof Number a && value instanceof Number b
                ? a.doubleValue() == b.doubleValue()
                : Objects.equals(wanted, value);
    }

    /** What a sum of products of parameters comes to; the text itself if it is none. */
    private static Object made(String text, Map<String, Object> params) {
        long sum = 0;
        for (String term : text.split(" \\+ ")) {
            long product = 1;
            for (String factor : term.split(" \\* ")) {
                if (!(params.get(factor) instanceof Number number)) {
                    return text;
                }
                product *= number.longValue();
            }
            sum += product;
        }
        return sum;
    }

    /** A variable's last value; {@code name[i]} is an element of an array. */
    private static Object value(Map<String, Object> values, String name) {
        int bracket = name.indexOf('[');
        if (bracket < 0) {
            return values.get(name);
        }
        int index = Integer.parseInt(name.substring(bracket + 1, name.length() - 1));
        return values.get(name.substring(0, bracket)) instanceof List<?> list && index < list.size()
                ? list.get(index)
                : null;
    }
}
