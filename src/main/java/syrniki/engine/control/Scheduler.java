package syrniki.engine.control;

/** Decides who takes the next step of a controlled run. */
public interface Scheduler {

    /** Stands for "nobody": the execution ends here. */
    int NOBODY = -1;

    /**
     * Chooses the next step.
     *
     * @param control where the run stands; there is at least one choice
     * @return one of the control's choices, or {@link #NOBODY}
     */
    int choose(Control control);

    /**
     * Is told of each step right before it is taken, be it one that it chose or not: the effects of
     * the one before are there.
     */
    default void takes(Control control, int choice) {}

    /** Whether a step that nobody else could want to come before is taken without being asked. */
    default boolean skipsMovers() {
        return false;
    }
}
