package syrniki.engine.hooks;

/** What a thread of a run is there for, with its beginning and end made known. */
record Child(Observation of, Runnable body) implements Runnable {

    /** What a new thread is to run; for one made outside any run, just what it was given. */
    static Runnable of(Runnable body) {
        Watched parent = Watched.current();
        return parent == null || body == null ? body : new Child(parent.run, body);
    }

    @Override
    public void run() {
        of.threads.run(Thread.currentThread(), body);
    }
}
