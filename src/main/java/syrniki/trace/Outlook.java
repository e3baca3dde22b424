package syrniki.trace;

import java.util.List;

/**
 * Where a directed run stands: how it came there, and what each of its threads would do next.
 *
 * @param schedule all steps taken, as text
 * @param steps how many that are
 * @param sleeps {@code timed} if sleepers wake in the order of time, {@code any} if at any moment
 * @param clock the program's own time, in its milliseconds
 * @param starts for each step the {@code seq} of its first event; the next step's if it has none
 * @param threads all threads so far, by id
 * @param goals for each of the lesson's goals after how many steps it was reached; null if it was
 *     not
 */
public record Outlook(
        String schedule,
        int steps,
        String sleeps,
        Number clock,
        List<Integer> starts,
        List<Next> threads,
        List<Integer> goals) {

    /**
     * What a thread would do next.
     *
     * @param id the thread's id
     * @param verb what it would do, e.g. {@code try-lock}; null if it has ended
     * @param object id of what it would do that to; {@link Event#NONE} if to nothing
     * @param line the source line; 0 where unknown
     * @param able whether it can go on
     * @param gives whether going on means giving it up: its time is over, or it is interrupted
     * @param heldBy id of the thread that has what it waits for; {@link Event#NONE} if nobody in
     *     particular
     * @param choices what to append to the schedule for it to go on: one text for each way in which
     *     its step could turn out; empty if it cannot
     */
    public record Next(
            int id,
            String verb,
            int object,
            int line,
            boolean able,
            boolean gives,
            int heldBy,
            List<String> choices) {}
}
