package syrniki.engine.control;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;

/** A static field of a woven class: a constant of its code, by which hooks find the variable. */
public final class StaticSlot {

    final String name;
    final int index;
    final long key;
    private final Field field;

    private StaticSlot(Class<?> declaring, String name) throws NoSuchFieldException {
        this.name = name;
        field = declaring.getDeclaredField(name);
        field.setAccessible(true);
        index = ((ProgramLoader) declaring.getClassLoader()).nextSlot();
        key = Mix.of(declaring.getName().hashCode(), name.hashCode());
    }

    /** Makes the constant; called by the JVM when the code first comes to it. */
    public static StaticSlot of(
            MethodHandles.Lookup lookup, String name, Class<?> type, Class<?> declaring)
            throws NoSuchFieldException {
        return ((ProgramLoader) declaring.getClassLoader()).slot(declaring, name);
    }

    static StaticSlot make(Class<?> declaring, String name) throws NoSuchFieldException {
        return new StaticSlot(declaring, name);
    }

    Class<?> type() {
        return field.getType();
    }

    /** Its value now. */
    Object value() {
        try {
            return field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
