package syrniki.engine.control;

/** What the source calls the objects that threads share. */
public final class NameHooks {

    private NameHooks() {}

    /** An object is kept in a local variable. */
    public static void local(Object value, String name) {
        named(null, value, name, false);
    }

    /** An object is kept in a static field. */
    public static void named(Object value, String name) {
        named(null, value, name, true);
    }

    /** An object is kept in a field of another one. */
    public static void named(Object owner, Object value, String name) {
        if (owner != value) {
            named(owner, value, name, true);
        }
    }

    /** An object is kept in an array. */
    static void element(Object array, Object value, int index) {
        if (value != null && !Kinds.value(value)) {
            Control control = Control.current();
            boolean plain = control.known(value) instanceof Thing thing && thing.plain();
            if (!plain || control.witnessed()) {
                named(control, array, value, "[" + index + "]", true);
            }
        }
    }

    private static void named(Object owner, Object value, String name, boolean field) {
        if (value != null && !Kinds.value(value)) {
            named(Control.current(), owner, value, name, field);
        }
    }

    private static void named(
            Control control, Object owner, Object value, String name, boolean field) {
        if (control.known(value) instanceof Thing thing) {
            thing.named(owner, name);
            if (field && thing instanceof Contents contents) {
                contents.shareAll();
            }
            if (field && value.getClass().isArray()) {
                thing.share();
                if (value instanceof Object[] elements) {
                    for (int i = 0; i < elements.length; i++) {
                        element(value, elements[i], i);
                    }
                }
            }
        }
    }
}
