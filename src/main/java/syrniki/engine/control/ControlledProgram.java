package syrniki.engine.control;

import syrniki.engine.Program;
import syrniki.engine.hooks.MainMethod;
import syrniki.engine.hooks.Result;
import syrniki.trace.Verdict;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Set;

/**
 * A program that can be run again and again under schedulers of ours, from its beginning, each time
 * with fresh static fields. One run at a time.
 */
public final class ControlledProgram {

    private final ProgramLoader loader;
    private final MainMethod main;
    private final Class<?> type;
    private final Control control;

    /**
     * Loads a program.
     *
     * @throws IllegalArgumentException if it has no main method or cannot be loaded
     */
    public ControlledProgram(Program program, Setting setting) {
        loader = new ProgramLoader(program.classes());
        control = new Control(setting);
        try {
            type = loader.load(program.mainClass());
            main = new MainMethod(type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot run " + program.mainClass(), e);
        }
    }

    /**
     * Runs it once, on the current thread, which has to be a {@link Carrier}.
     *
     * @param witness is told what happens; null if nobody need be told
     * @return how it ended; null if the scheduler said that it was enough
     */
    public Verdict run(Scheduler scheduler, Witness witness) {
        control.run(this::body, scheduler, witness);
        return control.verdict();
    }

    /**
     * Ends the run that is under way, and every later one, at the next step or loop, with this
     * verdict; any thread may call it.
     */
    public void end(Verdict how) {
        control.order(how);
    }

    private void body() {
        try {
            loader.reset();
            if (control.witnessed()) {
                introduce();
            }
            main.call(control.memory()::main);
        } catch (Throwable thrown) {
            throw ControlledProgram.<RuntimeException>sneaky(thrown);
        }
    }

    /** Has the main class's shared variables and locks seen before they are used. */
    private void introduce() throws ReflectiveOperationException {
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) || field.isSynthetic()) {
                continue;
            }
            field.setAccessible(true);
            Object value = field.get(null);
            if (loader.shared(field)) {
                control.memory().variable(loader.slot(type, field.getName())).id();
            } else if (value != null && !Kinds.value(value)) {
                Kinds.introduce(control.known(value));
            }
        }
    }

    /**
     * Methods of the JDK, as {@code ProcessBuilder.start}, that the program calls and that
     * controlled runs do not know: its steps are not all there, or it cannot be run.
     */
    public Set<String> uncontrolled() {
        return loader.uncontrolled(type.getName());
    }

    /**
     * What a name of the source stands for.
     *
     * @throws IllegalArgumentException if there is no such name
     */
    Named named(String name) {
        return new Named(name, loader.loaded());
    }

    /** Where it stands, or how it stands at its end. */
    public Control control() {
        return control;
    }

    /** The last values of its static fields, by name; see {@link Result}. */
    public Map<String, Object> result() {
        return Result.of(loader.loaded(), loader::isFinal);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E sneaky(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
