package syrniki.engine.hooks;

import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** The run's end, for code that calls nothing. */
public final class StopHooks {

    private StopHooks() {}

    /** Links a place where a loop asks whether the run is over; called by the JVM. */
    public static CallSite over(MethodHandles.Lookup lookup, String name, MethodType type) {
        return ((LessonLoader) lookup.lookupClass().getClassLoader()).over();
    }

    /** Called on the way back to a loop's beginning, once the run is over. */
    public static void stop() {
        throw RunStopped.INSTANCE;
    }

    /** Called where a lesson catches everything. */
    public static void caught(Throwable thrown) {
        if (thrown == RunStopped.INSTANCE) {
            throw RunStopped.INSTANCE;
        }
    }
}
