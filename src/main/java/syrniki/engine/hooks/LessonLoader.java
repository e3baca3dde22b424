package syrniki.engine.hooks;

import java.lang.invoke.CallSite;

/** A class loader that holds one run's woven classes: how constants in them find their run. */
public interface LessonLoader {

    /** The run the classes belong to. */
    Observation run();

    /**
     * Tells loops whether the run is over. Compiled code takes the answer for a constant, so asking
     * costs nothing; when it changes, the JVM throws that code away at its next safepoint.
     */
    CallSite over();

    /** The run of a woven class. */
    static Observation runOf(Class<?> woven) {
        return ((LessonLoader) woven.getClassLoader()).run();
    }
}
