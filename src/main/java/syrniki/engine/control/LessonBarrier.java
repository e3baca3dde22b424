package syrniki.engine.control;

import java.util.concurrent.CyclicBarrier;

/**
 * What a program's {@code new CyclicBarrier(...)} makes in a controlled run: it knows its action.
 */
public class LessonBarrier extends CyclicBarrier {

    /** What the last to come does before the others go on; null if nothing. */
    final Runnable action;

    public LessonBarrier(int parties) {
        this(parties, null);
    }

    public LessonBarrier(int parties, Runnable action) {
        super(parties);
        this.action = action;
    }
}
