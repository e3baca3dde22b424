package syrniki.engine.hooks;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.function.Consumer;

/**
 * A program's {@code main}, found as the {@code java} launcher finds it (JLS 12.1.4): static or
 * not, with arguments or not.
 */
public final class MainMethod {

    private final Class<?> type;
    private final Method method;
    private final MethodHandle handle;

    /** The main method of a class, which is not initialised by this. */
    public MainMethod(Class<?> type) throws NoSuchMethodException, IllegalAccessException {
        this.type = type;
        method = find(type);
        method.setAccessible(true);
        handle = MethodHandles.lookup().unreflect(method);
    }

    /**
     * Calls it.
     *
     * @param made is given the instance it is called on, if it needs one
     */
    public void call(Consumer<Object> made, String... arguments) throws Throwable {
        MethodHandle bound = handle;
        if (!Modifier.isStatic(method.getModifiers())) {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object instance = MethodHandles.lookup().unreflectConstructor(constructor).invoke();
            made.accept(instance);
            bound = handle.bindTo(instance);
        }
        if (method.getParameterCount() == 0) {
            bound.invokeExact();
        } else {
            bound.invokeExact(arguments);
        }
    }

    private static Method find(Class<?> type) throws NoSuchMethodException {
        for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
            try {
                return declaring.getDeclaredMethod("main", String[].class);
            } catch (NoSuchMethodException withoutArguments) {
                try {
                    return declaring.getDeclaredMethod("main");
                } catch (NoSuchMethodException inherited) {
                    // look further up
                }
            }
        }
        throw new NoSuchMethodException("main");
    }
}
