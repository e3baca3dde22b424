package syrniki.engine.child;

import java.io.IOException;

/** Knows of every process of a run. */
interface Registry {

    /**
     * Makes room for a process.
     *
     * @param in whether it reads from a pipe
     * @param out whether it prints to one
     * @param err whether its errors go to one of their own
     * @param watched whether it will tell what it does
     * @throws syrniki.engine.hooks.RunStopped if it may not be started
     * @throws IOException if nothing can be started
     */
    Place enter(boolean in, boolean out, boolean err, boolean watched) throws IOException;

    /** A real call that starts a process. */
    interface Starting {
        Process start() throws IOException;
    }

    /**
     * Starts a process that has its place.
     *
     * @param thread id of the thread that starts it, as its own recorder numbers it
     */
    Process start(Place place, int thread, Starting real) throws IOException;

    /** Why a process was ended by somebody other than the lesson; null if it was not. */
    String reason(int process);
}
