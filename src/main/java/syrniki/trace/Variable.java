package syrniki.trace;

import java.util.Objects;

/**
 * A shared variable as the merge has it: what it holds after the last event that went into the
 * trace.
 */
final class Variable {

    Object value;

    /** The write that put it there. */
    long written = Event.NONE;

    Variable(Object initial) {
        value = plain(initial);
    }

    boolean holds(Object seen) {
        return Objects.equals(value, seen);
    }

    /**
     * A recorded value with all whole numbers as {@link Long}, so that equal numbers are equal
     * objects.
     */
    static Object plain(Object value) {
        // no switch: its first use takes milliseconds, which a young JVM's lesson would measure
        return value instanceof Integer || value instanceof Short || value instanceof Byte
                ? (Object) ((Number) value).longValue()
                : value;
    }
}
