package syrniki.trace;

import java.util.Map;

/**
 * What closes a trace.
 *
 * @param t nanoseconds since the run began
 * @param verdict how it ended
 * @param result final value of each of the lesson's shared fields, by name
 */
public record Ending(long t, Verdict verdict, Map<String, Object> result) {}
