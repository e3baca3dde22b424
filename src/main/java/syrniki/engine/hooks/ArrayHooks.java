package syrniki.engine.hooks;

import syrniki.trace.Kind;

import java.lang.reflect.Array;

/**
 * Reads and writes of elements of arrays that a lesson keeps in fields.
 *
 * <p>A read is told after it happened, a write before; one that the JVM is going to refuse is not
 * told.
 */
public final class ArrayHooks {

    private ArrayHooks() {}

    /**
     * The variable that is an array's element; null if the array is not shared, or has no such
     * element.
     */
    private static Variable variable(Watched self, Object array, int index) {
        Known known = self == null || array == null ? null : self.run.objects.sharedArray(array);
        if (known == null || index < 0 || index >= Array.getLength(array)) {
            return null;
        }
        Variable variable = known.part(index);
        return variable != null ? variable : make(self.run.objects, known, array, index);
    }

    private static Variable make(Objects objects, Known known, Object array, int index) {
        Object initial = Array.get(array, index);
        String type = TypeNames.of(array.getClass().getComponentType());
        return known.part(
                index,
                Array.getLength(array),
                () -> new Variable(objects, known.name() + "[" + index + "]", type, -1, initial));
    }

    private static void tell(Kind kind, Object array, int index, long value, int line) {
        Watched self = Watched.current();
        Variable variable = variable(self, array, index);
        if (variable != null) {
            self.record(kind, variable.id, value, line);
        }
    }

    private static void tell(Kind kind, Object array, int index, Object value, int line) {
        Watched self = Watched.current();
        Variable variable = variable(self, array, index);
        if (variable != null) {
            self.record(kind, variable.id, Values.of(self.run.objects, value), line);
        }
    }

    public static void read(Object array, int index, int value, int line) {
        if (array instanceof boolean[]) {
            tell(Kind.READ, array, index, (Object) (value != 0), line);
        } else {
            tell(Kind.READ, array, index, (long) value, line);
        }
    }

    public static void read(Object array, int index, long value, int line) {
        tell(Kind.READ, array, index, value, line);
    }

    public static void read(Object array, int index, char value, int line) {
        tell(Kind.READ, array, index, (Object) value, line);
    }

    public static void read(Object array, int index, float value, int line) {
        tell(Kind.READ, array, index, (Object) value, line);
    }

    public static void read(Object array, int index, double value, int line) {
        tell(Kind.READ, array, index, (Object) value, line);
    }

    public static void read(Object array, int index, Object value, int line) {
        tell(Kind.READ, array, index, value, line);
    }

    public static void write(Object array, int index, int value, int line) {
        if (array instanceof boolean[]) {
            tell(Kind.WRITE, array, index, (Object) (value != 0), line);
        } else {
            tell(Kind.WRITE, array, index, (long) value, line);
        }
    }

    public static void write(Object array, int index, long value, int line) {
        tell(Kind.WRITE, array, index, value, line);
    }

    public static void write(Object array, int index, char value, int line) {
        tell(Kind.WRITE, array, index, (Object) value, line);
    }

    public static void write(Object array, int index, float value, int line) {
        tell(Kind.WRITE, array, index, (Object) value, line);
    }

    public static void write(Object array, int index, double value, int line) {
        tell(Kind.WRITE, array, index, (Object) value, line);
    }

    public static void write(Object array, int index, Object value, int line) {
        if (value == null
                || array != null && array.getClass().getComponentType().isInstance(value)) {
            tell(Kind.WRITE, array, index, value, line);
            name(array, index, value);
        }
    }

    /** Names an object after the array it is put into, if that is kept in a field. */
    private static void name(Object array, int index, Object value) {
        Watched self = Watched.ifCurrent();
        if (self != null
                && value != null
                && array != null
                && self.run.objects.ifKnown(array) != null) {
            NameHooks.element(array, value, index);
        }
    }
}
