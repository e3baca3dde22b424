package syrniki.wire;

import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo;
import syrniki.trace.Outlook;
import syrniki.trace.RunHeader;
import syrniki.trace.ThreadInfo;
import syrniki.trace.Trace;
import syrniki.trace.Verdict;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A trace as JSON, for people and scripts, as docs/trace.md lays it out. */
public final class JsonTrace {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Trace trace;
    private final Map<Integer, String> threadNames = new HashMap<>();
    private final Map<Integer, String> objectNames = new HashMap<>();
    private final Map<Integer, Long> starts = new HashMap<>();
    private final Map<Integer, Long> ends = new HashMap<>();

    public JsonTrace(Trace trace) {
        this.trace = trace;
        trace.threads().forEach(thread -> threadNames.put(thread.id(), thread.name()));
        trace.objects().forEach(object -> objectNames.put(object.id(), object.name()));
        for (Event event : trace.events()) {
            if (event.kind() == Kind.THREAD_START) {
                starts.put(event.thread(), event.t());
            } else if (event.kind() == Kind.THREAD_END) {
                ends.put(event.thread(), event.t());
            }
        }
    }

    /**
     * The threads as in the JSON: id, name, kind, when they started and ended, in nanoseconds or
     * null, and the process they live in.
     */
    public List<Map<String, Object>> threads() {
        List<Map<String, Object>> threads = new ArrayList<>();
        for (ThreadInfo thread : trace.threads()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("id", thread.id());
            map.put("name", thread.name());
            map.put("kind", Frames.label(thread.kind()));
            map.put("start", starts.get(thread.id()));
            map.put("end", ends.get(thread.id()));
            map.put("process", thread.process());
            threads.add(map);
        }
        return threads;
    }

    /**
     * The verdict as in the JSON: kind, message, detail and the cycle with names and ids.
     *
     * @param message a sentence for people, in their language
     */
    public Map<String, Object> verdict(String message) {
        Verdict verdict = trace.ending().verdict();
        List<Map<String, Object>> cycle = new ArrayList<>();
        for (Verdict.Stuck stuck : verdict.cycle()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("thread", threadNames.get(stuck.thread()));
            map.put("holds", objectNames.get(stuck.holds()));
            map.put("waitsFor", objectNames.get(stuck.waitsFor()));
            map.put("line", stuck.line());
            map.put("threadId", stuck.thread());
            map.put("holdsId", id(stuck.holds()));
            map.put("waitsForId", id(stuck.waitsFor()));
            cycle.add(map);
        }
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", verdict.kind().label());
        map.put("message", message);
        map.put("detail", verdict.detail());
        map.put("cycle", cycle);
        return map;
    }

    /**
     * Writes the whole trace, event by event, and leaves the stream open.
     *
     * @param message the verdict as a sentence for people; not used if the trace was cut off
     */
    public void write(OutputStream stream, String message) {
        write(stream, message, null);
    }

    /**
     * The same with where a directed run stands.
     *
     * @param outlook null if it does not stand anywhere
     */
    public void write(OutputStream stream, String message, Outlook outlook) {
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), stream)) {
            RunHeader header = trace.header();
            out.writeStartObject();
            out.writeStringProperty("run", header.run());
            out.writeStringProperty("lesson", header.lesson());
            out.writeStringProperty("mode", header.mode());
            value(out, "params", header.params());
            value(out, "scale", header.scale());
            if (header.schedule() != null) {
                out.writeStringProperty("schedule", header.schedule());
                out.writeStringProperty("sleeps", header.sleeps());
            }
            value(out, "threads", threads());
            out.writeName("objects");
            out.writeStartArray();
            trace.objects().forEach(object -> write(out, object));
            out.writeEndArray();
            out.writeName("events");
            out.writeStartArray();
            trace.events().forEach(event -> write(out, event));
            out.writeEndArray();
            boolean ended = trace.ending() != null;
            value(out, "result", ended ? trace.ending().result() : Map.of());
            value(out, "verdict", ended ? verdict(message) : null);
            if (outlook != null) {
                value(out, "turn", Turns.map(outlook));
            }
            out.writeEndObject();
        }
    }

    private static void write(JsonGenerator out, ObjectInfo object) {
        out.writeStartObject();
        out.writeNumberProperty("id", object.id());
        out.writeStringProperty("name", object.name());
        out.writeStringProperty("type", object.type());
        out.writeStringProperty("role", Frames.label(object.role()));
        value(out, "of", id(object.of()));
        value(out, "initial", object.initial());
        out.writeNumberProperty("process", object.process());
        out.writeEndObject();
    }

    private static void write(JsonGenerator out, Event event) {
        out.writeStartObject();
        out.writeNumberProperty("seq", event.seq());
        out.writeNumberProperty("t", event.t());
        out.writeNumberProperty("thread", event.thread());
        out.writeStringProperty("kind", event.kind().label());
        value(out, "object", id(event.object()));
        value(out, "value", event.value());
        out.writeNumberProperty("line", event.line());
        value(out, "cause", event.cause() == Event.NONE ? null : event.cause());
        out.writeEndObject();
    }

    private static Integer id(int object) {
        return object == Event.NONE ? null : object;
    }

    private static void value(JsonGenerator out, String name, Object value) {
        out.writeName(name);
        Values.write(out, value);
    }
}
