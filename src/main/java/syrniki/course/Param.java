package syrniki.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;

import java.util.List;
import java.util.Locale;

/**
 * A parameter of a lesson: what a learner may change before a run.
 *
 * @param name the system property the program asks for, e.g. {@code permits}
 * @param initial the value when nothing is asked; in lesson.yml {@code default}
 * @param min the smallest value allowed, for whole numbers
 * @param max the largest value allowed, for whole numbers
 * @param values what can be chosen from, for {@link Type#CHOICE}; else empty
 */
public record Param(
        String name,
        Type type,
        @JsonProperty("default") Object initial,
        Long min,
        Long max,
        List<String> values) {

    /** What kind of value a parameter takes. */
    public enum Type {
        INT,
        LONG,
        BOOLEAN,
        CHOICE;

        /** The name in lesson.yml and JSON, e.g. {@code int}. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Param {
        values = values == null ? List.of() : List.copyOf(values);
    }

    /**
     * The value as the program will get it.
     *
     * @throws BadParameter if it is of another type or out of range
     */
    Object accept(Object value) {
        boolean fits =
                switch (type) {
                    case INT, LONG ->
                            (value instanceof Integer || value instanceof Long)
                                    && ((Number) value).longValue() >= min
                                    && ((Number) value).longValue() <= max;
                    case BOOLEAN -> value instanceof Boolean;
                    case CHOICE -> value instanceof String text && values.contains(text);
                };
        if (!fits) {
            throw new BadParameter(name, this, value);
        }
        return value;
    }

    /** Says what is wrong with the declaration itself, or null. */
    String flaw() {
        if (name == null || !name.matches("[a-zA-Z][a-zA-Z0-9]*")) {
            return "a parameter needs a name of letters and digits";
        }
        if (type == null) {
            return "parameter " + name + " needs a type";
        }
        boolean number = type == Type.INT || type == Type.LONG;
        if (number != (min != null) || number != (max != null)) {
            return "parameter " + name + ": min and max belong to whole numbers, and both to each";
        }
        if ((type == Type.CHOICE) == values.isEmpty()) {
            return "parameter " + name + ": values belong to a choice";
        }
        if (type == Type.INT && (min < Integer.MIN_VALUE || max > Integer.MAX_VALUE)) {
            return "parameter " + name + ": an int's range";
        }
        try {
            accept(initial);
            return null;
        } catch (BadParameter bad) {
            return "parameter " + name + ": its default " + initial + " is not allowed by itself";
        }
    }
}
