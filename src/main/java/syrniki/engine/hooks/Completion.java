package syrniki.engine.hooks;

/**
 * What made a future ready.
 *
 * @param token the event
 * @param time when, by {@link System#nanoTime}
 */
record Completion(long token, long time) {

    static Completion now(long token) {
        return new Completion(token, System.nanoTime());
    }

    /** The later of two, either of which may be missing (null). */
    static Completion later(Completion one, Completion other) {
        return one == null || other != null && other.time - one.time > 0 ? other : one;
    }

    /** The earlier of two, either of which may be missing (null). */
    static Completion earlier(Completion one, Completion other) {
        return one == null || other != null && other.time - one.time < 0 ? other : one;
    }
}
