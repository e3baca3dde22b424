package syrniki.run;

import syrniki.trace.Ending;
import syrniki.trace.ThreadInfo.ThreadKind;

import java.util.List;
import java.util.Optional;

/**
 * What a run has come to so far, in short.
 *
 * @param threads its threads in the order of appearance: a thread's id is its place here
 * @param objects names of its objects: an object's id is its place here
 * @param ending how it ended; empty while it goes on
 */
public record Report(
        List<ThreadLife> threads,
        List<Line> output,
        List<String> objects,
        Optional<Ending> ending) {

    /**
     * A thread's life.
     *
     * @param name the last name it had
     * @param start nanoseconds since the run began; null if it has not started
     * @param end null if it has not ended, or never will
     * @param process id of the child process it lives in; -1 if that is the program's own
     */
    public record ThreadLife(
            int id, String name, ThreadKind kind, Long start, Long end, int process) {}

    /** A line the program printed: when (nanoseconds since the run began), which thread, what. */
    public record Line(long t, int thread, String name, String text) {}

    /** The same as long as the run is not over. */
    Report goingOn() {
        return new Report(threads, output, objects, Optional.empty());
    }

    /** The last name a thread had. */
    public String threadName(int id) {
        return threads.get(id).name();
    }

    /** An object's name, as the lesson's source calls it. */
    public String objectName(int id) {
        return objects.get(id);
    }
}
