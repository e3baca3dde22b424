package syrniki.trace;

/**
 * A thread of a run.
 *
 * @param id small number, from 0 in the order of appearance
 * @param name its name when it first appeared; a later {@link Kind#THREAD_NAME} event changes it
 * @param kind platform or virtual
 */
public record ThreadInfo(int id, String name, ThreadKind kind) {

    /** Who schedules the thread: the operating system or the JVM. */
    public enum ThreadKind {
        PLATFORM,
        VIRTUAL
    }
}
