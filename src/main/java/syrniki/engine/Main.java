package syrniki.engine;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import syrniki.engine.hooks.Observation;

/**
 * Calls a program's {@code main} as the {@code java} launcher does (JLS 12.1.4): static or not, with arguments or not.
 */
record Main(Program program, ClassLoader classes, Observation observation) implements Runnable {

    @Override
    public void run() {
        try {
            Class<?> type = Class.forName(program.mainClass(), true, classes);
            Method main = find(type);
            main.setAccessible(true);
            Object instance = Modifier.isStatic(main.getModifiers()) ? null : instance(type);
            if (main.getParameterCount() == 0) {
                main.invoke(instance);
            } else {
                main.invoke(instance, (Object) new String[0]);
            }
        } catch (InvocationTargetException e) {
            throw Main.<RuntimeException>sneaky(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no main method in " + program.mainClass(), e);
        }
    }

    private Object instance(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object instance = constructor.newInstance();
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
