package syrniki.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import syrniki.trace.Verdict;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The deadlock watch under load: what can go on is never called stuck, what cannot always is. */
class WatchStressTest {

    private static final Limits LIMITS = new Limits(Duration.ofSeconds(30), 500, 2_000_000);

    /** Programs full of hand-overs, all of which come to their end. */
    private static final List<String> SOUND =
            List.of(
                    // locks
                    """
                    ReentrantLock a = new ReentrantLock(true), b = new ReentrantLock();
                    all(4, false, i -> { for (int n = 0; n < 200; n++) { a.lock(); try { b.lock();
                    b.unlock(); } finally { a.unlock(); } } });
                    """,
                    // monitors, passed on by wait and notify
                    """
                    int[] turn = {0}; Object o = new Object();
                    all(3, false, i -> { for (int n = 0; n < 100; n++) { synchronized (o) {
                    while (turn[0] % 3 != i) { o.wait(); } turn[0]++; o.notifyAll(); } } });
                    """,
                    // semaphores as a relay
                    """
                    Semaphore[] s = {new Semaphore(1), new Semaphore(0), new Semaphore(0)};
                    all(3, false, i -> { for (int n = 0; n < 150; n++) { s[i].acquire();
                    s[(i + 1) % 3].release(); } });
                    """,
                    // conditions
                    """
                    ReentrantLock l = new ReentrantLock(); Condition c = l.newCondition();
                    int[] turn = {0};
                    all(3, false, i -> { for (int n = 0; n < 100; n++) { l.lock(); try {
                    while (turn[0] % 3 != i) { c.await(); } turn[0]++; c.signalAll(); } finally {
                    l.unlock(); } } });
                    """,
                    // latches and barriers
                    """
                    for (int r = 0; r < 20; r++) { CountDownLatch go = new CountDownLatch(3);
                    CyclicBarrier both = new CyclicBarrier(3);
                    all(3, false, i -> { go.countDown(); go.await(); both.await(); both.await();
                    }); }
                    """,
                    // queues
                    """
                    BlockingQueue<Integer> q = new ArrayBlockingQueue<>(1);
                    BlockingQueue<Integer> r = new SynchronousQueue<>();
                    all(4, false, i -> { for (int n = 0; n < 100; n++) { switch (i) {
                    case 0 -> q.put(n); case 1 -> q.take(); case 2 -> r.put(n);
                    default -> r.take(); } } });
                    """,
                    // executors
                    """
                    ExecutorService e = Executors.newFixedThreadPool(3);
                    for (int n = 0; n < 100; n++) { int m = n; e.submit(() -> m).get(); }
                    e.invokeAll(Collections.nCopies(20, () -> 1)); e.close();
                    """,
                    // executors that end while somebody waits for that
                    """
                    for (int n = 0; n < 60; n++) {
                    try (var e = Executors.newVirtualThreadPerTaskExecutor()) {
                    for (int m = 0; m < 4; m++) { e.execute(Thread::yield); } }
                    try (var e = Executors.newFixedThreadPool(2)) {
                    e.invokeAll(Collections.nCopies(4, () -> 1));
                    e.invokeAny(Collections.nCopies(2, () -> 1)); } }
                    """,
                    // futures
                    """
                    for (int n = 0; n < 50; n++) { CompletableFuture<Integer> f = new
                    CompletableFuture<>(); var g = CompletableFuture.supplyAsync(() -> 1)
                    .thenCombineAsync(f, Integer::sum).thenApplyAsync(x -> x + 1);
                    new Thread(() -> f.complete(2)).start(); g.join(); }
                    """,
                    // virtual threads
                    """
                    ReentrantLock l = new ReentrantLock(); Semaphore s = new Semaphore(1);
                    all(6, true, i -> { for (int n = 0; n < 50; n++) { l.lock(); l.unlock();
                    s.acquire(); s.release(); synchronized (l) { Thread.yield(); } } });
                    """,
                    // timed waits
                    """
                    Semaphore s = new Semaphore(0); ReentrantLock l = new ReentrantLock();
                    Condition c = l.newCondition(); Object o = new Object();
                    all(3, false, i -> { for (int n = 0; n < 8; n++) { s.tryAcquire(50,
                    TimeUnit.MILLISECONDS); synchronized (o) { o.wait(50); } l.lock();
                    c.await(50, TimeUnit.MILLISECONDS); l.unlock(); } });
                    """,
                    // a lock's holder sleeps, a joined thread too; an interrupt ends a wait for
                    // ever
                    """
                    Object o = new Object();
                    for (int n = 0; n < 10; n++) { Thread t = new Thread(() -> { synchronized (o) {
                    try { o.wait(); } catch (InterruptedException e) { } } }); t.start();
                    Thread.sleep(50); t.interrupt(); t.join(); }
                    """,
                    // park
                    """
                    Thread main = Thread.currentThread();
                    for (int n = 0; n < 100; n++) { AtomicBoolean b = new AtomicBoolean();
                    new Thread(() -> { b.set(true); LockSupport.unpark(main); }).start();
                    while (!b.get()) { LockSupport.park(); } }
                    """,
                    // readers and writers
                    """
                    ReadWriteLock rw = new ReentrantReadWriteLock(); StampedLock st = new
                    StampedLock();
                    all(4, false, i -> { for (int n = 0; n < 100; n++) { Lock l = i == 0 ?
                    rw.writeLock() : rw.readLock(); l.lock(); l.unlock(); long s = i == 0 ?
                    st.writeLock() : st.readLock(); st.unlock(s); } });
                    """,
                    // phaser, exchanger, delayed tasks
                    """
                    Phaser p = new Phaser(2); Exchanger<Integer> x = new Exchanger<>();
                    all(2, false, i -> { for (int n = 0; n < 60; n++) { p.arriveAndAwaitAdvance();
                    x.exchange(n); } });
                    ScheduledExecutorService e = Executors.newScheduledThreadPool(1);
                    for (int n = 0; n < 10; n++) { e.schedule(() -> 1, 20,
                    TimeUnit.MILLISECONDS).get(); } e.shutdown();
                    """);

