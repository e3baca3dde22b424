package syrniki.trace;

/**
 * Something threads share: a lock, a variable, a semaphore, a queue, another thread.
 *
 * @param id small number, from 0 in the order of appearance
 * @param name what the lesson's source calls it, e.g. {@code aLock} or {@code jars[2]}
 * @param type what the JDK calls it, e.g. {@code ReentrantLock}, or a variable's type, e.g. {@code
 *     int}
 * @param role what it is for, whatever its class
 * @param of id of the object it belongs to (a condition's lock, an array element's array); {@link
 *     Event#NONE} if none
 * @param initial what it starts with: a variable's value, a semaphore's permits, a latch's count, a
 *     barrier's parties, a queue's capacity; null if none
 * @param process id of the child process it is kept in; {@link Event#NONE} if that is the program's
 *     own
 */
public record ObjectInfo(
        int id, String name, String type, Role role, int of, Object initial, int process) {

    /** What an object is for. */
    public enum Role {
        THREAD,
        VARIABLE,
        LOCK,
        MONITOR,
        CONDITION,
        SEMAPHORE,
        LATCH,
        BARRIER,
        QUEUE,
        EXECUTOR,
        FUTURE,
        PROCESS,
        EXCHANGE,
        IMAGE
    }
}
