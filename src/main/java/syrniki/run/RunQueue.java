package syrniki.run;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import syrniki.course.Lesson;
import syrniki.trace.Verdict;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Who runs, and who waits, first come, first served. Lessons that mostly wait run side by side; one
 * that is heavy on the processor runs alone, so that the speed it measures is its own.
 */
final class RunQueue {

    private static final Logger log = LoggerFactory.getLogger(RunQueue.class);

    private final Engine engine;
    private final int sideBySide;
    private final int maxWaiting;
    private final RunJournal journal;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Ticket> waiting = new ArrayDeque<>();
    private final Set<Ticket> running = new LinkedHashSet<>();
    private final Pace pace = new Pace();
    private long events;
    private boolean closed;

    RunQueue(Engine engine, int sideBySide, int maxWaiting, RunJournal journal) {
        this.engine = engine;
        this.sideBySide = sideBySide;
        this.maxWaiting = maxWaiting;
        this.journal = journal;
    }

    /**
     * Lets the run begin, or wait.
     *
     * @param whenOver told when the run is over and its threads are gone; it must be quick
     * @throws TooManyRuns if too many wait already
     * @throws GoingDown if none is to begin any more
     */
    void add(Run run, Lesson lesson, Consumer<Run> whenOver) {
        change(() -> {
            if (closed) {
                throw new GoingDown();
            }
            boolean atOnce = waiting.isEmpty() && hasPlace(lesson);
            if (!atOnce && waiting.size() >= maxWaiting) {
                throw new TooManyRuns(pace.secondsToAPlace(running.size()));
            }
            waiting.add(new Ticket(run, lesson, whenOver));
        });
    }

    /** Ends the run wherever it is; nothing happens to one that is over. */
    void stop(Run run) {
        List<Ticket> waited = new ArrayList<>(1);
        List<Ticket> begun = new ArrayList<>(1);
        change(() -> {
            waiting.stream().filter(ticket -> ticket.run == run).forEach(waited::add);
            waiting.removeAll(waited);
            running.stream().filter(ticket -> ticket.run == run).forEach(begun::add);
        });
        waited.forEach(this::cancel);
        begun.forEach(Ticket::stop);
    }

    /** Ends all and takes no more. */
    void close() {
        List<Ticket> waited = new ArrayList<>();
        List<Ticket> begun = new ArrayList<>();
        change(() -> {
            closed = true;
            waited.addAll(waiting);
            waiting.clear();
            begun.addAll(running);
        });
        waited.forEach(ticket -> ticket.run.goDown());
        begun.forEach(ticket -> ticket.run.goDown());
        waited.forEach(this::cancel);
        begun.forEach(Ticket::stop);
    }

    /** How many runs go on. */
    int going() {
        return look(running::size);
    }

    /** How many wait. */
    int waiting() {
        return look(waiting::size);
    }

    /** How many events all runs have recorded by now. */
    long events() {
        return look(() -> events + running.stream().mapToLong(it -> it.run.events()).sum());
    }

    private <T> T look(Supplier<T> what) {
        lock.lock();
        try {
            return what.get();
        } finally {
            lock.unlock();
        }
    }

    /** Changes something, and begins those whose turn has come by that. */
    private void change(Runnable action) {
        List<Ticket> next = new ArrayList<>();
        lock.lock();
        try {
            action.run();
            while (!waiting.isEmpty() && hasPlace(waiting.peek().lesson)) {
                Ticket ticket = waiting.poll();
                running.add(ticket);
                next.add(ticket);
            }
            int position = 1;
            for (Ticket ticket : waiting) {
                ticket.moveTo(position++);
            }
        } finally {
            lock.unlock();
        }
        next.forEach(this::begin); // nobody has to wait for the lock meanwhile
    }

    private boolean hasPlace(Lesson lesson) {
        if (closed) {
            return false;
        }
        if (lesson.settings().exclusive()) {
            return running.isEmpty();
        }
        return running.size() < sideBySide
                && running.stream().noneMatch(ticket -> ticket.lesson.settings().exclusive());
    }

    private void begin(Ticket ticket) {
        ticket.begin(engine).whenComplete((ending, error) -> over(ticket, error));
    }

    /** Ends a run that was taken out of the queue. */
    private void cancel(Ticket ticket) {
        ticket.run.cancel();
        journal.over(ticket.run, ticket.waited(), Duration.ZERO);
        ticket.whenOver.accept(ticket.run);
    }

    private void over(Ticket ticket, Throwable error) {
        Run run = ticket.run;
        long lasted = System.nanoTime() - ticket.begun;
        if (error != null) {
            log.error("Run {} of {} broke", run.id(), run.header().lesson(), error);
            run.close(Verdict.Kind.FAILED, error.toString());
        }
        try {
            journal.over(run, ticket.waited(), Duration.ofNanos(lasted));
            ticket.whenOver.accept(run);
        } catch (RuntimeException e) {
            log.error("Run {} is over, and what follows broke", run.id(), e);
        }
        change(() -> {
            pace.took(lasted);
            events += run.events();
            running.remove(ticket);
        });
    }

    /** A run's way through the queue. */
    private static final class Ticket {

        private final Run run;
        private final Lesson lesson;
        private final Consumer<Run> whenOver;
        private final long came = System.nanoTime();
        private int position;
        private long begun;
        private boolean stopped;

        Ticket(Run run, Lesson lesson, Consumer<Run> whenOver) {
            this.run = run;
            this.lesson = lesson;
            this.whenOver = whenOver;
        }

        /** Tells the run its place, if that is a new one; the queue's lock is held. */
        void moveTo(int place) {
            if (position != place) {
                position = place;
                run.moveTo(place);
            }
        }

        synchronized CompletableFuture<?> begin(Engine engine) {
            begun = System.nanoTime();
            if (stopped) {
                run.cancel();
                return CompletableFuture.completedFuture(null);
            }
            try {
                return run.begin(engine, lesson);
            } catch (RuntimeException e) {
                return CompletableFuture.failedFuture(e);
            }
        }

        /** Ends a run that goes on; one that is just about to begin does not. */
        synchronized void stop() {
            stopped = true;
            run.stop();
        }

        /** How long it was in the queue, or has been by now. */
        Duration waited() {
            return Duration.ofNanos((begun == 0 ? System.nanoTime() : begun) - came);
        }
    }
}
