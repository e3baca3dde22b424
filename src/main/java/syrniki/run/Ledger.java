package syrniki.run;

import syrniki.run.Report.Line;
import syrniki.run.Report.ThreadLife;
import syrniki.trace.Batch;
import syrniki.trace.Ending;
import syrniki.trace.Event;
import syrniki.trace.ObjectInfo;
import syrniki.trace.ThreadInfo;
import syrniki.trace.TraceSink;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds a trace up to a {@link Report} while it comes in. */
final class Ledger implements TraceSink {

    private final List<ThreadLife> threads = new ArrayList<>();
    private final List<Integer> threadObjects = new ArrayList<>();
    private final List<Line> output = new ArrayList<>();
    private final List<String> objects = new ArrayList<>();
    private long lastTime;
    private long events;
    private Ending ending;

    @Override
    public synchronized void batch(Batch batch) {
        for (ThreadInfo thread : batch.threads()) {
            threads.add(
                    new ThreadLife(
                            thread.id(),
                            thread.name(),
                            thread.kind(),
                            null,
                            null,
                            thread.process()));
        }
        for (ObjectInfo object : batch.objects()) {
            objects.add(object.name());
        }
        events += batch.events().size();
        for (Event event : batch.events()) {
            add(event);
            lastTime = event.t();
        }
    }

    private void add(Event event) {
        ThreadLife thread = threads.get(event.thread());
        switch (event.kind()) {
            case THREAD_START ->
                    set(
                            new ThreadLife(
                                    thread.id(),
                                    thread.name(),
                                    thread.kind(),
                                    event.t(),
                                    thread.end(),
                                    thread.process()));
            case THREAD_END ->
                    set(
                            new ThreadLife(
                                    thread.id(),
                                    thread.name(),
                                    thread.kind(),
                                    thread.start(),
                                    event.t(),
                                    thread.process()));
            case OUTPUT ->
                    output.add(
                            new Line(
                                    event.t(), thread.id(), thread.name(), (String) event.value()));
            default -> {}
        }
    }

    private void set(ThreadLife thread) {
        threads.set(thread.id(), thread);
    }

    @Override
    public synchronized void ended(Ending how) {
        ending = how;
    }

    /** When the last event happened, in nanoseconds since the run began. */
    synchronized long lastTime() {
        return lastTime;
    }

    /** How many events there were. */
    synchronized long events() {
        return events;
    }

    synchronized Report report() {
        return new Report(
                List.copyOf(threads),
                List.copyOf(output),
                List.copyOf(objects),
                Optional.ofNullable(ending));
    }
}
