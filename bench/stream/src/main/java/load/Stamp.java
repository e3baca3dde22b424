package load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Finds in a message when its burst was written: the one value that is a time of these days. All
 * viewers get the same message, so it is looked for first where the last one had it.
 */
abstract class Stamp {

    static final long NONE = -1;

    private static final long LATE_NANOS = 120_000_000_000L;

    private final int near;
    private int hint;

    /**
     * @param near how many bytes before a message's end it is looked for
     */
    private Stamp(int near) {
        this.near = near;
    }

    /** The value that begins at this place, or {@link #NONE}. */
    abstract long at(byte[] bytes, int place, int end);

    final long find(byte[] bytes, int from, int end, long now) {
        if (end - hint >= from) {
            long hinted = at(bytes, end - hint, end);
            if (plausible(hinted, now)) {
                return hinted;
            }
        }
        for (int place = end - 1; place >= Math.max(from, end - near); place--) {
            long value = at(bytes, place, end);
            if (plausible(value, now)) {
                hint = end - place;
                return value;
            }
        }
        return NONE;
    }

    private static boolean plausible(long value, long now) {
        return value <= now && value > now - LATE_NANOS;
    }

    /** A number of eight bytes in CBOR. */
    static final class Cbor extends Stamp {

        private static final byte UNSIGNED_8 = 0x1b;
        private static final VarHandle LONG =
                MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

        Cbor() {
            super(1 << 20); // columns come after it
        }

        @Override
        long at(byte[] bytes, int place, int end) {
            return place + 9 <= end && bytes[place] == UNSIGNED_8
                    ? (long) LONG.get(bytes, place + 1)
                    : NONE;
        }
    }

    /** An event's value in JSON. */
    static final class Json extends Stamp {

        private static final byte[] BEFORE = "\"value\":".getBytes(US_ASCII);

        Json() {
            super(2048); // it is of one of the last events
        }

        @Override
        long at(byte[] bytes, int place, int end) {
            int digit = place + BEFORE.length;
            if (digit >= end
                    || bytes[place] != BEFORE[0]
                    || !Arrays.equals(bytes, place, digit, BEFORE, 0, BEFORE.length)) {
                return NONE;
            }
            long value = 0;
            while (digit < end && bytes[digit] >= '0' && bytes[digit] <= '9') {
                value = value * 10 + bytes[digit++] - '0';
            }
            return value;
        }
    }
}
