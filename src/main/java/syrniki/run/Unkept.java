package syrniki.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Finished runs that could not be written to disk. They can be looked at as long as there is memory
 * for them, the newest ones longest.
 */
final class Unkept {

    private final long mostBytes;
    private final Deque<Run> runs = new ArrayDeque<>();
    private long bytes;

    /**
     * @param mostBytes that all their recordings may have together; the newest one always stays
     */
    Unkept(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    synchronized void add(Run run) {
        runs.add(run);
        bytes += run.bytes();
        while (bytes > mostBytes && runs.size() > 1) {
            bytes -= runs.remove().bytes();
        }
    }

    synchronized Optional<Run> find(String id) {
        return runs.stream().filter(run -> run.id().equals(id)).findFirst();
    }
}
