package syrniki.run;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import syrniki.course.Lesson;
import syrniki.trace.Verdict;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Who runs, and who waits, first come, first served. Lessons that mostly wait run side by side; one
 * that is heavy on the processor runs alone, so that the speed it measures is its own.
 */
final class RunQueue {

    private static final Logger log = LoggerFactory.getLogger(RunQueue.class);

    private record Ticket(Run run, Lesson lesson, Consumer<Run> whenOver) {}

    private final Engine engine;
    private final int sideBySide;
    private final int maxWaiting;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Ticket> waiting = new ArrayDeque<>();
    private final Map<Run, Ticket> running = new LinkedHashMap<>();
    private final Pace pace = new Pace();
    private boolean closed;

    RunQueue(Engine engine, int sideBySide, int maxWaiting) {
        this.engine = engine;
        this.sideBySide = sideBySide;
        this.maxWaiting = maxWaiting;
    }

    /**
     * Lets the run begin, or wait.
     *
     * @param whenOver told when the run is over and its threads are gone; it must be quick
     * @throws TooManyRuns if too many wait already
     */
    void add(Run run, Lesson lesson, Consumer<Run> whenOver) {
        lock.lock();
        try {
            Ticket ticket = new Ticket(run, lesson, whenOver);
            boolean atOnce = waiting.isEmpty() && hasPlace(lesson);
            if (closed || !atOnce && waiting.size() >= maxWaiting) {
                throw new TooManyRuns(pace.secondsToAPlace(running.size()));
            }
            waiting.add(ticket);
            advance();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the run wherever it is; nothing happens to one that is over. */
    void stop(Run run) {
        lock.lock();
        try {
            if (running.containsKey(run)) {
                run.stop();
                return;
            }
            for (Ticket ticket : List.copyOf(waiting)) {
                if (ticket.run() == run && waiting.remove(ticket)) {
                    run.cancel();
                    ticket.whenOver().accept(run);
                    advance();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends all and takes no more. */
    void close() {
        lock.lock();
        try {
            closed = true;
            waiting.stream().map(Ticket::run).toList().forEach(this::stop);
            List.copyOf(running.keySet()).forEach(Run::stop);
        } finally {
            lock.unlock();
        }
    }

    private void advance() {
        while (!waiting.isEmpty() && hasPlace(waiting.peek().lesson())) {
            begin(waiting.poll());
        }
        int position = 1;
        for (Ticket ticket : waiting) {
            ticket.run().moveTo(position++);
        }
    }

    private boolean hasPlace(Lesson lesson) {
        if (closed) {
            return false;
        }
        if (lesson.settings().exclusive()) {
            return running.isEmpty();
        }
        return running.size() < sideBySide
                && running.values().stream()
                        .noneMatch(ticket -> ticket.lesson().settings().exclusive());
    }

    private void begin(Ticket ticket) {
        Run run = ticket.run();
        long begun = System.nanoTime();
        try {
            running.put(run, ticket);
            run.begin(engine, ticket.lesson())
                    .whenComplete((ending, error) -> over(ticket, begun, error));
        } catch (RuntimeException e) {
            over(ticket, begun, e);
        }
    }

    private void over(Ticket ticket, long begun, Throwable error) {
        Run run = ticket.run();
        lock.lock();
        try {
            if (error != null) {
                log.error("Run {} of {} broke", run.id(), run.header().lesson(), error);
                run.close(Verdict.Kind.FAILED, error.toString());
            }
            pace.took(System.nanoTime() - begun);
            running.remove(run);
            ticket.whenOver().accept(run);
            advance();
        } finally {
            lock.unlock();
        }
    }
}
