package syrniki.engine;

import java.time.Duration;

/**
 * What a run may use up.
 *
 * @param time real time from start to end
 * @param threads threads it may start, {@code main} included
 * @param events events it may record
 */
public record Limits(Duration time, int threads, long events) {}
