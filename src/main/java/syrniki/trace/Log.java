package syrniki.trace;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.BooleanSupplier;

/**
 * An append-only list of events with one writer, read by the merge while it grows.
 *
 * <p>Recording is one reading of the clock and a few stores to memory that no other writer touches.
 * The count is odd while an event is being recorded: so the merge knows of an event whose time is
 * taken but which is not to be seen yet.
 */
abstract class Log {

    /**
     * What an event's {@code WHAT} cell holds: kind (6 bits), form of the value (2), line (16),
     * object (from bit 32).
     */
    static final int FORM_SHIFT = 6;

    static final int LINE_SHIFT = 8;
    static final int OBJECT_SHIFT = 32;

    /** Forms of a value. An update's cause cell holds the value before it. */
    static final int NOTHING = 0;

    static final int WHOLE = 1;
    static final int REFERENCE = 2;
    static final int UPDATE = 3;

    private static final int FIRST_CAPACITY = 64;
    private static final int CAPACITY = 256; // small enough to stay in the cache it is cleared in

    private static final VarHandle CELLS = MethodHandles.arrayElementVarHandle(long[].class);

    /** Asked before every new chunk: true once further events are to be dropped. */
    private final BooleanSupplier drops;

    /** The last chunk that will be read, for the others to see how far the log is. */
    private volatile Chunk last;

    /** The chunk written to: the last one, or one that nobody reads once events are dropped. */
    private Chunk open;

    private long[] cells;

    Log(BooleanSupplier drops) {
        this.drops = drops;
        last = new Chunk(0, FIRST_CAPACITY);
        open = last;
        cells = open.cells;
    }

    /** Appends an event with the present time and returns its index. */
    final long append(int what, int object, long value, Object reference, long cause) {
        long[] cells = this.cells;
        int used = (int) cells[Chunk.COUNT] >>> 1;
        if (Chunk.full(cells, used)) {
            cells = grow();
            used = 0;
        }
        CELLS.setOpaque(cells, Chunk.COUNT, 2L * used + 1);
        VarHandle.storeStoreFence(); // the mark comes before the clock's reading
        put(cells, used, System.nanoTime(), what, object, value, reference, cause);
        return open.base + used;
    }

    /** Appends an event of a given time. */
    final long append(long time, int what, int object, long value, Object reference, long cause) {
        long[] cells = this.cells;
        int used = (int) cells[Chunk.COUNT] >>> 1;
        if (Chunk.full(cells, used)) {
            cells = grow();
            used = 0;
        }
        put(cells, used, time, what, object, value, reference, cause);
        return open.base + used;
    }

    private void put(
            long[] cells,
            int used,
            long time,
            int what,
            int object,
            long value,
            Object reference,
            long cause) {
        int at = Chunk.FIRST + used * Chunk.STRIDE;
        cells[at + Chunk.TIME] = time;
        cells[at + Chunk.WHAT] = what | (long) object << OBJECT_SHIFT;
        cells[at + Chunk.VALUE] = value;
        cells[at + Chunk.CAUSE] = cause;
        if (reference != null) {
            keep(used, reference);
        }
        CELLS.setRelease(cells, Chunk.COUNT, 2L * used + 2);
    }

    private void keep(int used, Object reference) {
        if (open.refs == null) {
            open.refs = new Object[open.capacity];
        }
        open.refs[used] = reference;
    }

    private long[] grow() {
        long base = open.base + open.capacity;
        boolean dropped = drops.getAsBoolean();
        open = new Chunk(base, dropped ? FIRST_CAPACITY : CAPACITY);
        cells = open.cells;
        if (!dropped) {
            last.next = open;
            last = open;
        }
        return cells;
    }

    /** The last chunk that will be read; any thread may ask. A new log's is its first. */
    final Chunk last() {
        return last;
    }

    /** How many events are recorded and to be read; any thread may ask. */
    final long published() {
        Chunk chunk = last;
        return chunk.base + (count(chunk) >>> 1);
    }

    /** A chunk's count, see {@link Chunk#COUNT}. */
    static long count(Chunk chunk) {
        return (long) CELLS.getAcquire(chunk.cells, Chunk.COUNT);
    }

    /** The token of an event of this log. */
    abstract long token(long index);

    /** The thread an event is about, given its value cell. */
    abstract int thread(long value);

    /** Turns kind, form and line into the low half of a {@code WHAT} cell. */
    static int what(Kind kind, int form, int line) {
        return kind.ordinal() | form << FORM_SHIFT | (line & 0xFFFF) << LINE_SHIFT;
    }
}
