package syrniki.engine;

import java.util.Map;

/**
 * What a run is given.
 *
 * @param params answers to the program's {@code Integer.getInteger(name, default)} and its likes
 * @param scale real milliseconds for 1000 milliseconds of the program's own time
 * @param limits what ends it if nothing else does
 * @param progress name of the static field whose writes are told as progress; null if none is
 * @param cores how many cores its platform threads share, where that can be had; 0 for all
 */
public record Settings(
        Map<String, String> params, double scale, Limits limits, String progress, int cores) {

    /** Settings of a program that does not count what is done and may have every core. */
    public Settings(Map<String, String> params, double scale, Limits limits) {
        this(params, scale, limits, null, 0);
    }

    public Settings {
        params = Map.copyOf(params);
        if (!(scale > 0)) {
            throw new IllegalArgumentException("scale must be positive: " + scale);
        }
    }
}
