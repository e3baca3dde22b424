package syrniki.trace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the events went that others know by a {@link Mark}, and who waits for one. */
final class Marks {

    /** By name: one event, but for what lies in a queue, where equal items have equal names. */
    private final Map<Long, Deque<Long>> seqs = new HashMap<>();

    private final List<Cursor> waiting = new ArrayList<>();

    /** Notes where the event of a name went. */
    void merged(long token, long seq) {
        seqs.computeIfAbsent(token, _ -> new ArrayDeque<>(1)).add(seq);
    }

    /** The seq of the event of that name: the one that came first; none if there is none yet. */
    long seqOf(long token) {
        Deque<Long> found = seqs.get(token);
        return found == null ? Event.NONE : found.peek();
    }

    /** An item is taken out of its queue: the next of that name is another one. */
    void taken(long token) {
        Deque<Long> found = seqs.get(token);
        if (found != null && found.size() > 1) {
            found.remove();
        } else {
            seqs.remove(token);
        }
    }

    void await(Cursor cursor) {
        waiting.add(cursor);
    }

    void remove(Cursor cursor) {
        waiting.remove(cursor);
    }

    /** Takes out those whose cause has come, and those that have waited since before a time. */
    List<Cursor> free(long patience) {
        List<Cursor> free = new ArrayList<>();
        waiting.removeIf(cursor -> {
            boolean goes = seqOf(cursor.cause()) != Event.NONE || cursor.time() < patience;
            if (goes) {
                free.add(cursor);
            }
            return goes;
        });
        return free;
    }
}