    /** Programs that cannot come to their end, by name. */
    private static final Map<String, String> STUCK = new LinkedHashMap<>();

    static {
        STUCK.put(
                "lost signal",
                """
                Object o = new Object(); synchronized (o) { o.notify(); }
                all(1, false, i -> { synchronized (o) { o.wait(); } });
                """);
        STUCK.put(
                "lost signal of a condition",
                """
                ReentrantLock l = new ReentrantLock(); Condition c = l.newCondition(); l.lock();
                c.signal(); c.await();
                """);
        STUCK.put(
                "exhausted semaphore",
                """
                Semaphore s = new Semaphore(2);
                all(3, false, i -> s.acquire());
                """);
        STUCK.put(
                "latch never counted down",
                """
                CountDownLatch l = new CountDownLatch(3); all(2, false, i -> { l.countDown();
                l.await(); });
                """);
        STUCK.put(
                "barrier short of a party",
                """
                CyclicBarrier b = new CyclicBarrier(3); all(2, false, i -> b.await());
                """);
        STUCK.put("join on oneself", "Thread.currentThread().join();");
        STUCK.put(
                "wait in nested monitors",
                """
                Object a = new Object(), b = new Object(); CountDownLatch in = new
                CountDownLatch(1);
                all(2, false, i -> { if (i == 0) { synchronized (a) { synchronized (b) {
                in.countDown(); b.wait(); } } } else { in.await(); synchronized (a) {
                synchronized (b) { b.notify(); } } } });
                """);
        STUCK.put(
                "lock and join",
                """
                ReentrantLock l = new ReentrantLock(); l.lock();
                Thread t = new Thread(l::lock); t.start(); t.join();
                """);
        STUCK.put(
                "monitor and join",
                """
                Object o = new Object(); synchronized (o) { Thread t = new Thread(() -> {
                synchronized (o) { } }); t.start(); t.join(); }
                """);
        STUCK.put(
                "lock and semaphore",
                """
                ReentrantLock l = new ReentrantLock(); Semaphore s = new Semaphore(1);
                CountDownLatch both = new CountDownLatch(2);
                all(2, false, i -> { if (i == 0) { l.lock(); both.countDown(); both.await();
                s.acquire(); } else { s.acquire(); both.countDown(); both.await(); l.lock(); } });
                """);
        STUCK.put(
                "virtual threads on locks",
                """
                ReentrantLock[] l = {new ReentrantLock(), new ReentrantLock()}; CountDownLatch both
                = new CountDownLatch(2);
                all(2, true, i -> { l[i].lock(); both.countDown(); both.await(); l[1 - i].lock();
                });
                """);
        STUCK.put("take with no producer", "new LinkedBlockingQueue<Integer>().take();");
        STUCK.put(
                "full queue with no consumer",
                "var q = new ArrayBlockingQueue<Integer>(1); q.put(1); q.put(2);");
        STUCK.put(
                "task waits for a task of its own pool",
                """
                ExecutorService e = Executors.newSingleThreadExecutor();
                e.submit(() -> e.submit(() -> 1).get()).get();
                """);
        STUCK.put(
                "future never completed",
                "new CompletableFuture<Integer>().thenApply(x -> x).join();");
        STUCK.put(
                "lock of a thread that has ended",
                """
                ReentrantLock l = new ReentrantLock(); all(1, false, i -> l.lock()); l.lock();
                """);
        STUCK.put(
                "read lock turned into a write lock",
                """
                var l = new ReentrantReadWriteLock(); l.readLock().lock(); l.writeLock().lock();
                """);
    }

