package syrniki.trace;

import java.util.Map;

/**
 * What a trace is a recording of.
 *
 * @param run the run's id
 * @param lesson the lesson's id
 * @param mode {@code observed}, {@code directed} or {@code explored}
 * @param params every parameter of the lesson with the value it ran with
 * @param scale real milliseconds for one lesson time unit (one second of the plain program)
 * @param schedule who took which step, where that was chosen; null in an observed run
 * @param sleeps {@code timed} or {@code any}: when sleepers wake, in a run that has a schedule;
 *     else null
 */
public record RunHeader(
        String run,
        String lesson,
        String mode,
        Map<String, Object> params,
        double scale,
        String schedule,
        String sleeps) {

    /** The header of a run whose threads nobody but the system schedules. */
    public RunHeader(
            String run, String lesson, String mode, Map<String, Object> params, double scale) {
        this(run, lesson, mode, params, scale, null, null);
    }
}
