package syrniki.trace;

/**
 * A value together with a name for its event, by which other processes can name it as their cause:
 * they do not know its token.
 *
 * <p>Such a name is a token too. It is made of an object that all processes know by the same number
 * and of a key.
 *
 * @param value the event's value, or null
 * @param token the name
 */
public record Mark(Object value, long token) {

    private static final int KEY_BITS = 40;
    private static final long KEYS = (1L << KEY_BITS) - 1;
    private static final int MOST_OBJECTS = 1 << 22;
    private static final int FOREIGN = 1 << 30;

    /**
     * A name for an event of an object.
     *
     * @param object its id in the run, see {@link #foreign}
     * @param key which event; of what is put into a queue, any number that its content gives
     */
    public static long token(int object, long key) {
        int id = object & ~FOREIGN;
        return object < 0 || id >= MOST_OBJECTS
                ? ThreadLog.NO_CAUSE
                : Long.MIN_VALUE | (long) id << KEY_BITS | key & KEYS;
    }

    /** The name of the event that puts a text into a queue. */
    public static long token(int queue, String text) {
        return token(queue, text.hashCode() * 0x9E3779B97F4A7C15L >>> 64 - KEY_BITS);
    }

    /**
     * An object of another process: what its own recorder is to take it for.
     *
     * @param id its id in the run
     */
    public static int foreign(int id) {
        return id < 0 ? id : id | FOREIGN;
    }

    static boolean isForeign(int object) {
        return object >= FOREIGN;
    }

    /** The id in the run of an object as {@link #foreign} has it. */
    public static int idOf(int foreign) {
        return foreign & ~FOREIGN;
    }

    /** Whether a cause is such a name. */
    static boolean isToken(long cause) {
        return cause < 0 && cause != ThreadLog.NO_CAUSE;
    }
}
