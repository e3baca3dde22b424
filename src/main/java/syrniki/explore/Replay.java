package syrniki.explore;

import syrniki.engine.control.Control;
import syrniki.engine.control.ControlledProgram;
import syrniki.engine.control.Schedule;
import syrniki.engine.control.Scheduler;
import syrniki.engine.control.Witness;

import java.util.function.Consumer;

/** Goes the way that a search has found, choice by choice. */
final class Replay implements Scheduler {

    private final boolean movers;
    private final int[] choices;
    private final Consumer<Control> there;
    private final Trail trail = new Trail();
    private int at;

    private Replay(boolean movers, int[] choices, Consumer<Control> there) {
        this.movers = movers;
        this.choices = choices;
        this.there = there;
    }

    /**
     * Follows choices to where they lead.
     *
     * @param movers as in the search that made them
     * @return all steps taken, those that were no choices included
     */
    static Schedule follow(ControlledProgram program, boolean movers, int[] choices) {
        return follow(program, movers, choices, _ -> {}, null);
    }

    /**
     * The same, to look round there.
     *
     * @param there is shown the state that they lead to, if there is a choice
     */
    static Schedule follow(
            ControlledProgram program,
            boolean movers,
            int[] choices,
            Consumer<Control> there,
            Witness witness) {
        Replay replay = new Replay(movers, choices, there);
        program.run(replay, witness);
        return replay.trail.schedule(program.control().steps());
    }

    @Override
    public boolean skipsMovers() {
        return movers;
    }

    @Override
    public int choose(Control control) {
        if (at < choices.length) {
            return choices[at++];
        }
        there.accept(control);
        return NOBODY;
    }

    @Override
    public void takes(Control control, int choice) {
        trail.takes(control, choice);
    }
}
