package syrniki.engine.hooks;

import java.io.IOException;

/** Has the processes of a run started, wherever in the run somebody asks for one. */
public interface Launcher {

    /**
     * Makes room for a process.
     *
     * @param asked what the lesson wants to be started
     * @throws RunStopped if the run is over, or may not have any more processes
     * @throws IOException if nothing can be started
     */
    Launch launch(ProcessBuilder asked) throws IOException;
}
