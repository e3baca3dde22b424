package syrniki.wire;

import syrniki.trace.Event;

import tools.jackson.core.JsonParser;
import tools.jackson.dataformat.cbor.CBORGenerator;
import tools.jackson.dataformat.cbor.CBORParser;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** Columns of numbers as typed arrays of RFC 8746, little endian. */
final class Columns {

    private static final int UINT8 = 64;
    private static final int UINT16 = 69;
    private static final int SINT32 = 78;
    private static final int FLOAT64 = 86;

    private Columns() {}

    static void writeUint8(CBORGenerator out, List<Event> events, ToIntFunction<Event> of) {
        ByteBuffer bytes = buffer(events, Byte.BYTES);
        events.forEach(event -> bytes.put((byte) of.applyAsInt(event)));
        write(out, UINT8, bytes);
    }

    static void writeUint16(CBORGenerator out, List<Event> events, ToIntFunction<Event> of) {
        ByteBuffer bytes = buffer(events, Short.BYTES);
        events.forEach(event -> bytes.putShort((short) of.applyAsInt(event)));
        write(out, UINT16, bytes);
    }

    static void writeInt32(CBORGenerator out, List<Event> events, ToIntFunction<Event> of) {
        ByteBuffer bytes = buffer(events, Integer.BYTES);
        events.forEach(event -> bytes.putInt(of.applyAsInt(event)));
        write(out, SINT32, bytes);
    }

    static void writeFloat64(CBORGenerator out, List<Event> events, ToDoubleFunction<Event> of) {
        ByteBuffer bytes = buffer(events, Double.BYTES);
        events.forEach(event -> bytes.putDouble(of.applyAsDouble(event)));
        write(out, FLOAT64, bytes);
    }

    /** Reads the typed array that the parser stands on. */
    static double[] read(JsonParser in) {
        int tag = ((CBORParser) in).getCurrentTag();
        ByteBuffer bytes = ByteBuffer.wrap(in.getBinaryValue()).order(ByteOrder.LITTLE_ENDIAN);
        int size =
                switch (tag) {
                    case UINT8 -> Byte.BYTES;
                    case UINT16 -> Short.BYTES;
                    case SINT32 -> Integer.BYTES;
                    case FLOAT64 -> Double.BYTES;
                    default -> throw new MalformedFrameException("Unknown tag " + tag);
                };
        double[] column = new double[bytes.remaining() / size];
        for (int i = 0; i < column.length; i++) {
            column[i] =
                    switch (tag) {
                        case UINT8 -> Byte.toUnsignedInt(bytes.get());
                        case UINT16 -> Short.toUnsignedInt(bytes.getShort());
                        case SINT32 -> bytes.getInt();
                        default -> bytes.getDouble();
                    };
        }
        return column;
    }

    private static ByteBuffer buffer(List<Event> events, int size) {
        return ByteBuffer.allocate(events.size() * size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void write(CBORGenerator out, int tag, ByteBuffer bytes) {
        out.writeTag(tag);
        out.writeBinary(bytes.array());
    }
}
