package syrniki.engine.hooks;

/** Is told of each of a run's threads, by the thread itself. */
public interface ThreadListener {

    /** The current thread has begun; its id in the trace. */
    void began(int thread);

    /** The current thread is about to end; its id in the trace. */
    void ends(int thread);
}
