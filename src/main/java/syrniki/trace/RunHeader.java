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
 */
public record RunHeader(
        String run, String lesson, String mode, Map<String, Object> params, double scale) {}
