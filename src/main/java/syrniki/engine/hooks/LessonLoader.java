package syrniki.engine.hooks;

/** A class loader that holds one run's woven classes: how constants in them find their run. */
public interface LessonLoader {

    /** The run the classes belong to. */
    Observation run();

    /** The run of a woven class. */
    static Observation runOf(Class<?> woven) {
        return ((LessonLoader) woven.getClassLoader()).run();
    }
}
