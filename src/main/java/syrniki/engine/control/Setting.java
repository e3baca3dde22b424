package syrniki.engine.control;

import java.util.Map;

/**
 * What a controlled run is given.
 *
 * @param params answers to the program's {@code Integer.getInteger(name, default)} and its likes
 * @param threads threads it may start, {@code main} included
 * @param steps steps it may take
 * @param timed whether sleepers wake, and waits with a timeout end, in the order of time; else at
 *     any moment, and the program's clock stands still
 * @param progress name of the static field whose writes are told as progress; null if none is
 */
public record Setting(
        Map<String, String> params, int threads, int steps, boolean timed, String progress) {

    public Setting {
        params = Map.copyOf(params);
    }
}
