package syrniki.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;

/**
 * Finds, for accesses that race, an order that agrees with the values seen.
 *
 * <p>The time of a plain write is taken before it, the time of a read or an atomic update after it.
 * So a write may have happened at any time up to its thread's next event, a read or an update at
 * any time since its thread's previous one. Within these bounds, and within {@link #WINDOW}, an
 * access changes places with another where the order of their times would have a read see what was
 * not there. Where the order of the times explains the values it stays.
 */
final class Races {

    /** Nanoseconds: accesses further apart than this keep the order of their times. */
    static final long WINDOW = 4_000_000;

    private static final int LOOK_AHEAD = 256;

    private final PriorityQueue<Cursor> ready;
    private final List<Variable> variables = new ArrayList<>();
    private final Place look = new Place(new Chunk(0, 0));
    private final Place other = new Place(new Chunk(0, 0));
    private long lastWrite;
    private Object lastValue;

    /**
     * @param ready the cursors that have an event to merge
     */
    Races(PriorityQueue<Cursor> ready) {
        this.ready = ready;
    }

    /** A new object of the run, in the order of ids. */
    void add(ObjectInfo object) {
        variables.add(new Variable(object.initial()));
    }

    Variable variable(int object) {
        return variables.get(object);
    }

    /**
     * Says whose turn it is when this cursor's is next by time.
     *
     * @param next a cursor just taken from those that are ready
     * @return it, or another one to go before it, or null if it was put back to come later
     */
    Cursor turn(Cursor next) {
        return switch (next.kind()) {
            case READ -> seen(next);
            case WRITE, PROGRESS -> next.form() == Log.UPDATE ? replaced(next) : overwritten(next);
            default -> next;
        };
    }

    /** A read of a value not there yet: the update that put it there has taken its time later. */
    private Cursor seen(Cursor read) {
        Object value = read.value();
        if (!Objects.equals(value, variable(read.object()).value)) {
            for (Cursor update : ready) {
                if (isUpdate(update, read) && Objects.equals(update.value(), value)) {
                    return replaced(update);
                }
            }
        }
        return read;
    }

    /**
     * An update goes after the one whose value it replaced, and after those who read what it
     * replaced.
     */
    private Cursor replaced(Cursor update) {
        Object current = variable(update.object()).value;
        if (Objects.equals(update.causeCell(), current)) {
            for (Cursor read : ready) {
                if (close(read, update)
                        && reads(read, update.object())
                        && isStale(read, update, read)) {
                    return read;
                }
            }
            return update;
        }
        for (Cursor earlier : ready) {
            if (isUpdate(earlier, update) && Objects.equals(earlier.causeCell(), current)) {
                return replaced(earlier);
            }
        }
        return update;
    }

    /**
     * Whether an event is an update that replaced something not there yet: who put that there was
     * interrupted before telling so.
     */
    boolean isEarly(Cursor next) {
        return next.form() == Log.UPDATE
                && !Objects.equals(next.causeCell(), variable(next.object()).value);
    }

    /** A plain write goes after those who still read what it overwrites. */
    private Cursor overwritten(Cursor write) {
        Object current = variable(write.object()).value;
        if (Objects.equals(write.value(), current)) {
            return write;
        }
        long until = Math.min(write.time() + WINDOW, timeAfter(write));
        long later = -1;
        for (Cursor reader : ready) {
            long since = staleReadSince(reader, write, until);
            if (since == 0) {
                return reader;
            }
            later = Math.max(later, since);
        }
        if (later > write.due || later == write.due && !write.yielding) {
            write.due = later;
            write.yielding = true;
            ready.add(write);
            return null;
        }
        return write;
    }

    /**
     * Looks for a read of what a write overwrites.
     *
     * @return 0 if it is the reader's next event, else the time of the event before it; -1 if there
     *     is none
     */
    private long staleReadSince(Cursor reader, Cursor write, long until) {
        long since = write.due;
        look.moveTo(reader);
        for (int n = 0; n < LOOK_AHEAD && reader.covers(look) && since < until; n++) {
            look.settle();
            if (writes(look, write.object())) {
                return -1;
            }
            if (reads(look, write.object())) {
                return !isStale(look, write, reader) ? -1 : n == 0 ? 0 : since;
            }
            since = Math.max(since, look.time());
            look.next();
        }
        return -1;
    }

    /**
     * Whether a read saw what is there before a write, and no write that comes before the read
     * explains it.
     */
    private boolean isStale(Place read, Cursor write, Cursor reader) {
        Object value = read.value();
        return Objects.equals(value, variable(write.object()).value)
                && !Objects.equals(value, write.value())
                && !Objects.equals(value, lastWriteBefore(read.time(), write));
    }

    /** The value that a read at a given time would see if the order were that of the times. */
    private Object lastWriteBefore(long time, Cursor write) {
        lastWrite = write.time();
        lastValue = write.value();
        findLastWrite(write, write.object(), time);
        for (Cursor cursor : ready) {
            findLastWrite(cursor, write.object(), time);
        }
        return lastValue;
    }

    private void findLastWrite(Cursor cursor, int variable, long time) {
        other.moveTo(cursor);
        for (int n = 0; n < LOOK_AHEAD && cursor.covers(other); n++) {
            other.settle();
            if (other.time() >= time) {
                return;
            }
            if (writes(other, variable) && other.time() >= lastWrite) {
                lastWrite = other.time();
                lastValue = other.value();
            }
            other.next();
        }
    }

    private long timeAfter(Cursor cursor) {
        other.moveTo(cursor);
        other.next();
        if (!cursor.covers(other)) {
            return Long.MAX_VALUE;
        }
        other.settle();
        return other.time();
    }

    private static boolean isUpdate(Cursor cursor, Cursor near) {
        return close(cursor, near) && cursor.form() == Log.UPDATE && writes(cursor, near.object());
    }

    private static boolean close(Cursor cursor, Cursor near) {
        return cursor.time() - near.time() < WINDOW;
    }

    private static boolean reads(Place place, int variable) {
        return place.kind() == Kind.READ && place.object() == variable;
    }

    private static boolean writes(Place place, int variable) {
        return place.kind().writes() && place.object() == variable;
    }
}
