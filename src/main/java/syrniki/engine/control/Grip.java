package syrniki.engine.control;

/** What a program may lock as a {@link java.util.concurrent.locks.Lock}. */
sealed interface Grip permits Lock, Half {

    /** Says that the current thread is about to take it. */
    Worker wanted(int line);

    /**
     * Takes it when it is the turn of the current thread, which is about to; says how that went.
     */
    Turn take(Worker by, int line);

    /** Takes it if it is free, even ahead of those who wait; says whether it was. */
    boolean tryNow(Worker by, int line);

    /** Lets go of it once, when it is the thread's turn; says whether it was held at all. */
    boolean release(Worker by, Verb verb, int line);
}
