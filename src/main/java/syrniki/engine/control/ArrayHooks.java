package syrniki.engine.control;

import java.lang.reflect.Array;

/**
 * Reads and writes of elements of arrays that a program keeps in fields: {@code reads} comes before
 * a read, {@code read} after it, {@code write} before a write. What the JVM is going to refuse is
 * no step.
 */
public final class ArrayHooks {

    private ArrayHooks() {}

    private static Variable variable(Control control, Object array, int index) {
        return array != null
                        && control.memory().ifKnown(array) instanceof Thing thing
                        && thing.shared()
                        && index >= 0
                        && index < Array.getLength(array)
                ? thing.part(index, null)
                : null;
    }

    private static Variable variable(Object array, int index) {
        return variable(Control.current(), array, index);
    }

    public static void reads(Object array, int index, int line) {
        Variable variable = variable(array, index);
        if (variable != null) {
            variable.control.turn(Verb.READ, variable, line);
        }
    }

    private static void tellRead(Object array, int index, long value, int line) {
        Variable variable = variable(array, index);
        if (variable != null) {
            variable.read(value, line);
        }
    }

    private static void tellRead(Object array, int index, Object value, int line) {
        Variable variable = variable(array, index);
        if (variable != null) {
            variable.read(value, line);
        }
    }

    private static void tellWrite(Object array, int index, long value, int line) {
        Variable variable = variable(array, index);
        if (variable != null) {
            variable.control.turn(Verb.WRITE, variable, line);
            variable.write(value, line);
        }
    }

    private static void tellWrite(Object array, int index, Object value, int line) {
        Variable variable = variable(array, index);
        if (variable != null) {
            variable.control.turn(Verb.WRITE, variable, line);
            variable.write(value, line);
        }
    }

    public static void read(Object array, int index, int value, int line) {
        if (array instanceof boolean[]) {
            tellRead(array, index, (Object) (value != 0), line);
        } else {
            tellRead(array, index, (long) value, line);
        }
    }

    public static void write(Object array, int index, int value, int line) {
        if (array instanceof boolean[]) {
            tellWrite(array, index, (Object) (value != 0), line);
        } else {
            tellWrite(array, index, (long) value, line);
        }
    }

    public static void write(Object array, int index, Object value, int line) {
        if (value == null
                || array != null && array.getClass().getComponentType().isInstance(value)) {
            NameHooks.element(array, value, index);
            tellWrite(array, index, value, line);
        }
    }

    public static void read(Object array, int index, long value, int line) {
        tellRead(array, index, value, line);
    }

    public static void write(Object array, int index, long value, int line) {
        tellWrite(array, index, value, line);
    }

    public static void read(Object array, int index, char value, int line) {
        tellRead(array, index, (Object) value, line);
    }

    public static void write(Object array, int index, char value, int line) {
        tellWrite(array, index, (Object) value, line);
    }

    public static void read(Object array, int index, float value, int line) {
        tellRead(array, index, (Object) value, line);
    }

    public static void write(Object array, int index, float value, int line) {
        tellWrite(array, index, (Object) value, line);
    }

    public static void read(Object array, int index, double value, int line) {
        tellRead(array, index, (Object) value, line);
    }

    public static void write(Object array, int index, double value, int line) {
        tellWrite(array, index, (Object) value, line);
    }

    public static void read(Object array, int index, Object value, int line) {
        tellRead(array, index, value, line);
    }
}
