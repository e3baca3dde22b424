package syrniki.engine.child;

import syrniki.trace.Event;
import syrniki.trace.Mark;
import syrniki.trace.ObjectInfo;
import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.Records;
import syrniki.trace.ThreadInfo;
import syrniki.trace.ThreadInfo.ThreadKind;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decodes what {@link RecordsWriter} wrote. */
final class RecordsReader {

    /** Longer texts or larger collections than this are a mistake. */
    private static final int MOST = 1 << 20;

    private static final ThreadKind[] THREAD_KINDS = ThreadKind.values();
    private static final Role[] ROLES = Role.values();

    private final DataInputStream in;
    private final Records records;

    RecordsReader(DataInputStream in, Records records) {
        this.in = in;
        this.records = records;
    }

    /** Reads one message whose first byte has been read; says whether it was one of these. */
    boolean read(int message) throws IOException {
        switch (message) {
            case RecordsWriter.THREAD ->
                    records.thread(
                            new ThreadInfo(0, text(in), THREAD_KINDS[in.readByte()], Event.NONE));
            case RecordsWriter.WATCHER -> records.watcher();
            case RecordsWriter.OBJECT ->
                    records.object(
                            new ObjectInfo(
                                    0,
                                    text(in),
                                    text(in),
                                    ROLES[in.readByte()],
                                    in.readInt(),
                                    value(in),
                                    Event.NONE));
            case RecordsWriter.EVENT ->
                    records.event(
                            in.readInt(),
                            in.readLong(),
                            in.readInt(),
                            in.readInt(),
                            in.readLong(),
                            value(in),
                            in.readLong());
            case RecordsWriter.UP_TO -> records.upTo(in.readLong());
            default -> {
                return false;
            }
        }
        return true;
    }

    static String text(DataInputStream in) throws IOException {
        byte[] utf8 = new byte[size(in)];
        in.readFully(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static int size(DataInputStream in) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > MOST) {
            throw new IOException("Not a size: " + size);
        }
        return size;
    }

    static Object value(DataInputStream in) throws IOException {
        int type = in.readByte();
        return switch (type) {
            case '0' -> null;
            case 't' -> true;
            case 'f' -> false;
            case 'i' -> in.readLong();
            case 'd' -> in.readDouble();
            case 's' -> text(in);
            case 'm' -> {
                long token = in.readLong();
                yield new Mark(value(in), token);
            }
            case '{' -> {
                Map<String, Object> map = new LinkedHashMap<>();
                for (int size = size(in); size > 0; size--) {
                    map.put(text(in), value(in));
                }
                yield Collections.unmodifiableMap(map);
            }
            case '[' -> {
                List<Object> list = new ArrayList<>();
                for (int size = size(in); size > 0; size--) {
                    list.add(value(in));
                }
                yield Collections.unmodifiableList(list);
            }
            default -> throw new IOException("Not a value: " + type);
        };
    }
}
