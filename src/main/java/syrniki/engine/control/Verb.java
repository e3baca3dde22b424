package syrniki.engine.control;

/**
 * What a thread is about to do, in the JDK's own verbs.
 *
 * <p>A verb is a <em>mover</em> if doing it at once leads to everything that doing it later would
 * lead to (R. J. Lipton, "Reduction", 1975): it takes nothing that another thread could want and
 * reads nothing that another thread could change. An explorer need not ask who else could come
 * first. Starting a thread always is one; letting go of a lock is one as long as nobody tries for
 * the lock without waiting, since whoever wants it cannot go on before; waking up is one as long as
 * nobody interrupts.
 */
public enum Verb {
    /** Reads a shared variable. */
    READ,
    /** Writes a shared variable. */
    WRITE,
    /** Reads and writes an atomic in one step. */
    UPDATE,
    /** Takes a lock, perhaps after waiting for it. */
    LOCK,
    /** Waits for its place in a queue to come to the front. */
    QUEUE,
    /** Takes a lock if it is free. */
    TRY_LOCK,
    /** Lets go of a lock. */
    UNLOCK(Moves.UNLESS_TRIED),
    /** Enters a monitor. */
    ENTER,
    /** Leaves a monitor. */
    EXIT(Moves.UNLESS_TRIED),
    /** Takes permits, perhaps after waiting for them. */
    ACQUIRE,
    /** Takes permits if there are enough. */
    TRY_ACQUIRE,
    /** Gives permits back. */
    RELEASE(Moves.UNLESS_TRIED),
    /** Lets go of a lock and waits for a signal. */
    AWAIT,
    /** Has been waiting for a signal, and wants its lock back. */
    WAKE,
    /** Wakes one that waits for a signal. */
    SIGNAL,
    /** Wakes all that wait for a signal. */
    SIGNAL_ALL,
    /** Starts a thread. */
    START(Moves.ALWAYS),
    /** Waits for the end of a thread or an executor. */
    JOIN(Moves.UNLESS_TRIED),
    /** Interrupts a thread. */
    INTERRUPT,
    /** Goes to sleep. */
    SLEEP(Moves.ALWAYS),
    /** Wakes up. */
    WAKE_UP(Moves.UNLESS_TRIED),
    /** Waits for a permit to go on. */
    PARK,
    /** Gives a thread its permit to go on. */
    UNPARK,
    /** Lets others go first, if it likes. */
    YIELD(Moves.ALWAYS),
    /** Waits until a latch is open. */
    AWAIT_LATCH,
    /** Counts a latch down. */
    COUNT_DOWN(Moves.UNLESS_TRIED),
    /** Comes to a barrier, or to where it meets another thread. */
    ARRIVE,
    /** Waits for the others at a barrier; goes on, even if interrupted, once all have come. */
    AWAIT_OTHERS(Moves.ALWAYS),
    /** Puts something into a queue, perhaps after waiting for room. */
    PUT,
    /** Puts something into a queue if there is room. */
    OFFER,
    /** Takes something out of a queue, perhaps after waiting for it. */
    TAKE,
    /** Takes something out of a queue if there is anything. */
    POLL,
    /** Hands a task to an executor. */
    SUBMIT,
    /** Takes up a task, perhaps after waiting for one. */
    BEGIN_TASK,
    /** Ends an executor. */
    SHUT_DOWN,
    /** Waits for a result. */
    GET(Moves.UNLESS_TRIED),
    /** Gives the result that others may wait for. */
    COMPLETE(Moves.UNLESS_TRIED),
    /** Calls an object of the JDK that threads share. */
    CALL;

    private enum Moves {
        ALWAYS,
        UNLESS_TRIED,
        NEVER
    }

    private final Moves moves;

    Verb() {
        this(Moves.NEVER);
    }

    Verb(Moves moves) {
        this.moves = moves;
    }

    /** Whether nobody else need be let go first where nobody tries without waiting. */
    boolean mover() {
        return moves != Moves.NEVER;
    }

    /** Whether nobody else need be let go first, whatever the others do. */
    boolean alwaysMover() {
        return moves == Moves.ALWAYS;
    }

    /** The name in JSON, e.g. {@code try-lock}. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
