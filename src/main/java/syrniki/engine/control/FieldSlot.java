package syrniki.engine.control;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;

/**
 * An instance field of a woven class: a constant of its code, by which hooks find an object's
 * variable.
 */
public final class FieldSlot {

    final String name;
    private final int slot;
    private final Field field;

    private FieldSlot(Class<?> declaring, String name) throws NoSuchFieldException {
        this.name = name;
        field = declaring.getDeclaredField(name);
        field.setAccessible(true);
        slot = syrniki.engine.hooks.Field.slotOf(declaring, name);
    }

    /** Makes the constant; called by the JVM when the code first comes to it. */
    public static FieldSlot of(
            MethodHandles.Lookup lookup, String name, Class<?> type, Class<?> declaring)
            throws NoSuchFieldException {
        return new FieldSlot(declaring, name);
    }

    /** The variable that is this field of an object; null if there is no object. */
    Variable of(Control control, Object owner) {
        return owner == null ? null : ((Thing) control.known(owner)).part(slot, this);
    }

    Class<?> type() {
        return field.getType();
    }

    /** Its value in an object now. */
    Object value(Object owner) {
        try {
            return field.get(owner);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
