package syrniki.run;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import syrniki.course.Lesson;
import syrniki.course.Mode;
import syrniki.trace.RunHeader;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** All runs: starts them, finds them again, stops them. */
@Component
@EnableConfigurationProperties(RunSettings.class)
public final class RunService implements DisposableBean {

    private static final int RECENT = 64;
    private static final long UNKEPT_BYTES = 32 << 20;
    private static final Duration GOODBYE = Duration.ofSeconds(4);

    private final Archive archive;
    private final RunQueue queue;
    private boolean down;
    private final Map<String, Run> unfinished = new ConcurrentHashMap<>();
    private final Unkept unkept = new Unkept(UNKEPT_BYTES);

    /** Finished runs looked at lately, so that their files need not be read again. */
    private final Map<String, Run> recent =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(16, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Run> eldest) {
                            return size() > RECENT;
                        }
                    });

    @Autowired
    RunService(Engine engine, RunSettings settings, RunJournal journal) {
        this(
                engine,
                settings,
                new Archive(settings.directory(), settings.kept(), settings.keptSize().toBytes()),
                journal);
    }

    RunService(Engine engine, RunSettings settings, Archive archive, RunJournal journal) {
        this.archive = archive;
        archive.whenGone(recent::remove);
        queue = new RunQueue(engine, settings.sideBySide(), settings.waiting(), journal);
    }

    /**
     * A new run, begun or waiting for its place.
     *
     * @param params a value for every parameter, as {@link Lesson#params} gives them
     * @param scale real milliseconds for one lesson time unit
     * @throws TooManyRuns if too many wait already
     */
    public Run start(Lesson lesson, Mode mode, Map<String, Object> params, double scale) {
        return start(lesson, mode, params, scale, this::keep);
    }

    /**
     * The same, for somebody who looks at the run when it is over and then says {@link #keep} or
     * {@link #drop}.
     */
    Run start(
            Lesson lesson,
            Mode mode,
            Map<String, Object> params,
            double scale,
            Consumer<Run> whenOver) {
        return start(
                lesson,
                new RunHeader(Ids.next(), lesson.id(), mode.label(), params, scale),
                whenOver);
    }

    /**
     * A new directed run: it goes as far as its schedule.
     *
     * @param schedule that a {@link Director} has run the lesson through
     * @throws TooManyRuns if too many wait already
     */
    public Run start(
            Lesson lesson,
            Map<String, Object> params,
            double scale,
            String schedule,
            Sleeps sleeps) {
        return start(
                lesson,
                new RunHeader(
                        Ids.next(),
                        lesson.id(),
                        Mode.DIRECTED.label(),
                        params,
                        scale,
                        schedule,
                        sleeps.label()),
                this::keep);
    }

    private Run start(Lesson lesson, RunHeader header, Consumer<Run> whenOver) {
        String id = header.run();
        Run run = Run.planned(header, Tape.empty(archive.file(id), archive));
        unfinished.put(id, run);
        try {
            queue.add(run, lesson, whenOver);
        } catch (TooManyRuns | GoingDown refused) {
            unfinished.remove(id);
            throw refused;
        }
        return run;
    }

    /** A run by its id, going on or kept; empty if there is none, or no longer. */
    public Optional<Run> find(String id) {
        if (!Ids.plausible(id)) {
            return Optional.empty();
        }
        Run run = unfinished.get(id);
        if (run == null) {
            run = recent.get(id);
        }
        if (run == null) {
            run = unkept.find(id).orElse(null);
        }
        if (run == null) {
            run = archive.open(id).orElse(null);
            if (run != null) {
                recent.put(id, run);
            }
        }
        return Optional.ofNullable(run);
    }

    /** Ends a run soon, wherever it is; nothing happens to one that is finished. */
    public void stop(Run run) {
        queue.stop(run);
    }

    /** How many runs go on. */
    int going() {
        return queue.going();
    }

    /** How many runs wait for a place. */
    int waiting() {
        return queue.waiting();
    }

    /** How many recordings are kept. */
    int kept() {
        return archive.count();
    }

    /** How many events all runs have recorded since the server began. */
    long events() {
        return queue.events();
    }

    /** Whether no run is going on or waiting. */
    boolean idle() {
        return unfinished.isEmpty();
    }

    /** Ends all runs before anything else of the server ends: so those who watch see how. */
    @EventListener(ContextClosedEvent.class)
    @Order // last: samples would begin further ones
    void goDown() throws InterruptedException {
        if (down) {
            return;
        }
        down = true;
        queue.close();
        long until = System.nanoTime() + GOODBYE.toNanos();
        for (Run run : unfinished.values()) {
            run.await(Duration.ofNanos(until - System.nanoTime()));
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        goDown(); // if no event has come before
        archive.close();
    }

    /** A run that is over can be found from now on, until it makes way for newer ones. */
    void keep(Run run) {
        if (run.isKept()) {
            recent.put(run.id(), run);
            archive.keep(run.id());
        } else {
            unkept.add(run);
        }
        unfinished.remove(run.id());
    }

    /** Nothing stays of a run that is over. */
    void drop(Run run) {
        archive.delete(run.id());
        unfinished.remove(run.id());
    }
}