    @Test
    void tellsWhatGoesOnFromWhatIsStuck() throws Exception {
        List<Source> sound = SOUND.stream().map(WatchStressTest::source).toList();
        List<Source> stuck = STUCK.values().stream().map(WatchStressTest::source).toList();
        List<Callable<Recording>> runs = new ArrayList<>();
        for (int round = 0; round < 12; round++) {
            sound.forEach(it -> runs.add(() -> Recording.of(it, Map.of(), 10, LIMITS)));
            stuck.forEach(it -> runs.add(() -> Recording.of(it, Map.of(), 1000, LIMITS)));
        }
        List<String> names = new ArrayList<>(SOUND);
        names.addAll(STUCK.keySet());
        try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
            List<Future<Recording>> ended = crowd.invokeAll(runs);
            for (int i = 0; i < ended.size(); i++) {
                int program = i % names.size();
                assertThat(ended.get(i).get().verdict())
                        .as(names.get(program))
                        .isEqualTo(
                                program < sound.size()
                                        ? Verdict.Kind.COMPLETED
                                        : Verdict.Kind.DEADLOCK);
                assertThat(ended.get(i).get().ending.t())
                        .as(names.get(program))
                        .isLessThan(LIMITS.time().toNanos());
            }
        }
    }

    private static Source source(String body) {
        return new Source(
                "Stress",
                """
                import java.util.*;
                import java.util.concurrent.*;
                import java.util.concurrent.atomic.*;
                import java.util.concurrent.locks.*;

                class Stress {
                    interface Part { void play(int i) throws Exception; }

                    static void all(int count, boolean virtual, Part part) throws Exception {
                        List<Thread> threads = new ArrayList<>();
                        for (int n = 0; n < count; n++) {
                            int i = n;
                            Runnable body = () -> {
                                try {
                                    part.play(i);
                                } catch (Exception e) {
                                    throw new IllegalStateException(e);
                                }
                            };
                            threads.add(virtual ? Thread.ofVirtual().start(body) : Thread.ofPlatform().start(body));
                        }
                        for (Thread thread : threads) {
                            thread.join();
                        }
                    }

                    static void main() throws Exception {
                """
                        + body
                        + "} }");
    }
}
