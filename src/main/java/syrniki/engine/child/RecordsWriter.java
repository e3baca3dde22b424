package syrniki.engine.child;

import syrniki.trace.Mark;
import syrniki.trace.ObjectInfo;
import syrniki.trace.Records;
import syrniki.trace.ThreadInfo;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Encodes what a process records. What has come together goes out each time it is said {@link
 * #upTo} when all is told.
 */
final class RecordsWriter implements Records {

    /** First bytes of messages, which {@link RecordsReader} reads. */
    static final int THREAD = 1;

    static final int WATCHER = 2;
    static final int OBJECT = 3;
    static final int EVENT = 4;
    static final int UP_TO = 5;

    private static final int FIRST_SIZE = 4096;

    private final Consumer<byte[]> sink;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(FIRST_SIZE);
    private final DataOutputStream out = new DataOutputStream(bytes);

    RecordsWriter(Consumer<byte[]> sink) {
        this.sink = sink;
    }

    @Override
    public void thread(ThreadInfo thread) {
        write(() -> {
            out.writeByte(THREAD);
            text(out, thread.name());
            out.writeByte(thread.kind().ordinal());
        });
    }

    @Override
    public void watcher() {
        write(() -> out.writeByte(WATCHER));
    }

    @Override
    public void object(ObjectInfo object) {
        write(() -> {
            out.writeByte(OBJECT);
            text(out, object.name());
            text(out, object.type());
            out.writeByte(object.role().ordinal());
            out.writeInt(object.of());
            value(out, object.initial());
        });
    }

    @Override
    public void event(
            int log, long time, int what, int object, long value, Object reference, long cause) {
        write(() -> {
            out.writeByte(EVENT);
            out.writeInt(log);
            out.writeLong(time);
            out.writeInt(what);
            out.writeInt(object);
            out.writeLong(value);
            value(out, reference);
            out.writeLong(cause);
        });
    }

    @Override
    public void upTo(long time) {
        write(() -> {
            out.writeByte(UP_TO);
            out.writeLong(time);
        });
        sink.accept(bytes.toByteArray());
        bytes.reset();
    }

    /** A text of any length. */
    static void text(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    /** A value as events have them: what is none of these goes as its text. */
    static void value(DataOutputStream out, Object value) throws IOException {
        // no switch: its first use takes milliseconds, which a young JVM's lesson would measure
        if (value == null) {
            out.writeByte('0');
        } else if (value instanceof Boolean truth) {
            out.writeByte(truth ? 't' : 'f');
        } else if (value instanceof Double || value instanceof Float) {
            out.writeByte('d');
            out.writeDouble(((Number) value).doubleValue());
        } else if (value instanceof Number whole) {
            out.writeByte('i');
            out.writeLong(whole.longValue());
        } else if (value instanceof Mark mark) {
            out.writeByte('m');
            out.writeLong(mark.token());
            value(out, mark.value());
        } else if (value instanceof Map<?, ?> map) {
            out.writeByte('{');
            out.writeInt(map.size());
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                text(out, entry.getKey().toString());
                value(out, entry.getValue());
            }
        } else if (value instanceof List<?> list) {
            out.writeByte('[');
            out.writeInt(list.size());
            for (Object part : list) {
                value(out, part);
            }
        } else {
            out.writeByte('s');
            text(out, value.toString());
        }
    }

    private interface Writing {
        void write() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.write();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
