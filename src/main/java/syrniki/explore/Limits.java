package syrniki.explore;

import java.time.Duration;

/**
 * How far an exploration may go.
 *
 * @param executions how often it may run the program
 * @param states how many states it may remember: some hundred bytes each
 * @param time how long it may take
 */
public record Limits(long executions, int states, Duration time) {}
