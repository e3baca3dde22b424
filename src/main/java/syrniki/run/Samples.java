package syrniki.run;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import syrniki.course.Lesson;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** All samples: some make their runs, the others wait for a place, first come, first served. */
@Component
@EnableConfigurationProperties(SampleSettings.class)
public final class Samples implements DisposableBean {

    /** Seconds after which somebody who was turned away may come again. */
    private static final int RETRY = 10;

    private final RunService runs;
    private final SampleSettings settings;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Sample> waiting = new ArrayDeque<>();
    private final Map<String, Sample> all = new LinkedHashMap<>();
    private int working;
    private boolean closed;

    Samples(RunService runs, SampleSettings settings) {
        this.runs = runs;
        this.settings = settings;
    }

    /**
     * A new sample, begun or waiting for its place.
     *
     * @param params a value for every parameter, as {@link Lesson#params} gives them
     * @param scale real milliseconds for one lesson time unit
     * @param times how many runs
     * @throws TooManyRuns if too many wait already
     * @throws GoingDown if none is to begin any more
     */
    public Sample start(Lesson lesson, Map<String, Object> params, double scale, int times) {
        Sample sample = new Sample(lesson, params, scale, times);
        lock.lock();
        try {
            if (closed) {
                throw new GoingDown();
            }
            waiting.removeIf(each -> !sampler(each).wanted());
            if (waiting.size() >= settings.waiting()) {
                throw new TooManyRuns(RETRY);
            }
            waiting.add(sample);
            all.put(sample.id(), sample);
            forget();
            advance();
        } finally {
            lock.unlock();
        }
        return sample;
    }

    /** A sample by its id, asked how it goes; empty if there is none, or no longer. */
    public Optional<Sample> find(String id) {
        lock.lock();
        try {
            Sample sample = all.get(id);
            if (sample != null) {
                sample.ask();
            }
            return Optional.ofNullable(sample);
        } finally {
            lock.unlock();
        }
    }

    /** How many make their runs. */
    int going() {
        lock.lock();
        try {
            return working;
        } finally {
            lock.unlock();
        }
    }

    /** How many wait for a place. */
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    @Override
    @EventListener(ContextClosedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    public void destroy() {
        lock.lock();
        try {
            closed = true;
            List.copyOf(all.values()).forEach(Sample::stop);
        } finally {
            lock.unlock();
        }
    }

    /** Lets those begin for whom there is a place. */
    private void advance() {
        while (working < settings.sideBySide() && !waiting.isEmpty()) {
            Sampler sampler = sampler(waiting.poll());
            if (sampler.wanted()) {
                working++;
                Thread.ofVirtual().name("sample").start(() -> make(sampler));
            }
        }
    }

    private void make(Sampler sampler) {
        try {
            sampler.make();
        } finally {
            lock.lock();
            try {
                working--;
                advance();
            } finally {
                lock.unlock();
            }
        }
    }

    private Sampler sampler(Sample sample) {
        return new Sampler(sample, runs, settings);
    }

    /** Lets the oldest of those that are over go. */
    private void forget() {
        int tooMany = all.size() - settings.kept();
        if (tooMany > 0) {
            List<String> over =
                    all.values().stream()
                            .filter(Sample::isOver)
                            .limit(tooMany)
                            .map(Sample::id)
                            .toList();
            all.keySet().removeAll(over);
        }
    }
}
