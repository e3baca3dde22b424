package syrniki.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How far the merge is in one log: its next event, and where the ones before it went. */
final class Cursor extends Place {

    final Log log;

    /**
     * When the next event may come at the earliest: its own time, or later if it had to wait for
     * another.
     */
    long due;

    /** It lets all others of the same time go first. */
    boolean yielding;

    /** Its next event is in line, or waits for its cause. */
    boolean queued;

    /** The cursors whose next event waits for one of this log. */
    final List<Cursor> waiting = new ArrayList<>();

    /** Index of the first event not yet to be read. */
    private long end;

    /** The seq of each event that has been merged, by index. */
    private long[] seqs = new long[64];

    /**
     * When the log was looked at last; until when all its events are known; the event it was stuck
     * in.
     */
    private long seenAt;

    private long knownTo;
    private long stuckIn = -1;

    /** Starts at the beginning of a new log. */
    Cursor(Log log, long now) {
        super(log.last());
        this.log = log;
        seenAt = now;
    }

    /**
     * Looks how far the log is.
     *
     * @return the time up to which nothing can still appear in this log: {@code now}, or an earlier
     *     one if its writer was interrupted between taking the time and publishing the event
     */
    long refresh(long now) {
        Chunk last = log.last();
        long count = Log.count(last);
        for (int spins = 0; (count & 1) == 1 && spins < 100; spins++) {
            Thread.onSpinWait();
            long again = Log.count(last);
            if (again != count) {
                count = again & ~1L; // what is being recorded by now takes its time after now
            }
        }
        end = last.base + (count >>> 1);
        if ((count & 1) == 0) {
            stuckIn = -1;
            knownTo = now;
        } else if (stuckIn != end) {
            stuckIn = end;
            knownTo = seenAt;
        }
        seenAt = now;
        return knownTo;
    }

    boolean pending() {
        return index() < end;
    }

    /** Whether a place is still before the last event to be read. */
    boolean covers(Place place) {
        return place.index() < end;
    }

    /** Notes where the next event went and goes on to the one after it. */
    void merged(long seq) {
        int index = (int) index();
        if (index == seqs.length) {
            seqs = Arrays.copyOf(seqs, 2 * index);
        }
        seqs[index] = seq;
        next();
    }

    /** The seq of an event of this log; -1 if it has not been merged. */
    long seqOf(long index) {
        return index < index() ? seqs[(int) index] : Event.NONE;
    }

    /** Hands on everything that has been read. */
    void handOn(int number, Records records) {
        while (pending()) {
            settle();
            tell(number, records);
            next();
        }
    }

    int thread() {
        return log.thread(valueCell());
    }

    /** The token of the next event's cause. */
    long cause() {
        return form() == Log.UPDATE ? ThreadLog.NO_CAUSE : causeCell();
    }
}
