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
        return KINDS[(int) what() & 0x3F];
    }

    final int form() {
        return (int) what() >>> Log.FORM_SHIFT & 3;
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
            case Log.REFERENCE -> Variable.plain(chunk.refs[used]);
            default -> valueCell();
        };
    }

    private long what() {
        return chunk.cells[at + Chunk.WHAT];
    }
}
