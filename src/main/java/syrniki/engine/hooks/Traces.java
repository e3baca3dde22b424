package syrniki.engine.hooks;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Stack traces as a lesson's reader may see them: without the frames of the engine. */
final class Traces {

    private static final String ENGINE = "syrniki.engine.";
    private static final String LAUNCHER = ENGINE + "Main";

    private Traces() {}

    /** Takes the frames of the engine out of an exception, its causes and what it suppressed. */
    static <T extends Throwable> T clean(T thrown) {
        clean(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
        return thrown;
    }

    private static void clean(Throwable thrown, Set<Throwable> seen) {
        if (thrown == null || !seen.add(thrown)) {
            return;
        }
        thrown.setStackTrace(
                Arrays.stream(thrown.getStackTrace())
                        .takeWhile(frame -> !frame.getClassName().equals(LAUNCHER))
                        .filter(frame -> !frame.getClassName().startsWith(ENGINE))
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
