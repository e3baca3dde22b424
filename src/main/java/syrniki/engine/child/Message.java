package syrniki.engine.child;

/** First bytes of what a child and its run's process tell each other, beside records. */
final class Message {

    /** Child: its token, its clock, its process id. */
    static final int HELLO = 16;

    /** Child: asks for a place; number of the question, then what {@link Registry#enter} has. */
    static final int ENTER = 17;

    /** Child: has started a process; its id, its process id, the thread. */
    static final int STARTED = 18;

    /** Child: the run cannot go on; the verdict's kind and detail. */
    static final int VERDICT = 19;

    /** Child: all is told; the exit code that it will have. */
    static final int EXIT = 22;

    /** Run: answers {@link #ENTER}; number of the question, and the place. */
    static final int PLACE = 20;

    /** Run: answers {@link #ENTER}; number of the question: there is no place. */
    static final int REFUSAL = 21;

    private Message() {}
}
