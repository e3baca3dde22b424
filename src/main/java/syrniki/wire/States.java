package syrniki.wire;

import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo;
import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.Trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The states that each thread of a trace was in, one after the other and without gaps. */
final class States {

    /**
     * A time in one state.
     *
     * @param name what the thread did or waited for, e.g. {@code await notEmpty}
     * @param state the JVM's name for it
     * @param from nanoseconds since the run began; {@code to} likewise
     * @param seq the event that it began with
     * @param line where in the source
     */
    record Slice(int thread, String name, String state, long from, long to, long seq, int line) {}

    private static final String RUNNABLE = Thread.State.RUNNABLE.name();

    private final Trace trace;
    private final Map<Integer, Slice> open = new HashMap<>();
    private final List<Slice> slices = new ArrayList<>();

    States(Trace trace) {
        this.trace = trace;
        for (Event event : trace.events()) {
            follow(event);
        }
        List<Event> events = trace.events();
        long last = events.isEmpty() ? 0 : events.getLast().t();
        long end = trace.ending() == null ? last : Math.max(last, trace.ending().t());
        List.copyOf(open.keySet()).forEach(thread -> close(thread, end));
    }

    /** All of them, each thread's in order. */
    List<Slice> slices() {
        return slices;
    }

    /** An object's name. */
    String object(int id) {
        return trace.objects().get(id).name();
    }

    /** Whether an event is a state's beginning or end, and thus seen without being told. */
    boolean bounds(Event event) {
        return switch (event.kind()) {
            case THREAD_START, THREAD_END -> true;
            case LOCK_REQUEST, PERMIT_REQUEST -> true;
            case SLEEP_BEGIN, SLEEP_END, JOIN_BEGIN, JOIN_END, WAIT_BEGIN, WAIT_END -> true;
            default -> false;
        };
    }

    private void follow(Event event) {
        switch (event.kind()) {
            case THREAD_START -> enter(event, RUNNABLE, RUNNABLE);
            case THREAD_END -> close(event.thread(), event.t());
            case LOCK_REQUEST -> {
                boolean monitor = trace.objects().get(event.object()).role() == Role.MONITOR;
                String state = monitor ? Thread.State.BLOCKED.name() : waiting(event);
                enter(event, "lock " + object(event.object()), state);
            }
            case PERMIT_REQUEST ->
                    enter(event, "acquire " + object(event.object()), waiting(event));
            case SLEEP_BEGIN -> enter(event, "sleep", Thread.State.TIMED_WAITING.name());
            case JOIN_BEGIN -> enter(event, "join " + object(event.object()), waiting(event));
            case WAIT_BEGIN -> enter(event, verb(event) + awaited(event), waiting(event));
            case LOCK_ACQUIRE,
                    LOCK_ABANDON,
                    PERMIT_ACQUIRE,
                    PERMIT_ABANDON,
                    SLEEP_END,
                    JOIN_END,
                    WAIT_END -> {
                Slice now = open.get(event.thread());
                if (now != null && !now.state().equals(RUNNABLE)) {
                    enter(event, RUNNABLE, RUNNABLE);
                }
            }
            default -> {}
        }
    }

    private void enter(Event event, String name, String state) {
        close(event.thread(), event.t());
        open.put(
                event.thread(),
                new Slice(
                        event.thread(),
                        name,
                        state,
                        event.t(),
                        event.t(),
                        event.seq(),
                        event.line()));
    }

    private void close(int thread, long t) {
        Slice now = open.remove(thread);
        if (now != null) {
            slices.add(new Slice(thread, now.name, now.state, now.from, t, now.seq, now.line));
        }
    }

    private static String verb(Event event) {
        return event.value() instanceof Map<?, ?> map && map.get("verb") instanceof String verb
                ? verb
                : "wait";
    }

    /** What is waited for; nothing for a parked thread, which waits for itself. */
    private String awaited(Event event) {
        if (event.object() == Event.NONE) {
            return "";
        }
        ObjectInfo object = trace.objects().get(event.object());
        return object.role() == Role.THREAD ? "" : " " + object.name();
    }

    private static String waiting(Event event) {
        Object timeout =
                switch (event.value()) {
                    case Map<?, ?> map -> map.get("timeout");
                    case Number number when event.kind() == Kind.JOIN_BEGIN -> number;
                    case null, default -> null;
                };
        return (timeout == null ? Thread.State.WAITING : Thread.State.TIMED_WAITING).name();
    }
}
