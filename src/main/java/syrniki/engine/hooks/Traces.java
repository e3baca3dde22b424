package syrniki.engine.hooks;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Stack traces as a lesson's reader may see them: without the frames of hooks. */
final class Traces {

    private static final String HOOKS = Traces.class.getPackageName() + ".";

    private Traces() {}

    /** Takes the frames of hooks out of an exception, its causes and what it suppressed. */
    static <T extends Throwable> T clean(T thrown) {
        clean(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
        return thrown;
    }

    private static void clean(Throwable thrown, Set<Throwable> seen) {
        if (thrown == null || !seen.add(thrown)) {
            return;
        }
        StackTraceElement[] trace = thrown.getStackTrace();
        thrown.setStackTrace(
                Arrays.stream(trace)
                        .filter(frame -> !frame.getClassName().startsWith(HOOKS))
                        .toArray(StackTraceElement[]::new));
        clean(thrown.getCause(), seen);
        for (Throwable suppressed : thrown.getSuppressed()) {
            clean(suppressed, seen);
        }
    }

    /** Prints an exception as {@link Throwable#printStackTrace()} does. */
    static void print(Throwable thrown, PrintStream out) {
        clean(thrown).printStackTrace(out);
    }
}
