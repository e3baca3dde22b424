package load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Finds in a message when its burst was written: the one value that is a time of these days. All
 * viewers get the same message, so it is looked for where the last one had it first.
 */
abstract class Stamp {

    static final long NONE = -1;

    private static final long LATE_NANOS = 120_000_000_000L;

    private int hint;

    /** The value that begins at this place, or {@link #NONE}. */
    abstract long at(byte[] bytes, int place, int end);

    final long find(byte[] bytes, int from, int end, long now) {
        long hinted = at(bytes, from + hint, end);
        if (plausible(hinted, now)) {
            return hinted;
        }
        for (int place = end - 1; place >= from; place--) {
            long value = at(bytes, place, end);
            if (plausible(value, now)) {
                hint = place - from;
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
