package syrniki.engine.hooks;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** Static fields of woven classes as variables. */
public final class StaticField {

    private StaticField() {}

    /**
     * Makes the constant that stands for a static field; called by the JVM when the code first
     * comes to it.
     */
    public static Variable of(
            MethodHandles.Lookup lookup, String name, Class<?> type, Class<?> declaring)
            throws ReflectiveOperationException {
        return variable(LessonLoader.runOf(declaring), declaring.getDeclaredField(name));
    }

    /**
     * Makes a class's shared variables known, once it is initialised: they are to be seen before
     * they are used.
     */
    public static void initialised(Class<?> type) {
        Observation run = LessonLoader.runOf(type);
        for (java.lang.reflect.Field field : shared(type)) {
            try {
                variable(run, field);
            } catch (ReflectiveOperationException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }

    /** A class's own static fields that may change. */
    static List<java.lang.reflect.Field> shared(Class<?> type) {
        List<java.lang.reflect.Field> shared = new ArrayList<>();
        for (java.lang.reflect.Field field : type.getDeclaredFields()) {
            int flags = field.getModifiers();
            if (Modifier.isStatic(flags) && !Modifier.isFinal(flags) && !field.isSynthetic()) {
                shared.add(field);
            }
        }
        return shared;
    }

    private static Variable variable(Observation run, java.lang.reflect.Field field)
            throws ReflectiveOperationException {
        field.setAccessible(true);
        Object initial = field.get(null);
        Class<?> type = field.getDeclaringClass();
        int slot = List.of(type.getDeclaredFields()).indexOf(field);
        return run.objects
                .known(type)
                .part(
                        slot,
                        slot + 1,
                        () ->
                                new Variable(
                                        run.objects,
                                        field.getName(),
                                        Objects.typeName(field.getType()),
                                        -1,
                                        initial));
    }
}
