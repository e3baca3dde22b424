package syrniki.trace;

/** A place in a log: one of its events, read from its cells. */
class Place {

    private static final Kind[] KINDS = Kind.values();

    private Chunk chunk;
    private int used;
    private int at;

    Place(Chunk chunk) {
        this.chunk = chunk;
        this.at = Chunk.FIRST;
    }

    final void moveTo(Place other) {
        chunk = other.chunk;
        used = other.used;
        at = other.at;
    }

    final void next() {
        used++;
        at += Chunk.STRIDE;
    }

    /**
     * Steps into the following chunk where this one is full; before an event is read, and only if
     * there is one.
     */
    final void settle() {
        if (used == chunk.capacity) {
            chunk = chunk.next;
            used = 0;
            at = Chunk.FIRST;
        }
    }

    final long index() {
        return chunk.base + used;
    }

    final long time() {
        return chunk.cells[at + Chunk.TIME];
    }

    final Kind kind() {
        return kindOf((int) what());
    }

    static Kind kindOf(int what) {
        return KINDS[what & 0x3F];
    }

    final int form() {
        return formOf((int) what());
    }

    static int formOf(int what) {
        return what >>> Log.FORM_SHIFT & 3;
    }

    final int line() {
        return (int) what() >>> Log.LINE_SHIFT & 0xFFFF;
    }

    final int object() {
        return (int) (what() >> Log.OBJECT_SHIFT);
    }

    /** The cause cell as it is. */
    final long causeCell() {
        return chunk.cells[at + Chunk.CAUSE];
    }

    /** The value cell as it is. */
    final long valueCell() {
        return chunk.cells[at + Chunk.VALUE];
    }

    /** The value, whole numbers as {@link Long}. */
    final Object value() {
        return switch (form()) {
            case Log.NOTHING -> null;
            case Log.REFERENCE ->
                    Variable.plain(
                            chunk.refs[used] instanceof Mark mark
                                    ? mark.value()
                                    : chunk.refs[used]);
            default -> valueCell();
        };
    }

    /** The name by which other processes know the event; {@link ThreadLog#NO_CAUSE} if none. */
    final long mark() {
        return form() == Log.REFERENCE && chunk.refs[used] instanceof Mark mark
                ? mark.token()
                : ThreadLog.NO_CAUSE;
    }

    /** Hands the event on as it is. */
    final void tell(int log, Records records) {
        records.event(
                log,
                time(),
                (int) what(),
                object(),
                chunk.cells[at + Chunk.VALUE],
                form() == Log.REFERENCE ? chunk.refs[used] : null,
                causeCell());
    }

    private long what() {
        return chunk.cells[at + Chunk.WHAT];
    }
}
