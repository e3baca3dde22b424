package syrniki.engine.control;

import java.util.Random;

/**
 * What a program's {@code new Random(...)} makes in a controlled run: without a seed it gives each
 * thread the same numbers in every execution; with one, the JDK's, and drawing one is a step.
 */
@SuppressWarnings("serial") // nobody writes one down
public class LessonRandom extends Random {

    private final boolean seeded;
    private int drawn;

    public LessonRandom() {
        seeded = false;
    }

    public LessonRandom(long seed) {
        super(seed);
        seeded = true;
    }

    @Override
    protected int next(int bits) {
        Control control = Control.current();
        Worker me = control.self();
        if (!seeded) {
            return (int) (me.random().nextLong() >>> Long.SIZE - bits);
        }
        Shared known = control.known(this);
        control.turn(Verb.CALL, known, me.line);
        int number = super.next(bits);
        known.state(++drawn);
        me.saw(number);
        return number;
    }
}
