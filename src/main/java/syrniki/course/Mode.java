package syrniki.course;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/**
 * Who chooses which thread goes next: the operating system, the viewer, or nobody because every
 * choice is tried.
 */
public enum Mode {
    OBSERVED,
    DIRECTED,
    EXPLORED;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The mode's name in requests and traces, e.g. {@code observed}. */
    @JsonValue
    public String label() {
        return label;
    }
}
