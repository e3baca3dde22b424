package syrniki.wire;

import syrniki.trace.Batch;
import syrniki.trace.Ending;
import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo;
import syrniki.trace.Outlook;
import syrniki.trace.RunHeader;
import syrniki.trace.ThreadInfo;
import syrniki.trace.Verdict;

import tools.jackson.core.ObjectWriteContext;
import tools.jackson.dataformat.cbor.CBORFactory;
import tools.jackson.dataformat.cbor.CBORGenerator;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Encodes a trace as frames of CBOR (RFC 8949), as docs/trace.md lays them out; each call gives one
 * whole frame.
 */
public final class Frames {

    static final int VERSION = 1;
    static final CBORFactory FACTORY = new CBORFactory();

    private static final Kind[] KINDS = Kind.values();

    private Frames() {}

    /** The frame that says where a run is in the queue, before there is a trace. */
    public static byte[] queued(int position) {
        return frame(
                "queued",
                out -> {
                    out.writeStartObject(null, 1);
                    out.writeNumberProperty("position", position);
                    out.writeEndObject();
                });
    }

    /** The first frame of a trace. */
    public static byte[] head(RunHeader header) {
        return frame(
                "head",
                out -> {
                    out.writeStartObject(null, header.schedule() == null ? 7 : 9);
                    out.writeNumberProperty("version", VERSION);
                    out.writeStringProperty("run", header.run());
                    out.writeStringProperty("lesson", header.lesson());
                    out.writeStringProperty("mode", header.mode());
                    value(out, "params", header.params());
                    out.writeNumberProperty("scale", header.scale());
                    if (header.schedule() != null) {
                        out.writeStringProperty("schedule", header.schedule());
                        out.writeStringProperty("sleeps", header.sleeps());
                    }
                    array(out, "kinds", List.of(KINDS), (o, kind) -> o.writeString(kind.label()));
                    out.writeEndObject();
                });
    }

    /** The frame of a batch. */
    public static byte[] batch(Batch batch) {
        List<Event> events = batch.events();
        return frame(
                "batch",
                out -> {
                    out.writeStartObject(null, 10);
                    out.writeNumberProperty("from", batch.from());
                    array(out, "threads", batch.threads(), Frames::thread);
                    array(out, "objects", batch.objects(), Frames::object);
                    out.writeName("t");
                    Columns.writeFloat64(out, events, Event::t);
                    out.writeName("thread");
                    Columns.writeUint16(out, events, Event::thread);
                    out.writeName("kind");
                    Columns.writeUint8(out, events, event -> event.kind().ordinal());
                    out.writeName("object");
                    Columns.writeInt32(out, events, Event::object);
                    array(out, "value", events, (o, event) -> Values.write(o, event.value()));
                    out.writeName("line");
                    Columns.writeUint16(out, events, Event::line);
                    out.writeName("cause");
                    Columns.writeFloat64(out, events, Event::cause);
                    out.writeEndObject();
                });
    }

    /** The last frame of a trace. */
    public static byte[] end(Ending ending) {
        Verdict verdict = ending.verdict();
        return frame(
                "end",
                out -> {
                    out.writeStartObject(null, 3);
                    out.writeNumberProperty("t", ending.t());
                    out.writeName("verdict");
                    out.writeStartObject(null, 3);
                    out.writeStringProperty("kind", verdict.kind().label());
                    out.writeStringProperty("detail", verdict.detail());
                    array(out, "cycle", verdict.cycle(), Frames::stuck);
                    out.writeEndObject();
                    value(out, "result", ending.result());
                    out.writeEndObject();
                });
    }

    /** The frame that says where a directed run stands, after its trace. */
    public static byte[] turn(Outlook outlook) {
        return frame("turn", out -> Values.write(out, Turns.map(outlook)));
    }

    private static void thread(CBORGenerator out, ThreadInfo thread) {
        out.writeStartObject(null, 4);
        out.writeNumberProperty("id", thread.id());
        out.writeStringProperty("name", thread.name());
        out.writeStringProperty("kind", label(thread.kind()));
        out.writeNumberProperty("process", thread.process());
        out.writeEndObject();
    }

    private static void object(CBORGenerator out, ObjectInfo object) {
        out.writeStartObject(null, 7);
        out.writeNumberProperty("id", object.id());
        out.writeStringProperty("name", object.name());
        out.writeStringProperty("type", object.type());
        out.writeStringProperty("role", label(object.role()));
        out.writeNumberProperty("of", object.of());
        value(out, "initial", object.initial());
        out.writeNumberProperty("process", object.process());
        out.writeEndObject();
    }

    private static void stuck(CBORGenerator out, Verdict.Stuck stuck) {
        out.writeStartObject(null, 4);
        out.writeNumberProperty("thread", stuck.thread());
        out.writeNumberProperty("holds", stuck.holds());
        out.writeNumberProperty("waitsFor", stuck.waitsFor());
        out.writeNumberProperty("line", stuck.line());
        out.writeEndObject();
    }

    /** How a role or a kind of thread is written. */
    static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static void value(CBORGenerator out, String name, Object value) {
        out.writeName(name);
        Values.write(out, value);
    }

    private static <T> void array(
            CBORGenerator out, String name, List<T> items, BiConsumer<CBORGenerator, T> writer) {
        out.writeName(name);
        out.writeStartArray(null, items.size());
        items.forEach(item -> writer.accept(out, item));
        out.writeEndArray();
    }

    private static byte[] frame(String name, Consumer<CBORGenerator> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CBORGenerator out =
                (CBORGenerator) FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            out.writeStartObject(null, 1);
            out.writeName(name);
            content.accept(out);
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }
}
