package syrniki.engine.control;

import java.lang.reflect.Array;

/**
 * The heads of loops: what a thread has seen since it entered the method is forgotten there but for
 * what its local variables hold, for all that it does from here on follows from them. So a loop
 * that comes back to where it was is known to do so.
 *
 * <p>Where a variable holds something that may change without anybody being told, such as a list
 * under construction, nothing is forgotten: that costs states, never an outcome.
 */
public final class LoopHooks {

    /** Stands for a loop, or a value, of which not everything is known. */
    private static final long UNKNOWN = Long.MIN_VALUE;

    /** Longer arrays are not looked into. */
    private static final int LONGEST = 64;

    private LoopHooks() {}

    /** Comes at the beginning of a method with loops: returns what the thread has seen so far. */
    public static long entered() {
        return Control.current().self().history();
    }

    /** Comes at a loop's head, and is followed by its variables. */
    public static void head(long entered, int site) {
        Control control = Control.current();
        control.obey();
        control.self().loop = Mix.of(entered, site);
    }

    public static void variable(int value) {
        variable((long) value);
    }

    public static void variable(long value) {
        Worker me = Control.current().self();
        me.loop = me.loop == UNKNOWN ? UNKNOWN : Mix.next(me.loop, value);
    }

    public static void variable(float value) {
        variable(Float.floatToRawIntBits(value));
    }

    public static void variable(double value) {
        variable(Double.doubleToRawLongBits(value));
    }

    public static void variable(Object value) {
        Worker me = Control.current().self();
        if (me.loop != UNKNOWN) {
            long print = print(me.control, value);
            me.loop = print == UNKNOWN ? UNKNOWN : Mix.next(me.loop, print);
        }
    }

    /** Comes after a loop's variables. */
    public static void begin() {
        Worker me = Control.current().self();
        if (me.loop != UNKNOWN) {
            me.history(Mix.of(me.loop));
        }
    }

    private static long print(Control control, Object value) {
        if (value == null || Kinds.value(value) && !(value instanceof Throwable)) {
            return Kinds.print(control, value);
        }
        if (value.getClass().isArray()) {
            return array(control, value);
        }
        Shared known =
                Kinds.lessons(value) ? control.known(value) : control.memory().ifKnown(value);
        boolean told = known instanceof Contents contents ? contents.isShared() : known != null;
        return told && !(known instanceof Contents.View) ? known.key() : UNKNOWN;
    }

    private static long array(Control control, Object array) {
        if (control.memory().ifKnown(array) instanceof Thing thing && thing.shared()) {
            return thing.key();
        }
        int length = Array.getLength(array);
        if (length > LONGEST) {
            return UNKNOWN;
        }
        long all = Mix.of(length);
        for (int i = 0; i < length; i++) {
            long print = print(control, Kinds.element(array, i));
            if (print == UNKNOWN) {
                return print;
            }
            all = Mix.next(all, print);
        }
        return all;
    }
}
