package syrniki.engine;

import syrniki.engine.hooks.MainMethod;
import syrniki.engine.hooks.Observation;

/**
 * Calls a program's {@code main} as the {@code java} launcher does.
 *
 * @param arguments what its process was given
 */
record Main(Program program, ClassLoader classes, Observation observation, String... arguments)
        implements Runnable {

    @Override
    public void run() {
        try {
            Class<?> type = Class.forName(program.mainClass(), false, classes);
            MainMethod main = new MainMethod(type);
            Class.forName(program.mainClass(), true, classes);
            observation.initialised(type);
            main.call(observation::main, arguments);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalArgumentException("no main method in " + program.mainClass(), e);
        } catch (Throwable thrown) {
            throw Main.<RuntimeException>sneaky(thrown);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E sneaky(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
