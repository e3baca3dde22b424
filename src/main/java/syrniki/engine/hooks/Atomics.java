package syrniki.engine.hooks;

import static syrniki.engine.hooks.Variable.tell;

import syrniki.trace.Kind;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** Atomics as variables. Numbers are told without allocating anything. */
final class Atomics {

    private Atomics() {}

    /**
     * The variable that an atomic is; null where no run is known. To be asked for before its use.
     */
    static Variable of(Object atomic) {
        Watched self = Watched.current();
        return self == null ? null : variable(self.run.objects, atomic);
    }

    /** Makes an object known as a variable before its use, if it is an atomic. */
    static void known(Observation run, Object object) {
        switch (object) {
            case AtomicInteger _,
                    AtomicLong _,
                    AtomicBoolean _,
                    AtomicReference<?> _,
                    LongAdder _ ->
                    variable(run.objects, object);
            default -> {}
        }
    }

    private static Variable variable(Objects objects, Object atomic) {
        Known known = objects.known(atomic);
        Variable variable = known.part(0);
        return variable != null
                ? variable
                : known.part(0, 1, () -> make(objects, known.name(), atomic));
    }

    private static Variable make(Objects objects, String name, Object atomic) {
        return new Variable(objects, name, TypeNames.of(atomic.getClass()), -1, initial(atomic));
    }

    private static Object initial(Object atomic) {
        return switch (atomic) {
            case AtomicInteger number -> number.get();
            case AtomicLong number -> number.get();
            case AtomicBoolean truth -> truth.get();
            case AtomicReference<?> reference -> reference.get();
            case LongAdder adder -> adder.sum();
            case null, default -> null;
        };
    }

    /** The variable that an element of an atomic array is; null if it has no such element. */
    static Variable of(AtomicIntegerArray array, int index) {
        return index < 0 || index >= array.length()
                ? null
                : element(array, index, array.length(), "int", array.get(index));
    }

    /** The variable that an element of an atomic array is; null if it has no such element. */
    static Variable of(AtomicLongArray array, int index) {
        return index < 0 || index >= array.length()
                ? null
                : element(array, index, array.length(), "long", array.get(index));
    }

    private static Variable element(Object array, int index, int length, String type, long now) {
        Watched self = Watched.current();
        if (self == null) {
            return null;
        }
        Known known = self.run.objects.known(array);
        Variable variable = known.part(index);
        return variable != null
                ? variable
                : known.part(
                        index,
                        length,
                        () ->
                                new Variable(
                                        self.run.objects,
                                        known.name() + "[" + index + "]",
                                        type,
                                        -1,
                                        now));
    }

    /** Tells a read and returns what was read. */
    static int read(Variable variable, int value, int line) {
        tell(Kind.READ, variable, (long) value, line);
        return value;
    }

    /** Tells a read and returns what was read. */
    static long read(Variable variable, long value, int line) {
        tell(Kind.READ, variable, value, line);
        return value;
    }

    /** Tells a read and returns what was read. */
    static <V> V read(Variable variable, V value, int line) {
        tell(Kind.READ, variable, value, line);
        return value;
    }

    /** To be called before the real write. */
    static void write(Variable variable, long value, int line) {
        tell(Kind.WRITE, variable, value, line);
    }

    /** To be called before the real write. */
    static void write(Variable variable, Object value, int line) {
        tell(Kind.WRITE, variable, value, line);
    }

    /** Tells what was put in place of a value, and returns that one. */
    static int replaced(Variable variable, int before, int after, int line) {
        update(variable, before, after, line);
        return before;
    }

    /** Tells what was put in place of a value, and returns that one. */
    static long replaced(Variable variable, long before, long after, int line) {
        update(variable, before, after, line);
        return before;
    }

    /** Tells what was added to a value, and returns that one. */
    static int increased(Variable variable, int before, int delta, int line) {
        return replaced(variable, before, before + delta, line);
    }

    /** Tells what was added to a value, and returns that one. */
    static long increased(Variable variable, long before, long delta, int line) {
        return replaced(variable, before, before + delta, line);
    }

    /** To be called after the real update. */
    static void update(Variable variable, long before, long after, int line) {
        if (variable != null) {
            Watched.current().log.update(variable.write, variable.id, before, after, line);
        }
    }

    /** To be called after a real compare-and-set, which found a value. */
    static boolean compared(Variable variable, long expected, long found, long wanted, int line) {
        if (found == expected) {
            update(variable, expected, wanted, line);
        } else {
            read(variable, found, line);
        }
        return found == expected;
    }
}
