package syrniki.run;

/**
 * How far a run has come, all of it true at one moment: one that has finished is told whole, and no
 * other has an ending.
 *
 * @param position place in the queue, from 1; 0 if it is not waiting
 */
public record Standing(Run.State state, int position, Report report) {}
