package syrniki.run;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import syrniki.course.Lesson;
import syrniki.engine.control.Carrier;
import syrniki.explore.Exploration;
import syrniki.explore.Limits;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All explorations: one is at work at a time, on a thread of its own that gives way to everything
 * else; some wait; those that are over are kept, and answer the same question again.
 */
@Component
@EnableConfigurationProperties(ExplorationSettings.class)
public final class ExplorationService implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ExplorationService.class);

    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final ExplorationSettings settings;
    private final Pace pace = new Pace();
    private final Deque<Explored> waiting = new ArrayDeque<>();
    private final Map<String, Explored> unfinished = new HashMap<>();
    private final Map<String, Explored> kept = new LinkedHashMap<>(16, 0.75f, true);
    private Explored atWork;
    private long executions;
    private boolean closed;

    ExplorationService(ExplorationSettings settings) {
        this.settings = settings;
    }

    /**
     * Finds what was asked before, or begins.
     *
     * @throws TooManyRuns if too many wait already
     * @throws GoingDown if none is to begin any more
     */
    public synchronized Explored explore(Lesson lesson, Question question) {
        Optional<Explored> known = find(question);
        if (known.isPresent()) {
            return known.get();
        }
        if (closed) {
            throw new GoingDown();
        }
        if (waiting.size() >= settings.waiting()) {
            throw new TooManyRuns(pace.secondsToAPlace(1));
        }
        Explored asked = new Explored(Ids.next(), lesson, question, exploration(lesson, question));
        unfinished.put(asked.id(), asked);
        waiting.add(asked);
        advance();
        return asked;
    }

    /** The exploration of a question that was asked before; empty if it was not, or was stopped. */
    public synchronized Optional<Explored> find(Question question) {
        List<Explored> all = new ArrayList<>(unfinished.values());
        all.addAll(kept.values());
        Optional<Explored> known =
                all.stream()
                        .filter(it -> it.question().equals(question))
                        .filter(it -> it.state() != Explored.State.STOPPED)
                        .findFirst();
        known.ifPresent(it -> kept.get(it.id())); // so it stays for longer
        return known;
    }

    private Exploration exploration(Lesson lesson, Question question) {
        return new Exploration(
                Performance.files(lesson),
                Performance.setting(lesson.settings(), question.params(), question.sleeps()),
                new Limits(question.limit(), settings.states(), settings.time()),
                lesson.goals(question.params()),
                question.reduced());
    }

    /** An exploration by its id; empty if there is none, or no longer. */
    public synchronized Optional<Explored> find(String id) {
        Explored found = unfinished.get(id);
        return Optional.ofNullable(found == null ? kept.get(id) : found);
    }

    /** Ends an exploration soon, wherever it is; nothing happens to one that is over. */
    public synchronized void stop(Explored one) {
        if (waiting.remove(one)) {
            over(one, false);
        } else {
            one.stop();
        }
    }

    private void advance() {
        if (atWork == null && !waiting.isEmpty()) {
            atWork = waiting.poll();
            begin(atWork);
        }
        int position = 1;
        for (Explored one : waiting) {
            one.moveTo(position++);
        }
    }

    private void begin(Explored one) {
        one.begin();
        Carrier carrier = new Carrier("exploration-" + one.id(), () -> work(one));
        carrier.setPriority(Thread.MIN_PRIORITY);
        carrier.start();
    }

    private void work(Explored one) {
        long begun = System.nanoTime();
        boolean through = false;
        try {
            one.run();
            through = true;
        } catch (RuntimeException | Error e) {
            log.error("Exploration {} of {} broke", one.id(), one.question().lesson(), e);
        } finally {
            synchronized (this) {
                pace.took(System.nanoTime() - begun);
                atWork = null;
                over(one, through);
            }
        }
    }

    private void over(Explored one, boolean through) {
        unfinished.remove(one.id());
        kept.put(one.id(), one);
        if (kept.size() > settings.kept()) {
            kept.remove(kept.keySet().iterator().next());
        }
        if (!closed) {
            advance();
        }
        one.over(through); // who has waited for it finds everything in its place
        executions += one.findings().executions();
    }

    /** How many are at work: one or none. */
    synchronized int going() {
        return atWork == null ? 0 : 1;
    }

    /** How many wait. */
    synchronized int waiting() {
        return waiting.size();
    }

    /** How often programs were run in explorations that are over. */
    synchronized long executions() {
        return executions;
    }

    @Override
    public void destroy() throws InterruptedException {
        Explored last;
        synchronized (this) {
            closed = true;
            last = atWork;
            List.copyOf(waiting).forEach(this::stop);
            if (last != null) {
                last.stop();
            }
        }
        if (last != null) {
            last.await(GOODBYE);
        }
    }
}
