package syrniki.engine;

import syrniki.engine.hooks.Observation;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/**
 * Calls a program's {@code main} as the {@code java} launcher does (JLS 12.1.4): static or not,
 * with arguments or not.
 *
 * @param arguments what its process was given
 */
record Main(Program program, ClassLoader classes, Observation observation, String... arguments)
        implements Runnable {

    @Override
    public void run() {
        try {
            Class<?> type = Class.forName(program.mainClass(), false, classes);
            Method main = find(type);
            main.setAccessible(true);
            MethodHandle handle = MethodHandles.lookup().unreflect(main);
            Class.forName(program.mainClass(), true, classes);
            observation.initialised(type);
            if (!Modifier.isStatic(main.getModifiers())) {
                handle = handle.bindTo(instance(type));
            }
            if (main.getParameterCount() == 0) {
                handle.invokeExact();
            } else {
                handle.invokeExact(arguments);
            }
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalArgumentException("no main method in " + program.mainClass(), e);
        } catch (Throwable thrown) {
            throw Main.<RuntimeException>sneaky(thrown);
        }
    }

    private Object instance(Class<?> type) throws Throwable {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object instance = MethodHandles.lookup().unreflectConstructor(constructor).invoke();
        observation.main(instance);
        return instance;
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

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E sneaky(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
