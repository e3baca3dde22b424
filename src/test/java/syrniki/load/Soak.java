package syrniki.load;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;

/**
 * A server under load for as long as wanted: runs without end, and many who watch them, some of
 * whom leave in the middle and come back. What every one of them saw is held against the record.
 */
final class Soak {

    private static final long PATIENCE = 180;
    private static final int RETURN_EVERY = 5;

    /** A run, and how many events its record has once it is over. */
    private record Table(String run, CompletableFuture<Long> recorded) {}

    private final Api api;
    private final Menu menu;
    private final AtomicReferenceArray<Table> tables;
    private final CountDownLatch laid;
    private final List<Thread> people = new ArrayList<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private volatile boolean closing;

    final LongAdder runs = new LongAdder();
    final LongAdder stopped = new LongAdder();
    final LongAdder recorded = new LongAdder();
    final LongAdder watched = new LongAdder();
    final LongAdder returns = new LongAdder();
    final LongAdder frames = new LongAdder();
    final LongAdder events = new LongAdder();

    /**
     * @param cooks how many begin one run after the other, each when its last one is over
     * @param viewers how many watch, each one run after the other
     */
    Soak(Api api, Menu menu, int cooks, int viewers) {
        this.api = api;
        this.menu = menu;
        tables = new AtomicReferenceArray<>(cooks);
        laid = new CountDownLatch(cooks);
        for (int i = 0; i < cooks; i++) {
            int table = i;
            people.add(Thread.ofVirtual().unstarted(() -> untilClosing(() -> cook(table))));
        }
        for (int i = 0; i < viewers; i++) {
            Random choice = new Random(i);
            people.add(Thread.ofVirtual().unstarted(() -> untilClosing(() -> view(choice))));
        }
    }

    void start() {
        people.forEach(Thread::start);
    }

    /** Lets what has begun come to its end. */
    void finish() throws InterruptedException {
        closing = true;
        for (Thread person : people) {
            if (!person.join(Duration.ofSeconds(PATIENCE))) {
                faults.add("somebody still waits for the end of a run");
            }
        }
    }

    /** What was lost, came twice, or went wrong: nothing, if all is well. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    private interface Work {
        void once() throws Exception;
    }

    private void untilClosing(Work work) {
        while (!closing) {
            try {
                work.once();
            } catch (Exception | AssertionError e) {
                faults.add(e.toString());
            }
        }
    }

    private void cook(int place) throws Exception {
        Menu.Dish dish = menu.next();
        String run = api.post("/api/runs", dish.request()).get("id").asString();
        Table table = new Table(run, new CompletableFuture<>());
        boolean first = tables.getAndSet(place, table) == null;
        if (first) {
            laid.countDown();
        }
        try {
            Watcher watcher = api.watch(run, 0);
            if (dish.stopped()) {
                watcher.someCame().get(PATIENCE, TimeUnit.SECONDS);
                api.delete("/api/runs/" + run);
                stopped.increment();
            }
            watcher.await(PATIENCE);
            long record = recorded(run);
            runs.increment();
            recorded.add(record);
            saw(watcher, run, record);
            table.recorded().complete(record);
        } catch (Exception | AssertionError e) {
            table.recorded().completeExceptionally(e);
            throw new AssertionError(dish.request() + ", run " + run + ": " + e, e);
        }
    }

    /** How many events the record has: their numbers have no gap. */
    private long recorded(String run) {
        JsonNode trace = api.get("/api/runs/" + run + "/trace");
        if (trace.get("verdict").isNull()) {
            throw new AssertionError("the record of " + run + " has no end");
        }
        long wanted = 0;
        for (JsonNode event : trace.get("events")) {
            if (event.get("seq").asLong() != wanted++) {
                throw new AssertionError("the record of " + run + " has a gap at " + (wanted - 1));
            }
        }
        return wanted;
    }

    private void view(Random choice) throws Exception {
        laid.await();
        Table table = tables.get(choice.nextInt(tables.length()));
        Watcher watcher = api.watch(table.run(), 0);
        if (choice.nextInt(RETURN_EVERY) == 0) {
            watcher.someCame().get(PATIENCE, TimeUnit.SECONDS);
            long next = watcher.leave();
            frames.add(watcher.frames());
            returns.increment();
            watcher = api.watch(table.run(), next);
        }
        watcher.await(PATIENCE);
        saw(watcher, table.run(), table.recorded().get(PATIENCE, TimeUnit.SECONDS));
    }

    private void saw(Watcher watcher, String run, long record) {
        watched.increment();
        frames.add(watcher.frames());
        events.add(watcher.next());
        if (watcher.next() != record) {
            faults.add(
                    "run %s has %d events, a viewer saw %d".formatted(run, record, watcher.next()));
        }
    }
}
