package syrniki.run;

import syrniki.engine.control.Policy;
import syrniki.engine.control.Scheduler;

import java.util.Locale;

/**
 * How a directed run goes on where its schedule ends.
 *
 * @param by who chooses
 * @param seed of what is left to chance
 * @param thread id of the one thread that goes on
 * @param steps taken at most
 */
public record Then(By by, long seed, int thread, int steps) {

    /** Who chooses who takes the next step. */
    public enum By {
        /** Chance. */
        RANDOM,
        /** Everybody in turn. */
        ROUND_ROBIN,
        /** Whoever has gone on as long as it can. */
        UNFAIR,
        /** One thread until it has to wait or has ended. */
        THREAD;

        /** The name in JSON, e.g. {@code round-robin}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    Scheduler scheduler() {
        return switch (by) {
            case RANDOM -> Policy.random(seed);
            case ROUND_ROBIN -> Policy.roundRobin();
            case UNFAIR -> Policy.unfair();
            case THREAD -> Policy.thread(thread);
        };
    }
}
