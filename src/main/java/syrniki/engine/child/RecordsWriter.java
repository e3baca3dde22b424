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
        switch (value) {
            case null -> out.writeByte('0');
            case Boolean truth -> out.writeByte(truth ? 't' : 'f');
            case Integer whole -> whole(out, whole);
            case Short whole -> whole(out, whole);
            case Byte whole -> whole(out, whole);
            case Long whole -> whole(out, whole);
            case Number number -> {
                out.writeByte('d');
                out.writeDouble(number.doubleValue());
            }
            case Mark mark -> {
                out.writeByte('m');
                out.writeLong(mark.token());
                value(out, mark.value());
            }
            case Map<?, ?> map -> {
                out.writeByte('{');
                out.writeInt(map.size());
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    text(out, entry.getKey().toString());
                    value(out, entry.getValue());
                }
            }
            case List<?> list -> {
                out.writeByte('[');
                out.writeInt(list.size());
                for (Object part : list) {
                    value(out, part);
                }
            }
            default -> {
                out.writeByte('s');
                text(out, value.toString());
            }
        }
    }

    private static void whole(DataOutputStream out, long whole) throws IOException {
        out.writeByte('i');
        out.writeLong(whole);
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
