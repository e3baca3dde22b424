package syrniki.trace;

import java.util.Map;

/**
 * What whoever directs a run is asked to bring about: one of four, the others are null.
 *
 * @param result last values that some variables have in a completed run, by name
 * @param verdict how the run ends
 * @param holders how many threads have something at one moment
 * @param value values that some variables have at one moment, by name
 */
public record Goal(
        Map<String, Object> result,
        Verdict.Kind verdict,
        Holders holders,
        Map<String, Object> value) {

    /**
     * So many threads at least hold that lock, monitor or semaphore.
     *
     * @param object its name, as the source calls it
     */
    public record Holders(String object, int count) {}

    /** Whether it is reached at a moment on the way, and not only at the end of a run. */
    public boolean momentary() {
        return holders != null || value != null;
    }
}
