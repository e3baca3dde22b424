package syrniki.engine.hooks;

import java.io.IOException;

/** A process that is about to be started: its numbers in the trace, and how to start it. */
public interface Launch {

    /** Id of the process as an object, see {@link syrniki.trace.Mark#foreign}. */
    int process();

    /** Where its standard streams lead. */
    Console console();

    /** Whether it is watched like its parent: what it prints into a pipe is told by itself. */
    boolean watched();

    /** Most bytes of heap it may have; null if that is not known. */
    Long heap();

    /**
     * Starts it.
     *
     * @param thread id of the thread that does
     * @throws IOException what {@link ProcessBuilder#start} throws
     */
    Process start(int thread) throws IOException;

    /** Why it was ended by somebody other than the lesson; null if it was not. */
    String reason();
}
