package syrniki.engine;

import java.util.Map;

/**
 * What a run is given.
 *
 * @param params answers to the program's {@code Integer.getInteger(name, default)} and its likes
 * @param scale real milliseconds for 1000 milliseconds of the program's own time
 * @param limits what ends it if nothing else does
 */
public record Settings(Map<String, String> params, double scale, Limits limits) {

    public Settings {
        params = Map.copyOf(params);
        if (!(scale > 0)) {
            throw new IllegalArgumentException("scale must be positive: " + scale);
        }
    }
}
