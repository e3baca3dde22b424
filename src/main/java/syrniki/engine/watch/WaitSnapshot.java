package syrniki.engine.watch;

import syrniki.trace.Event;

import java.util.List;

/**
 * Who waits for what in a run, as somebody saw it who looked at one thread after the other.
 *
 * <p>The list of threads is to be made first, then each thread's wait is to be read, then the
 * objects: so that whoever is found waiting again, still in the same wait, was waiting while the
 * objects were looked at.
 *
 * @param threads all threads of the run that are started (or about to be) and not ended
 * @param objects every object that one of them waits for, once each
 * @param othersMayAct something outside these threads may still set one of them free, such as a
 *     timer that will run a task
 */
public record WaitSnapshot(List<Waiting> threads, List<Awaited> objects, boolean othersMayAct) {

    /** The same, with what was seen of the outside later. */
    public WaitSnapshot othersMayAct(boolean seen) {
        return new WaitSnapshot(threads, objects, seen);
    }

    /**
     * A thread and its wait.
     *
     * @param thread its id
     * @param mark what stands for this one wait and no other, compared by identity, such as an
     *     object made when it began; null if the thread does not wait
     * @param object id of the object it waits for; {@link Event#NONE} if none, as in a sleep
     * @param timed whether the wait ends by itself
     * @param line source line it waits at
     * @param idle whether it is a pool's thread that waits for something to do: in want of that it
     *     is not stuck, though it may wait for ever
     */
    public record Waiting(
            int thread, Object mark, int object, boolean timed, int line, boolean idle) {

        /** A thread that does not wait just for something to do. */
        public Waiting(int thread, Object mark, int object, boolean timed, int line) {
            this(thread, mark, object, timed, line, false);
        }

        /** A thread that does not wait. */
        public static Waiting running(int thread) {
            return new Waiting(thread, null, Event.NONE, false, 0);
        }

        /** Whether a thread as it was found later is still in this wait. */
        boolean goesOnIn(Waiting later) {
            return later != null && later.mark == mark;
        }

        boolean forEver() {
            return mark != null && object != Event.NONE && !timed;
        }
    }

    /**
     * Something threads wait for.
     *
     * @param id its id
     * @param holders ids of the threads that hold it: a lock's owner, a semaphore's permit holders,
     *     the readers or the writer of a read-write lock, and for a thread that is joined that
     *     thread itself; also a thread that has ended without letting go; empty if nobody does
     * @param onlyHolders whether all of the holders, and nobody else, have to let go before a
     *     waiter goes on: so with locks, monitors and joins; not with semaphores, conditions,
     *     latches, barriers, queues, futures, and locks that anybody may unlock, such as a {@code
     *     StampedLock}
     * @param free whether a thread that waits for it is about to go on: it was released, signalled,
     *     counted down or completed, and the waiter has not yet got to it
     * @param thread whether the object is itself a thread
     */
    public record Awaited(
            int id, List<Integer> holders, boolean onlyHolders, boolean free, boolean thread) {}
}
