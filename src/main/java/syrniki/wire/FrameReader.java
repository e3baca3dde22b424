package syrniki.wire;

import syrniki.trace.Batch;
import syrniki.trace.Ending;
import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo;
import syrniki.trace.RunHeader;
import syrniki.trace.ThreadInfo;
import syrniki.trace.Trace;
import syrniki.trace.Verdict;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads a stored trace frame by frame.
 *
 * <p>A file whose writer died in the middle of a frame ends with the last whole one, and {@link
 * #cutOff} says so.
 */
public final class FrameReader implements AutoCloseable {

    private final Source bytes;
    private final JsonParser in;
    private Kind[] kinds;
    private long position;
    private boolean cutOff;
    private boolean ended;

    /**
     * @param bytes a CBOR sequence of frames; closed with this reader
     */
    public FrameReader(InputStream bytes) {
        this.bytes = new Source(bytes);
        in = Frames.FACTORY.createParser(ObjectReadContext.empty(), this.bytes);
    }

    /** Reads a whole trace; its ending is null if it was cut off. */
    public static Trace trace(InputStream bytes) {
        try (FrameReader reader = new FrameReader(bytes)) {
            if (!(reader.next() instanceof Frame.Head(RunHeader header))) {
                throw new MalformedFrameException("A trace begins with its head");
            }
            Trace.Collector collector = new Trace.Collector(header);
            for (Frame frame = reader.next(); frame != null; frame = reader.next()) {
                switch (frame) {
                    case Frame.Head again -> throw new MalformedFrameException("A second head");
                    case Frame.Events(Batch batch) -> collector.batch(batch);
                    case Frame.End(Ending ending) -> collector.ended(ending);
                }
            }
            return collector.trace();
        }
    }

    /**
     * Reads the next frame.
     *
     * @return null after the last whole one
     * @throws MalformedFrameException if there is something else than a frame
     */
    public Frame next() {
        try {
            if (in.nextToken() == null) {
                cutOff = !ended;
                return null;
            }
            Frame frame = frame(map(Values.read(in)));
            position = in.currentLocation().getByteOffset();
            return frame;
        } catch (MalformedFrameException e) {
            throw e;
        } catch (RuntimeException e) {
            if (e instanceof JacksonException && bytes.exhausted) {
                cutOff = true;
                return null;
            }
            throw new MalformedFrameException("Not a frame of a trace", e);
        }
    }

    /**
     * Whether the trace stopped before its last frame; known once {@link #next} has returned null.
     */
    public boolean cutOff() {
        return cutOff;
    }

    /** How many bytes the frames read so far take up: where the next one begins. */
    public long position() {
        return position;
    }

    @Override
    public void close() {
        in.close();
    }

    private Frame frame(Map<String, Object> frame) {
        Map.Entry<String, Object> only = frame.entrySet().iterator().next();
        Map<String, Object> content = map(only.getValue());
        return switch (only.getKey()) {
            case "head" -> head(content);
            case "batch" -> new Frame.Events(batch(content));
            case "end" -> end(content);
            default -> throw new MalformedFrameException("Unknown frame " + only.getKey());
        };
    }

    private Frame head(Map<String, Object> head) {
        long version = whole(head, "version");
        if (version != Frames.VERSION) {
            throw new MalformedFrameException("Unknown version " + version);
        }
        Map<String, Kind> byLabel = new HashMap<>();
        for (Kind kind : Kind.values()) {
            byLabel.put(kind.label(), kind);
        }
        kinds = list(head, "kinds", byLabel::get).toArray(Kind[]::new);
        return new Frame.Head(
                new RunHeader(
                        text(head, "run"),
                        text(head, "lesson"),
                        text(head, "mode"),
                        map(head.get("params")),
                        ((Number) head.get("scale")).doubleValue(),
                        text(head, "schedule"),
                        text(head, "sleeps")));
    }

    private Batch batch(Map<String, Object> batch) {
        long from = whole(batch, "from");
        double[] t = (double[]) batch.get("t");
        double[] thread = (double[]) batch.get("thread");
        double[] kind = (double[]) batch.get("kind");
        double[] object = (double[]) batch.get("object");
        double[] line = (double[]) batch.get("line");
        double[] cause = (double[]) batch.get("cause");
        List<Object> value = list(batch, "value", Function.identity());
        List<Event> events = new ArrayList<>(t.length);
        for (int i = 0; i < t.length; i++) {
            events.add(
                    new Event(
                            from + i,
                            (long) t[i],
                            (int) thread[i],
                            kinds[(int) kind[i]],
                            (int) object[i],
                            value.get(i),
                            (int) line[i],
                            (long) cause[i]));
        }
        return new Batch(
                from,
                list(batch, "threads", FrameReader::thread),
                list(batch, "objects", FrameReader::object),
                events);
    }

    private static ThreadInfo thread(Object of) {
        Map<String, Object> thread = map(of);
        return new ThreadInfo(
                (int) whole(thread, "id"),
                text(thread, "name"),
                constant(ThreadInfo.ThreadKind.class, thread.get("kind")),
                process(thread));
    }

    private static ObjectInfo object(Object of) {
        Map<String, Object> object = map(of);
        return new ObjectInfo(
                (int) whole(object, "id"),
                text(object, "name"),
                text(object, "type"),
                constant(ObjectInfo.Role.class, object.get("role")),
                (int) whole(object, "of"),
                object.get("initial"),
                process(object));
    }

    /** Recordings made before there were processes are all of the program's own. */
    private static int process(Map<String, Object> owned) {
        return owned.containsKey("process") ? (int) whole(owned, "process") : Event.NONE;
    }

    private Frame end(Map<String, Object> end) {
        ended = true;
        Map<String, Object> verdict = map(end.get("verdict"));
        return new Frame.End(
                new Ending(
                        whole(end, "t"),
                        new Verdict(
                                constant(Verdict.Kind.class, verdict.get("kind")),
                                text(verdict, "detail"),
                                list(verdict, "cycle", FrameReader::stuck)),
                        map(end.get("result"))));
    }

    private static Verdict.Stuck stuck(Object of) {
        Map<String, Object> stuck = map(of);
        return new Verdict.Stuck(
                (int) whole(stuck, "thread"),
                (int) whole(stuck, "holds"),
                (int) whole(stuck, "waitsFor"),
                (int) whole(stuck, "line"));
    }

    private static long whole(Map<String, Object> map, String name) {
        return (long) map.get(name);
    }

    private static String text(Map<String, Object> map, String name) {
        return (String) map.get(name);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Object label) {
        return Enum.valueOf(type, ((String) label).toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static <T> List<T> list(
            Map<String, Object> map, String name, Function<Object, T> read) {
        List<T> list = new ArrayList<>();
        ((List<?>) map.get(name)).forEach(item -> list.add(read.apply(item)));
        return list;
    }

    @SuppressWarnings("unchecked") // a map as Values reads it
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    /** The bytes being read, which knows whether more were asked for than there are. */
    private static final class Source extends FilterInputStream {

        private boolean exhausted;

        Source(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            return noted(super.read());
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return noted(super.read(target, offset, length));
        }

        private int noted(int read) {
            exhausted |= read < 0;
            return read;
        }
    }
}
