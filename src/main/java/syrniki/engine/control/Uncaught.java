package syrniki.engine.control;

import syrniki.engine.hooks.Thrown;

/** What becomes of an exception that nobody caught. */
final class Uncaught {

    private Uncaught() {}

    /** Does what the JVM does with it. Says whether the program has a handler of its own for it. */
    static boolean handle(Control control, Worker died, Throwable thrown) {
        Thread shown = died.shown();
        Thread.UncaughtExceptionHandler own = shown.getUncaughtExceptionHandler();
        Thread.UncaughtExceptionHandler handler =
                own == shown.getThreadGroup() ? control.memory().defaultHandler : own;
        if (handler == null) {
            OutputHooks.line(
                    control, "Exception in thread \"" + died.name + "\" " + Thrown.text(thrown));
            return false;
        }
        try {
            handler.uncaughtException(shown, thrown);
        } catch (Throwable ignored) {
            // as a JVM does
        }
        return true;
    }
}
