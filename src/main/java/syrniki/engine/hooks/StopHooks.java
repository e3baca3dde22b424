package syrniki.engine.hooks;

/** The run's end, for code that calls nothing. */
public final class StopHooks {

    private StopHooks() {}

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
