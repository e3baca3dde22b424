package syrniki.engine.control;

/** How a thread goes on that was chosen to. */
enum Turn {
    /** It can do what it was about to do. */
    GO,
    /** It gives up: its time is over. */
    TIMEOUT,
    /** It gives up: it was interrupted. */
    INTERRUPTED
}
