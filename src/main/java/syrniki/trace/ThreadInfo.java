package syrniki.trace;

/**
 * A thread of a run.
 *
 * @param id small number, from 0 in the order of appearance
 * @param name its name when it first appeared; a later {@link Kind#THREAD_NAME} event changes it
 * @param kind platform or virtual
 * @param process id of the child process it lives in; {@link Event#NONE} if that is the program's
 *     own
 */
public record ThreadInfo(int id, String name, ThreadKind kind, int process) {

    /** Who schedules the thread: the operating system or the JVM. */
    public enum ThreadKind {
        PLATFORM,
        VIRTUAL
    }
}
