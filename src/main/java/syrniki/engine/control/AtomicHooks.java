package syrniki.engine.control;

import syrniki.trace.Kind;

/**
 * Atomics: a hook comes before each real call and returns the variable that it is about; another
 * one comes after it. Null stands for a call that the JDK is going to refuse.
 */
public final class AtomicHooks {

    private AtomicHooks() {}

    public static Object reads(Object self, int index, int line) {
        return before(Verb.READ, self, index, line);
    }

    public static Object writes(Object self, int index, int line) {
        return before(Verb.WRITE, self, index, line);
    }

    public static Object updates(Object self, int index, int line) {
        return before(Verb.UPDATE, self, index, line);
    }

    /** Comes before an update by a function of the program's own, which sees what there was. */
    public static Object applies(Object self, int index, int line) {
        Variable variable = before(Verb.UPDATE, self, index, line);
        if (variable != null) {
            saw(variable, variable.value());
        }
        return variable;
    }

    private static Variable before(Verb verb, Object self, int index, int line) {
        if (self == null || index < 0 || index >= Kinds.parts(self)) {
            return null;
        }
        Control control = Control.current();
        Variable variable = ((Thing) control.known(self)).part(index, null);
        control.turn(verb, variable, line);
        return variable;
    }

    private static void saw(Object variable, Object value) {
        Control control = ((Variable) variable).control;
        control.self().saw(Kinds.print(control, value));
    }

    private static void saw(Object variable, long value) {
        ((Variable) variable).control.self().saw(value);
    }

    private static void read(Object variable, int line) {
        ((Variable) variable).told(Kind.READ, line);
    }

    public static void read(Object result, Object variable, int line) {
        if (variable != null) {
            saw(variable, result);
            read(variable, line);
        }
    }

    public static void read(int result, Object variable, int line) {
        if (variable != null) {
            saw(variable, result);
            read(variable, line);
        }
    }

    public static void read(long result, Object variable, int line) {
        if (variable != null) {
            saw(variable, result);
            read(variable, line);
        }
    }

    public static void read(boolean result, Object variable, int line) {
        read(result ? 1 : 0, variable, line);
    }

    public static void read(double result, Object variable, int line) {
        read(Double.doubleToLongBits(result), variable, line);
    }

    public static void read(float result, Object variable, int line) {
        read((double) result, variable, line);
    }

    /** Comes after an update whose result the program takes no notice of. */
    public static void updated(Object variable, int line) {
        if (variable != null) {
            Variable it = (Variable) variable;
            it.write(it.value(), line);
        }
    }

    public static void updated(Object result, Object variable, int line) {
        if (variable != null) {
            saw(variable, result);
            updated(variable, line);
        }
    }

    public static void updated(int result, Object variable, int line) {
        if (variable != null) {
            saw(variable, result);
            updated(variable, line);
        }
    }

    public static void updated(long result, Object variable, int line) {
        if (variable != null) {
            saw(variable, result);
            updated(variable, line);
        }
    }

    public static void updated(boolean result, Object variable, int line) {
        updated(result ? 1 : 0, variable, line);
    }

    public static void updated(double result, Object variable, int line) {
        updated(Double.doubleToLongBits(result), variable, line);
    }

    /** Comes after a compare-and-set: if it failed, it was just a read. */
    public static void compared(boolean result, Object variable, int line) {
        if (result) {
            updated(1, variable, line);
        } else {
            read(0, variable, line);
        }
    }

    /** Comes after a compare-and-exchange: it failed if what it found is still there. */
    public static void exchanged(Object result, Object variable, int line) {
        if (variable != null && ((Variable) variable).value() == result) {
            read(result, variable, line);
        } else {
            updated(result, variable, line);
        }
    }

    public static void exchanged(int result, Object variable, int line) {
        exchanged((long) result, variable, line);
    }

    public static void exchanged(boolean result, Object variable, int line) {
        if (variable != null && ((Variable) variable).value().equals(result)) {
            read(result, variable, line);
        } else {
            updated(result, variable, line);
        }
    }

    public static void exchanged(long result, Object variable, int line) {
        if (variable != null && ((Number) ((Variable) variable).value()).longValue() == result) {
            read(result, variable, line);
        } else {
            updated(result, variable, line);
        }
    }
}
