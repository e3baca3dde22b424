package syrniki.engine.hooks;

/**
 * Ends a thread of a run that is over: thrown out of hooks until the thread is gone.
 *
 * <p>An {@link Error}, so that a program that catches exceptions does not catch it; a program that
 * catches {@link Throwable} gets it thrown again at once.
 */
public final class RunStopped extends Error {

    private static final long serialVersionUID = 1;

    /** The one instance: it carries nothing. */
    public static final RunStopped INSTANCE = new RunStopped();

    private RunStopped() {
        super("the run is over", null, false, false);
    }
}
