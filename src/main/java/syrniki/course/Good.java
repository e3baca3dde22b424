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
 * @param result final values by shared variable: the value itself, a list of those allowed, or a
 *     range {@code {min, max}}; a number may be told by what parameters and other variables make
 *     it, as {@code first + second} or {@code cooks * syrniki}
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
        Known known = new Known(values, params);
        return verdict.contains(kind.label())
                && result.entrySet().stream()
                        .allMatch(it -> known.allows(it.getValue(), value(values, it.getKey())));
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
                    && (range.isEmpty()
                            || !Set.of("min", "max").containsAll(range.keySet())
                            || !range.values().stream().allMatch(it -> number(it, source)))) {
                return "good: the range of " + wanted.getKey() + " has min or max or both, numbers";
            }
        }
        return null;
    }

    private static boolean number(Object told, String source) {
        return told instanceof Number
                || told instanceof String text
                        && Arrays.stream(text.split(" [-+*] "))
                                .allMatch(name -> variable(source, name));
    }

    /** Whether a program has a variable, or one of whose elements {@code name[i]} is. */
    static boolean variable(String source, String name) {
        String base = name.replaceFirst("\\[\\d+]$", "");
        return base.matches("\\w+") && source.matches("(?s).*\\b" + base + "\\b.*");
    }

    private static boolean within(Object least, Object most, Object value) {
        return value instanceof Number number
                && (least == null
                        || least instanceof Number a && a.doubleValue() <= number.doubleValue())
                && (most == null
                        || most instanceof Number b && number.doubleValue() <= b.doubleValue());
    }

    private static boolean same(Object wanted, Object value) {
        return wanted instanceof Number a && value instanceof Number b
                ? a.doubleValue() == b.doubleValue()
                : Objects.equals(wanted, value);
    }

    /** What an outcome is looked at with: its final values, and the run's parameters. */
    private record Known(Map<String, Object> values, Map<String, Object> params) {

        boolean allows(Object wanted, Object value) {
            return switch (wanted) {
                case List<?> any -> any.stream().anyMatch(it -> allows(it, value));
                case Map<?, ?> range ->
                        within(made(range.get("min")), made(range.get("max")), value);
                default -> same(made(wanted), value);
            };
        }

        /** What a sum names, as a number; anything else as it is. */
        private Object made(Object wanted) {
            Long sum = wanted instanceof String text ? sum(text) : null;
            return sum == null ? wanted : sum;
        }

        /** The sum, difference or product of numbers that are known by name; null if it is none. */
        private Long sum(String text) {
            int at = Math.max(text.lastIndexOf(" + "), text.lastIndexOf(" - "));
            at = at < 0 ? text.lastIndexOf(" * ") : at;
            if (at < 0) {
                Object known = params.containsKey(text) ? params.get(text) : value(values, text);
                return known instanceof Number number ? number.longValue() : null;
            }
            Long a = sum(text.substring(0, at));
            Long b = sum(text.substring(at + 3));
            if (a == null || b == null) {
                return null;
            }
            return switch (text.charAt(at + 1)) {
                case '+' -> a + b;
                case '-' -> a - b;
                default -> a * b;
            };
        }
    }

    /** A variable's last value; {@code name[i]} is an element of an array. */
    private static Object value(Map<String, Object> values, String name) {
        if (!name.matches("\\w+\\[\\d+]")) {
            return values.get(name);
        }
        int bracket = name.indexOf('[');
        int index = Integer.parseInt(name.substring(bracket + 1, name.length() - 1));
        return values.get(name.substring(0, bracket)) instanceof List<?> list && index < list.size()
                ? list.get(index)
                : null;
    }
}
