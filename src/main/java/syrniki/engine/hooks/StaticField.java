package syrniki.engine.hooks;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.StampedLock;

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
     * Makes a class's shared variables and locks known, once it is initialised: they are to be seen
     * before they are used.
     */
    static void initialised(Observation run, Class<?> type) throws ReflectiveOperationException {
        for (java.lang.reflect.Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) || field.isSynthetic()) {
                continue;
            }
            if (isShared(field)) {
                variable(run, field);
                continue;
            }
            field.setAccessible(true);
            switch (field.get(null)) {
                case ReentrantLock lock -> LockGrip.of(run, lock).shadow.id();
                case Semaphore semaphore -> SemaphoreShadow.of(run, semaphore).id();
                case StampedLock lock -> StampedShadow.of(run, lock).write.shadow.id();
                case null -> {}
                case Object other -> Atomics.known(run, other);
            }
        }
    }

    private static boolean isShared(java.lang.reflect.Field field) {
        return !Modifier.isFinal(field.getModifiers()) && !TypeNames.meetingPoint(field.getType());
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
                                        TypeNames.of(field.getType()),
                                        -1,
                                        initial));
    }
}
