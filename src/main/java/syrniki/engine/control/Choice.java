package syrniki.engine.control;

/**
 * One way to go on, as a number: which thread, and where its step could turn out in several ways,
 * which of them.
 */
public final class Choice {

    private static final int BITS = 12;

    private Choice() {}

    static int of(int thread, int way) {
        return thread | way << BITS;
    }

    /** The thread's id. */
    public static int thread(int choice) {
        return choice & (1 << BITS) - 1;
    }

    /** Which way: 0 unless the step could turn out in several. */
    public static int way(int choice) {
        return choice >>> BITS;
    }
}
