package syrniki.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A class whose pupils have a lesson's page before them, and all press Run at the same moment. */
final class Classroom {

    private static final long PATIENCE = 600;

    /**
     * What became of one pupil's run.
     *
     * @param asked how long the answer to Run took
     * @param begun how long it waited for its turn
     * @param finished how long until its last frame was there
     * @param positions the places in the queue it was told
     */
    record Turn(
            Duration asked,
            Duration begun,
            Duration finished,
            List<Integer> positions,
            long events) {}

    /**
     * A page that one of the others loaded.
     *
     * @param asked when, since the class pressed
     * @param took until its last byte was there
     */
    record Page(Duration asked, Duration took) {}

    private final Api api;
    private final Queue<Turn> turns = new ConcurrentLinkedQueue<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final Queue<Page> pages = new ConcurrentLinkedQueue<>();
    private final AtomicInteger left = new AtomicInteger();
    private volatile long rung;

    Classroom(Api api) {
        this.api = api;
    }

    /**
     * Has everyone press Run, and others load pages meanwhile; returns when all are through.
     *
     * @param watching what a pupil does who has begun to watch
     */
    void press(
            int pupils,
            Map<String, ?> request,
            Consumer<Watcher> watching,
            int others,
            Duration pause)
            throws InterruptedException {
        CountDownLatch bell = new CountDownLatch(1);
        List<Thread> people = new ArrayList<>();
        left.set(pupils);
        for (int i = 0; i < pupils; i++) {
            people.add(
                    Thread.startVirtualThread(() -> {
                        try {
                            bell.await();
                            turns.add(turn(request, watching));
                        } catch (Exception | AssertionError e) {
                            faults.add(e.toString());
                        } finally {
                            left.decrementAndGet();
                        }
                    }));
        }
        for (int i = 0; i < others; i++) {
            Duration first = pause.multipliedBy(i).dividedBy(others); // one after the other
            // threads of the system: what they measure is not to wait for the pupils' ones
            people.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                try {
                                    bell.await();
                                    look("/lessons/" + request.get("lesson"), pause);
                                } catch (Exception e) {
                                    faults.add(e.toString());
                                }
                            }));
        }
        rung = System.nanoTime();
        bell.countDown();
        for (Thread person : people) {
            person.join();
        }
    }

    private void look(String page, Duration pause) throws InterruptedException {
        while (left.get() > 0) {
            Duration asked = Duration.ofNanos(System.nanoTime() - rung);
            pages.add(new Page(asked, api.load(page)));
            Thread.sleep(pause);
        }
    }

    private Turn turn(Map<String, ?> request, Consumer<Watcher> watching) throws Exception {
        long pressed = System.nanoTime();
        String run = api.post("/api/runs", request).get("id").asString();
        long asked = System.nanoTime();
        Watcher watcher = api.watch(run, 0);
        watching.accept(watcher);
        long events = watcher.await(PATIENCE);
        return new Turn(
                Duration.ofNanos(asked - pressed),
                Duration.ofNanos(watcher.begun().join() - pressed),
                Duration.ofNanos(System.nanoTime() - pressed),
                watcher.positions(),
                events);
    }

    List<Turn> turns() {
        return List.copyOf(turns);
    }

    /** The pages of the others. */
    List<Page> pages() {
        return List.copyOf(pages);
    }

    List<String> faults() {
        return List.copyOf(faults);
    }
}
