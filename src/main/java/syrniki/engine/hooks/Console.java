package syrniki.engine.hooks;

/**
 * Where a process's standard streams lead: to a pipe, given by its id as an object of the trace, to
 * the learner, or out of sight.
 */
public record Console(int in, int out, int err) {

    /** What is printed is told to the learner. */
    public static final int LEARNER = -1;

    /** What is printed, or read, is not told: it goes to or comes from a file. */
    public static final int UNSEEN = -2;

    /** The console of a run's own process. */
    public static final Console OF_RUN = new Console(UNSEEN, LEARNER, LEARNER);
}
