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
        control.loop(Mix.of(entered, site));
    }

    public static void variable(int value) {
        variable((long) value);
    }

    public static void variable(long value) {
        Control control = Control.current();
        control.loop(Mix.next(control.loop(), value));
    }

    public static void variable(float value) {
        variable(Float.floatToRawIntBits(value));
    }

    public static void variable(double value) {
        variable(Double.doubleToRawLongBits(value));
    }

    public static void variable(Object value) {
        Control control = Control.current();
        long known = control.loop();
        if (known != Control.UNKNOWN) {
            long print = print(control, value);
            control.loop(print == Control.UNKNOWN ? print : Mix.next(known, print));
        }
    }

    /** Comes after a loop's variables. */
    public static void begin() {
        Control control = Control.current();
        if (control.loop() != Control.UNKNOWN) {
            control.self().history(Mix.of(control.loop()));
        }
    }

    private static long print(Control control, Object value) {
        if (value == null || Kinds.value(value) && !(value instanceof Throwable)) {
            return Kinds.print(control, value);
        }
        if (value.getClass().isArray()) {
            return array(control, value);
        }
        return Kinds.lessons(value) || control.memory().ifKnown(value) instanceof Shared
                ? control.known(value).key()
                : Control.UNKNOWN;
    }

    private static long array(Control control, Object array) {
        if (control.memory().ifKnown(array) instanceof Thing thing && thing.shared()) {
            return thing.key();
        }
        int length = Array.getLength(array);
        if (length > LONGEST) {
            return Control.UNKNOWN;
        }
        long all = Mix.of(length);
        for (int i = 0; i < length; i++) {
            long print = print(control, Kinds.element(array, i));
            if (print == Control.UNKNOWN) {
                return print;
            }
            all = Mix.next(all, print);
        }
        return all;
    }
}
