package syrniki.run;

import java.util.Map;

/**
 * What is to be explored: the same question has the same answer.
 *
 * @param lesson id of the lesson
 * @param params a value for every parameter, as {@link syrniki.course.Lesson#params} gives them
 * @param limit most executions
 * @param sleeps when sleepers wake
 * @param reduced whether steps that nobody could want to come before are no choices
 */
public record Question(
        String lesson, Map<String, Object> params, long limit, Sleeps sleeps, boolean reduced) {

    /** The fewest and most executions that may be asked for. */
    public static final long MIN_LIMIT = 1, MAX_LIMIT = 10_000_000;

    /** What is tried where no limit is asked for. */
    public static final long USUAL_LIMIT = 1_000_000;
}
