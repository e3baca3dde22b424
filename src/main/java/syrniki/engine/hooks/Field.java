package syrniki.engine.hooks;

import java.lang.invoke.MethodHandles;

/**
 * An instance field of a woven class: a constant of its code, by which hooks find an object's
 * variable.
 */
public final class Field {

    private final String name;
    private final int slot;
    private final java.lang.reflect.Field reflected;

    private Field(Class<?> declaring, String name) throws NoSuchFieldException {
        this.name = name;
        reflected = declaring.getDeclaredField(name);
        reflected.setAccessible(true);
        slot = slotOf(declaring, name);
    }

    /** Makes the constant; called by the JVM when the code first comes to it. */
    public static Field of(
            MethodHandles.Lookup lookup, String name, Class<?> type, Class<?> declaring)
            throws NoSuchFieldException {
        return new Field(declaring, name);
    }

    /** The variable that is this field of an object; null where no run is known, or no object. */
    Variable of(Object object) {
        Watched self = Watched.current();
        return self == null || object == null ? null : of(self.run, object);
    }

    private Variable of(Observation run, Object object) {
        Known known = run.objects.known(object);
        Variable variable = known.part(slot);
        return variable != null
                ? variable
                : known.part(slot, slot + 1, () -> make(run.objects, known, object));
    }

    private Variable make(Objects objects, Known known, Object object) {
        String shown = object == objects.main() ? name : known.name() + "." + name;
        return new Variable(objects, shown, TypeNames.of(reflected.getType()), -1, value(object));
    }

    private Object value(Object object) {
        try {
            return reflected.get(object);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /**
     * A number for the field that no other field of the same object has: those of ancestors come
     * first.
     */
    public static int slotOf(Class<?> declaring, String name) {
        int slot = 0;
        for (Class<?> type = declaring.getSuperclass();
                type != null && type.getClassLoader() instanceof LessonLoader;
                type = type.getSuperclass()) {
            slot += type.getDeclaredFields().length;
        }
        for (java.lang.reflect.Field field : declaring.getDeclaredFields()) {
            if (field.getName().equals(name)) {
                return slot;
            }
            slot++;
        }
        throw new AssertionError(name);
    }
}
