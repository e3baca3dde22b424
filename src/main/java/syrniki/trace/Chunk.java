package syrniki.trace;

/**
 * A stretch of a log: a fixed number of events, four cells each, and the count of those published.
 *
 * <p>All that the writer changes for an event lies in this one array, away from its edges: two logs
 * never share a cache line, so two threads that record at once do not slow each other down.
 */
final class Chunk {

    /**
     * The cell with the count: twice the events published, plus one while another is being
     * recorded.
     */
    static final int COUNT = 8;

    /** The first event's first cell. */
    static final int FIRST = 16;

    /** Cells of an event, in this order. */
    static final int TIME = 0;

    static final int WHAT = 1;
    static final int VALUE = 2;
    static final int CAUSE = 3;
    static final int STRIDE = 4;

    private static final int EDGE = 8;

    final long[] cells;

    /** How many events the log had before this chunk. */
    final long base;

    final int capacity;

    /** Values that are not whole numbers, by event; made when the first one comes. */
    Object[] refs;

    /** What follows once this one is full. */
    volatile Chunk next;

    Chunk(long base, int capacity) {
        this.base = base;
        this.capacity = capacity;
        this.cells = new long[FIRST + capacity * STRIDE + EDGE];
    }

    /** Whether a chunk with these cells has no room after so many events. */
    static boolean full(long[] cells, int used) {
        return FIRST + used * STRIDE + EDGE == cells.length;
    }
}
