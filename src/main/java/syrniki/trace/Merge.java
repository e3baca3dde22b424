package syrniki.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Puts the events of all logs into one order: by time, each log's own order kept, no event before
 * its cause.
 *
 * <p>Time never decreases: an event that comes to light after later ones were merged gets their
 * time. At equal times the kinds that let others go on come first.
 */
final class Merge {

    private static final Comparator<Cursor> BY_TIME =
            Comparator.<Cursor>comparingLong(cursor -> cursor.due)
                    .thenComparing(cursor -> cursor.yielding)
                    .thenComparing(cursor -> !cursor.kind().letsOthersGoOn());

    private final PriorityQueue<Cursor> ready = new PriorityQueue<>(BY_TIME);
    private final Races races = new Races(ready);
    private final Marks marks = new Marks();
    private final List<Cursor> cursors = new ArrayList<>();
    private final List<Cursor> threads = new ArrayList<>();
    private final List<Cursor> watchers = new ArrayList<>();
    private final long start;
    private final long limit;
    private long seq;
    private long time;

    /**
     * @param start the clock's reading when the run began
     * @param limit how many events to merge; the rest stays where it is
     */
    Merge(long start, long limit) {
        this.start = start;
        this.limit = limit;
        this.time = start;
    }

    /** A new log; those of threads in the order of ids, those of watchers in theirs. */
    void add(Cursor cursor) {
        cursors.add(cursor);
        (cursor.log instanceof ThreadLog ? threads : watchers).add(cursor);
    }

    /** A new object of the run, in the order of ids. */
    void add(ObjectInfo object) {
        races.add(object);
    }

    /** How many events are merged. */
    long seq() {
        return seq;
    }

    /** The last merged event's time since the run began. */
    long elapsed() {
        return time - start;
    }

    /**
     * Looks how far the logs are.
     *
     * @return the time up to which nothing can still appear in any of them
     */
    long refresh(long now) {
        long known = now;
        for (Cursor cursor : cursors) {
            known = Math.min(known, cursor.refresh(now));
        }
        return known;
    }

    /**
     * Gets the events found by {@link #refresh} in line, once all logs and objects they may name
     * are added.
     */
    void lineUp() {
        for (Cursor cursor : cursors) {
            if (!cursor.queued) {
                place(cursor);
            }
        }
    }

    /**
     * Merges what is due up to a time, given by the same clock as that of the events.
     *
     * @param patience what was to come by then from another process is no longer waited for
     */
    void upTo(long horizon, long patience, Consumer<Event> out) {
        freeMarked(patience);
        upTo(horizon, out);
    }

    private void upTo(long horizon, Consumer<Event> out) {
        while (seq < limit && !ready.isEmpty() && ready.peek().due <= horizon) {
            Cursor next = ready.poll();
            Cursor first = races.turn(next);
            if (first == null) {
                continue; // it was put back
            }
            if (horizon - first.due < Recorder.PATIENCE && races.isEarly(first)) {
                ready.add(next);
                return; // all that comes later waits with it
            }
            if (first != next) {
                ready.remove(first);
                first.due = next.due;
                ready.add(next);
            }
            out.accept(merged(first));
        }
    }

    /** Merges everything that is left, also events whose cause was never recorded. */
    void rest(Consumer<Event> out) {
        upTo(Long.MAX_VALUE, out);
        while (seq < limit) {
            Cursor orphan = null;
            for (Cursor cursor : cursors) {
                if (cursor.queued && (orphan == null || cursor.time() < orphan.time())) {
                    orphan = cursor;
                }
            }
            if (orphan == null) {
                return;
            }
            Cursor causer = causer(orphan);
            if (causer == null) {
                marks.remove(orphan);
            } else {
                causer.waiting.remove(orphan);
            }
            ready.add(orphan);
            upTo(Long.MAX_VALUE, out);
        }
    }

    private Event merged(Cursor cursor) {
        time = Math.max(time, cursor.due);
        Kind kind = cursor.kind();
        int object = cursor.object();
        Object value = cursor.value();
        long cause = causeOf(cursor);
        if (kind == Kind.READ || kind.writes()) {
            Variable variable = races.variable(object);
            if (kind.writes()) {
                variable.value = value;
                variable.written = seq;
            } else if (cause == Event.NONE && variable.holds(value)) {
                cause = variable.written;
            }
        }
        Event event =
                new Event(
                        seq,
                        time - start,
                        cursor.thread(),
                        kind,
                        object,
                        value,
                        cursor.line(),
                        cause);
        if (kind == Kind.QUEUE_TAKE && Mark.isToken(cursor.cause())) {
            marks.taken(cursor.cause());
        }
        long mark = cursor.mark();
        cursor.merged(seq++);
        cursor.queued = false;
        wake(cursor);
        if (Mark.isToken(mark)) {
            marks.merged(mark, event.seq());
            freeMarked(Long.MIN_VALUE);
        }
        place(cursor);
        return event;
    }

    /** Gets a cursor's next event in line, behind its cause. */
    private void place(Cursor cursor) {
        if (!cursor.pending()) {
            return;
        }
        cursor.settle();
        cursor.queued = true;
        cursor.due = cursor.time();
        cursor.yielding = false;
        if (causeOf(cursor) != Event.NONE) {
            ready.add(cursor);
        } else if (Mark.isToken(cursor.cause())) {
            marks.await(cursor);
        } else if (causer(cursor) instanceof Cursor causer) {
            causer.waiting.add(cursor);
        } else {
            ready.add(cursor);
        }
    }

    /** Gets those in line whose cause, an event of another process, has come or is given up. */
    private void freeMarked(long patience) {
        for (Cursor cursor : marks.free(patience)) {
            cursor.due = Math.max(cursor.due, time);
            ready.add(cursor);
        }
    }

    private void wake(Cursor causer) {
        causer.waiting.removeIf(cursor -> {
            boolean free = causeOf(cursor) != Event.NONE;
            if (free) {
                cursor.due = Math.max(cursor.due, time);
                ready.add(cursor);
            }
            return free;
        });
    }

    /** The seq of the cause of a cursor's next event. */
    private long causeOf(Cursor cursor) {
        if (Mark.isToken(cursor.cause())) {
            return marks.seqOf(cursor.cause());
        }
        Cursor causer = causer(cursor);
        return causer == null ? Event.NONE : causer.seqOf(ThreadLog.indexOf(cursor.cause()));
    }

    private Cursor causer(Cursor cursor) {
        if (cursor.cause() < 0) {
            return null;
        }
        int log = ThreadLog.logOf(cursor.cause());
        List<Cursor> among = log < WatchLog.FIRST_WATCHER ? threads : watchers;
        int place = log % WatchLog.FIRST_WATCHER;
        return place < among.size() ? among.get(place) : null;
    }
}
