package syrniki.wire;

import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.ThreadInfo;
import syrniki.trace.Trace;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A trace in the Chrome trace-event format, JSON object form, which ui.perfetto.dev and
 * chrome://tracing open: a track for each thread, a slice for each state it was in, an arrow for
 * each hand-over, a mark for everything else it did, a curve for each variable that holds numbers.
 *
 * <p>The format's times are microseconds; ours keep their nanoseconds behind the point. Source: <a
 * href="https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU">Trace
 * Event Format</a>.
 */
public final class TraceEvents {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    /** The program's own process; the format asks for a number. */
    private static final long OWN_PROCESS = 1;

    /** What a lane shows as slices or arrows, or what is only measured: no marks. */
    private static final Set<Kind> UNMARKED = Set.of(Kind.CPU, Kind.READ, Kind.WRITE);

    private final Trace trace;
    private final States states;
    private final Map<Integer, Long> pids = new HashMap<>();
    private JsonGenerator out;

    /** The form of a whole trace, or of one that was cut off. */
    public TraceEvents(Trace trace) {
        this.trace = trace;
        states = new States(trace);
        pids.put(Event.NONE, OWN_PROCESS);
        for (Event event : trace.events()) {
            if (event.kind() == Kind.PROCESS_START
                    && event.value() instanceof Map<?, ?> started
                    && started.get("pid") instanceof Number pid) {
                pids.put(event.object(), pid.longValue());
            }
        }
    }

    /** Writes it all and leaves the stream open. */
    public void write(OutputStream stream) {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), stream)) {
            out = json;
            out.writeStartObject();
            out.writeName("traceEvents");
            out.writeStartArray();
            name(OWN_PROCESS, trace.header().lesson());
            trace.objects().stream()
                    .filter(object -> object.role() == Role.PROCESS)
                    .forEach(object -> name(pid(object.id()), object.name()));
            trace.threads().forEach(this::name);
            // slices first: a flow's end is bound to the slice that has begun by then
            states.slices().forEach(this::slice);
            trace.events().forEach(this::handOver);
            trace.events().forEach(this::mark);
            out.writeEndArray();
            out.writeStringProperty("displayTimeUnit", "ms");
            out.writeName("otherData");
            Values.write(out, about());
            out.writeEndObject();
        }
    }

    private Map<String, Object> about() {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("run", trace.header().run());
        about.put("lesson", trace.header().lesson());
        about.put("mode", trace.header().mode());
        about.put("params", trace.header().params());
        about.put("scale", trace.header().scale());
        if (trace.ending() != null) {
            about.put("verdict", trace.ending().verdict().kind().label());
            about.put("result", trace.ending().result());
        }
        return about;
    }

    private long pid(int process) {
        return pids.getOrDefault(process, OWN_PROCESS);
    }

    private void name(long pid, String process) {
        begin("M", "process_name", "__metadata", 0, pid, 0);
        end(Map.of("name", process));
    }

    private void name(ThreadInfo thread) {
        begin("M", "thread_name", "__metadata", 0, thread.id());
        end(Map.of("name", thread.name()));
        begin("M", "thread_sort_index", "__metadata", 0, thread.id());
        end(Map.of("sort_index", thread.id()));
    }

    private void slice(States.Slice slice) {
        begin("X", slice.name(), slice.state(), slice.from(), slice.thread());
        time("dur", slice.to() - slice.from());
        Map<String, Object> args = new LinkedHashMap<>();
        args.put("state", slice.state());
        args.put("line", slice.line());
        args.put("seq", slice.seq());
        end(args);
    }

    private void handOver(Event event) {
        if (event.cause() == Event.NONE || event.kind() == Kind.READ) {
            return;
        }
        Event cause = trace.events().get((int) event.cause());
        boolean last = cause.kind() == Kind.THREAD_END; // it is at its slice's end: just before
        flow("s", event, cause.thread(), last ? Math.max(0, cause.t() - 1) : cause.t());
        flow("f", event, event.thread(), event.t());
    }

    private void flow(String phase, Event event, int thread, long t) {
        begin(phase, event.kind().label(), "hand-over", t, thread);
        out.writeNumberProperty("id", event.seq());
        if (phase.equals("f")) {
            out.writeStringProperty("bp", "e"); // to the slice around it, not to the next one
        }
        end(Map.of());
    }

    private void mark(Event event) {
        if (event.kind() == Kind.WRITE && event.value() instanceof Number number) {
            begin("C", states.object(event.object()), "variable", event.t(), event.thread());
            end(Map.of("value", number));
        } else if (!UNMARKED.contains(event.kind()) && !states.bounds(event)) {
            begin("i", text(event), event.kind().label(), event.t(), event.thread());
            out.writeStringProperty("s", "t");
            Map<String, Object> args = new HashMap<>();
            args.put("seq", event.seq());
            args.put("line", event.line());
            args.put("value", event.value());
            end(args);
        }
    }

    private String text(Event event) {
        boolean said = event.kind() == Kind.OUTPUT && event.value() != null;
        String what = said ? event.value().toString() : event.kind().label();
        return event.object() == Event.NONE
                        || trace.objects().get(event.object()).role() == Role.THREAD
                ? what
                : what + " " + states.object(event.object());
    }

    private void begin(String phase, String name, String category, long t, int thread) {
        // a thread 0 would be the idle one
        begin(phase, name, category, t, pid(trace.threads().get(thread).process()), thread + 1);
    }

    private void begin(String phase, String name, String category, long t, long pid, int tid) {
        out.writeStartObject();
        out.writeStringProperty("ph", phase);
        out.writeStringProperty("name", name);
        out.writeStringProperty("cat", category);
        time("ts", t);
        out.writeNumberProperty("pid", pid);
        out.writeNumberProperty("tid", tid);
    }

    private void time(String name, long nanos) {
        out.writeName(name);
        out.writeNumber(java.math.BigDecimal.valueOf(nanos, 3));
    }

    private void end(Map<String, Object> args) {
        if (!args.isEmpty()) {
            out.writeName("args");
            Values.write(out, args);
        }
        out.writeEndObject();
    }
}
