package syrniki.engine.control;

import syrniki.engine.watch.Deadlock;
import syrniki.trace.Batch;
import syrniki.trace.Ending;
import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo;
import syrniki.trace.ThreadInfo;
import syrniki.trace.Verdict;
import syrniki.trace.Verdict.Stuck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a controlled run down as a trace in which every step takes the same time. */
final class Transcript implements Witness {

    /** Nanoseconds of the trace from one step to the next. */
    static final long STEP = 400_000_000;

    private final List<ThreadInfo> threads = new ArrayList<>();
    private final List<ObjectInfo> objects = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Integer> choices = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();

    @Override
    public void thread(ThreadInfo thread) {
        threads.add(thread);
    }

    @Override
    public void object(ObjectInfo object) {
        objects.add(object);
    }

    @Override
    public long event(int thread, Kind kind, int object, Object value, int line, long cause) {
        long seq = events.size();
        events.add(new Event(seq, time(), thread, kind, object, value, line, cause));
        return seq;
    }

    @Override
    public void step(int choice) {
        choices.add(choice);
        starts.add(events.size());
    }

    /** Tells the deadlock that a run has ended in. */
    void deadlock(Verdict verdict) {
        Stuck first = verdict.cycle().getFirst();
        Object value = new Deadlock(verdict.cycle(), true, true).value();
        event(first.thread(), Kind.DEADLOCK, first.waitsFor(), value, first.line(), Event.NONE);
    }

    /** Nanoseconds since the run began. */
    private long time() {
        return choices.size() * STEP;
    }

    /** All that was told, as one batch. */
    Batch batch() {
        return new Batch(0, List.copyOf(threads), List.copyOf(objects), List.copyOf(events));
    }

    Ending ending(Verdict verdict, Map<String, Object> result) {
        return new Ending(time(), verdict, result);
    }

    /** A thread's name when it first appeared; null if there is no such thread. */
    String name(int thread) {
        return thread < threads.size() ? threads.get(thread).name() : null;
    }

    /** The steps that were taken. */
    Schedule schedule() {
        return new Schedule(choices.stream().mapToInt(Integer::intValue).toArray());
    }

    /** For each step the {@code seq} of its first event; the next step's if it has none. */
    List<Integer> starts() {
        return List.copyOf(starts);
    }
}
