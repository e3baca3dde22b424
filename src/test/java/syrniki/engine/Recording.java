package syrniki.engine;

import syrniki.trace.Batch;
import syrniki.trace.Ending;
import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo;
import syrniki.trace.ThreadInfo;
import syrniki.trace.TraceSink;
import syrniki.trace.Verdict;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A whole run, as its sink was told of it. */
public final class Recording implements TraceSink {

    static final Limits LIMITS = new Limits(Duration.ofSeconds(20), 200, 200_000);

    public final List<ThreadInfo> threads = new ArrayList<>();
    public final List<ObjectInfo> objects = new ArrayList<>();
    public final List<Event> events = new ArrayList<>();
    public Ending ending;

    /** Runs a program to its end, ten times faster than it says. */
    static Recording of(Source source) throws Exception {
        return of(source, Map.of(), 100, LIMITS);
    }

    static Recording of(Source source, Map<String, String> params, double scale, Limits limits)
            throws Exception {
        Recording recording = new Recording();
        ObservedRun.start(source.program(), new Settings(params, scale, limits), recording)
                .ending()
                .get(60, TimeUnit.SECONDS);
        return recording;
    }

    /** Waits until something is recorded. */
    synchronized void await(Predicate<Event> what) throws InterruptedException {
        while (events.stream().noneMatch(what)) {
            wait();
        }
    }

    @Override
    public synchronized void batch(Batch batch) {
        threads.addAll(batch.threads());
        objects.addAll(batch.objects());
        events.addAll(batch.events());
        notifyAll();
    }

    @Override
    public synchronized void ended(Ending ending) {
        this.ending = ending;
    }

    public Verdict.Kind verdict() {
        return ending.verdict().kind();
    }

    /** What it printed, line by line. */
    public List<String> output() {
        return of(Kind.OUTPUT).stream().map(it -> (String) it.value()).toList();
    }

    public List<Event> of(Kind... kinds) {
        List<Kind> wanted = List.of(kinds);
        return events.stream().filter(it -> wanted.contains(it.kind())).toList();
    }

    /** What a thread did, but for what was only measured of it. */
    List<Kind> kindsOf(int thread) {
        return events.stream()
                .filter(it -> it.thread() == thread && it.kind() != Kind.CPU)
                .map(Event::kind)
                .toList();
    }

    String thread(int id) {
        return threads.get(id).name();
    }

    /** An object's name; empty if an event has none. */
    String object(int id) {
        return id == Event.NONE ? "" : objects.get(id).name();
    }

    /** Events as people write them: {@code masha lock-acquire aLock 1 :12}. */
    public List<String> told(Kind... kinds) {
        return of(kinds).stream().map(this::told).toList();
    }

    private String told(Event event) {
        return thread(event.thread())
                + " "
                + event.kind().label()
                + (event.object() == Event.NONE ? "" : " " + object(event.object()))
                + (event.value() == null ? "" : " " + event.value())
                + (event.line() == 0 ? "" : " :" + event.line());
    }
}
