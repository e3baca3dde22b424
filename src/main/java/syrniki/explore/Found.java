package syrniki.explore;

import syrniki.engine.control.Schedule;
import syrniki.trace.Verdict;

import java.math.BigInteger;
import java.util.List;

/**
 * What an exploration has found so far.
 *
 * @param exhaustive whether there is nothing else to find
 * @param method how it was gone about
 * @param counts what {@link Way#schedules()} counts
 * @param executions how often the program was run
 * @param states how many different states with a choice were met
 * @param seconds how long that took
 * @param outcomes how the program came out, what most schedules lead to first
 * @param goals what became of each goal
 */
public record Found(
        boolean exhaustive,
        Method method,
        Counts counts,
        long executions,
        int states,
        double seconds,
        List<Way> outcomes,
        List<Reach> goals) {

    /** How an exploration goes about it. */
    public enum Method {
        /** Tries all that can be chosen. */
        ALL,
        /** Takes a {@linkplain Sample sample}: half of it random, half PCT. */
        SAMPLE
    }

    /** What was counted. */
    public enum Counts {
        /** Every schedule there is. */
        SCHEDULES,
        /**
         * Classes of schedules: each stands for all that differ only in when steps are taken that
         * nobody could want to come before.
         */
        CLASSES,
        /** Executions of those that there were. */
        SAMPLE
    }

    /**
     * An outcome.
     *
     * @param schedules how many lead there; null if there is no end of them
     * @param shortest a shortest schedule that leads there: of all if exhaustive, else of those
     *     known
     * @param verdict how that schedule ends; with the circle of those who wait for each other
     * @param threads names of the threads, by id
     * @param objects names of the objects, by id
     */
    public record Way(
            Outcome outcome,
            BigInteger schedules,
            Schedule shortest,
            Verdict verdict,
            List<String> threads,
            List<String> objects) {

        Way counted(BigInteger count) {
            return new Way(outcome, count, shortest, verdict, threads, objects);
        }
    }

    /**
     * What became of a goal.
     *
     * @param possible whether it can be reached; null if nobody knows
     * @param shortest a short schedule that reaches it; null if none is known
     * @param checked how many schedules were checked that all do not reach it; null if it can be
     *     reached, nobody knows, or there is no end of them
     */
    public record Reach(Boolean possible, Schedule shortest, BigInteger checked) {}
}
