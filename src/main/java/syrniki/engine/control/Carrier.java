package syrniki.engine.control;

/** A platform thread that carries the virtual threads of controlled runs, one at a time. */
public final class Carrier extends Thread {

    /** The run it carries; null while it has none. Its own. */
    Control control;

    /** A carrier that does a job and is gone. */
    public Carrier(String name, Runnable job) {
        super(job, name);
        setDaemon(true);
    }
}
