package syrniki.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.ThreadInfo.ThreadKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

@Timeout(60)
class RecorderTest {

    private static final Verdict COMPLETED = new Verdict(Verdict.Kind.COMPLETED, "", List.of());

    @Test
    void keepsEveryEventOfThreadsThatRecordAtOnce() throws InterruptedException {
        int threads = 4;
        int each = 1_000_000;
        Checker checker = new Checker(threads);
        Recorder recorder = new Recorder(Long.MAX_VALUE, checker);
        run(
                threads,
                n -> {
                    ThreadLog log = recorder.thread("t" + n, ThreadKind.PLATFORM);
                    for (long i = 0; i < each; i++) {
                        log.record(Kind.TASK_BEGIN, Event.NONE, i, n, ThreadLog.NO_CAUSE);
                    }
                });
        recorder.close(COMPLETED, Map.of());

        assertThat(checker.next).containsOnly(each);
        assertThat(checker.seq).isEqualTo((long) threads * each);
        assertThat(checker.ending.t()).isGreaterThanOrEqualTo(checker.t);
    }

    @Test
    void putsCausesBeforeEffectsAcrossThreads() throws InterruptedException {
        int threads = 3;
        int each = 50_000;
        Trace.Collector collector = collector();
        Recorder recorder = new Recorder(Long.MAX_VALUE, collector);
        int lock = recorder.object("lock", "Object", Role.MONITOR, Event.NONE, null);
        Object monitor = new Object();
        long[] released = {ThreadLog.NO_CAUSE};
        run(
                threads,
                n -> {
                    ThreadLog log = recorder.thread("t" + n, ThreadKind.PLATFORM);
                    for (int i = 0; i < each; i++) {
                        synchronized (monitor) {
                            log.record(Kind.LOCK_ACQUIRE, lock, 1, 7, released[0]);
                            released[0] = log.record(Kind.LOCK_RELEASE, lock, 8);
                        }
                    }
                });
        recorder.close(COMPLETED, Map.of());

        List<Event> events = collector.trace().events();
        assertThat(events).hasSize(2 * threads * each);
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            assertThat(event.kind()).isEqualTo(i % 2 == 0 ? Kind.LOCK_ACQUIRE : Kind.LOCK_RELEASE);
            assertThat(event.cause()).isEqualTo(i % 2 == 0 ? i - 1 : Event.NONE);
            assertThat(event.t()).isGreaterThanOrEqualTo(i == 0 ? 0 : events.get(i - 1).t());
        }
    }

    @Test
    void readNamesTheWriteItSaw() {
        Trace.Collector collector = collector();
        Recorder recorder = new Recorder(Long.MAX_VALUE, collector);
        int variable = recorder.object("x", "int", Role.VARIABLE, Event.NONE, 2);
        ThreadLog log = recorder.thread("main", ThreadKind.PLATFORM);
        log.record(Kind.READ, variable, 2, 1, ThreadLog.NO_CAUSE);
        log.record(Kind.WRITE, variable, 3, 2, ThreadLog.NO_CAUSE);
        log.record(Kind.READ, variable, 3, 3, ThreadLog.NO_CAUSE);
        log.record(Kind.READ, variable, 4, 4, ThreadLog.NO_CAUSE);
        recorder.close(COMPLETED, Map.of("x", 3));

        Trace trace = collector.trace();
        assertThat(trace.events()).extracting(Event::cause).containsExactly(-1L, -1L, 1L, -1L);
        assertThat(trace.events()).extracting(Event::value).containsExactly(2L, 3L, 3L, 4L);
        assertThat(trace.events()).extracting(Event::line).containsExactly(1, 2, 3, 4);
        assertThat(trace.objects())
                .containsExactly(new ObjectInfo(0, "x", "int", Role.VARIABLE, -1, 2L, -1));
        assertThat(trace.threads())
                .containsExactly(new ThreadInfo(0, "main", ThreadKind.PLATFORM, -1));
        assertThat(trace.ending().result()).isEqualTo(Map.of("x", 3));
    }

    @Test
    void showsEventsWhileTheRunGoesOn() throws InterruptedException {
        CountDownLatch seen = new CountDownLatch(3);
        Recorder recorder =
                new Recorder(
                        Long.MAX_VALUE,
                        new TraceSink() {
                            @Override
                            public void batch(Batch batch) {
                                batch.events().forEach(event -> seen.countDown());
                            }

                            @Override
                            public void ended(Ending ending) {}
                        });
        ThreadLog log = recorder.thread("main", ThreadKind.PLATFORM);
        WatchLog watch = recorder.watcher();
        log.record(Kind.OUTPUT, Event.NONE, "one", 1, ThreadLog.NO_CAUSE);
        watch.record(log.id(), Kind.CPU, Event.NONE, Map.of("core", 0), 0);
        log.record(Kind.OUTPUT, Event.NONE, "two", 1, ThreadLog.NO_CAUSE);
        seen.await();
        recorder.close(COMPLETED, Map.of());
    }

    @Test
    void watchersEventsAreAboutTheThreadTheyName() {
        Trace.Collector collector = collector();
        Recorder recorder = new Recorder(Long.MAX_VALUE, collector);
        WatchLog watch = recorder.watcher();
        recorder.thread("a", ThreadKind.PLATFORM);
        int second = recorder.thread("b", ThreadKind.VIRTUAL).id();
        watch.record(second, Kind.CPU, Event.NONE, Map.of("core", 1), 0);
        recorder.close(COMPLETED, Map.of());

        assertThat(collector.trace().events()).hasSize(1);
        Event event = collector.trace().events().getFirst();
        assertThat(event.thread()).isEqualTo(1);
        assertThat(event.value()).isEqualTo(Map.of("core", 1));
        assertThat(event.cause()).isEqualTo(Event.NONE);
    }

    @Test
    void whatAWatcherTellsHasCausesAndIsOne() {
        Trace.Collector collector = collector();
        Recorder recorder = new Recorder(Long.MAX_VALUE, collector);
        recorder.watcher();
        WatchLog watch = recorder.watcher();
        ThreadLog thread = recorder.thread("a", ThreadKind.PLATFORM);
        long sent = thread.record(Kind.REQUEST_BEGIN, Event.NONE, 1);
        long answer = watch.record(0, Kind.REQUEST_END, Event.NONE, "ok", 1, sent);
        thread.record(Kind.WAIT_END, Event.NONE, null, 2, answer);
        recorder.close(COMPLETED, Map.of());

        assertThat(collector.trace().events())
                .extracting(Event::thread, Event::cause)
                .containsExactly(tuple(0, (long) Event.NONE), tuple(0, 0L), tuple(0, 1L));
    }

    @Test
    void stopsExactlyAtTheEventLimit() throws InterruptedException {
        Trace.Collector collector = collector();
        Recorder recorder = new Recorder(10_000, collector);
        run(
                2,
                n -> {
                    ThreadLog log = recorder.thread("t" + n, ThreadKind.PLATFORM);
                    while (!recorder.overLimit()) {
                        log.record(Kind.TASK_BEGIN, Event.NONE, n);
                    }
                    for (int i = 0; i < 100_000; i++) {
                        log.record(Kind.TASK_BEGIN, Event.NONE, n);
                    }
                });
        recorder.close(new Verdict(Verdict.Kind.LIMIT, "", List.of()), Map.of());

        assertThat(collector.trace().events()).hasSize(10_000);
        assertThat(collector.trace().ending().verdict().kind()).isEqualTo(Verdict.Kind.LIMIT);
    }

    @Test
    void isWithinItsLimitWithExactlyThatMany() {
        Trace.Collector collector = collector();
        Recorder recorder = new Recorder(64, collector);
        ThreadLog log = recorder.thread("t", ThreadKind.PLATFORM);
        for (int i = 0; i < 64; i++) {
            log.record(Kind.TASK_BEGIN, Event.NONE, 1);
        }
        recorder.close(COMPLETED, Map.of());

        assertThat(recorder.overLimit()).isFalse();
        assertThat(collector.trace().events()).hasSize(64);
    }

    @Test
    void losesNothingToASlowSink() throws InterruptedException {
        int each = 100_000;
        CountDownLatch recorded = new CountDownLatch(1);
        Checker checker =
                new Checker(2) {
                    @Override
                    public void batch(Batch batch) {
                        try {
                            recorded.await(); // takes nothing in until all is recorded
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                        super.batch(batch);
                    }
                };
        Recorder recorder = new Recorder(Long.MAX_VALUE, checker);
        run(
                2,
                n -> {
                    ThreadLog log = recorder.thread("t" + n, ThreadKind.PLATFORM);
                    for (long i = 0; i < each; i++) {
                        log.record(Kind.TASK_BEGIN, Event.NONE, i, n, ThreadLog.NO_CAUSE);
                    }
                });
        recorded.countDown();
        recorder.close(COMPLETED, Map.of());

        assertThat(checker.next).containsOnly(each);
    }

    @Test
    void closesWhileThreadsRecord() throws InterruptedException {
        for (int round = 0; round < 50; round++) {
            Checker checker = new Checker(2);
            Recorder recorder = new Recorder(Long.MAX_VALUE, checker);
            CountDownLatch begun = new CountDownLatch(2);
            AtomicBoolean closed = new AtomicBoolean();
            long[] before = new long[2];
            Thread closer =
                    Thread.ofPlatform()
                            .start(() -> {
                                await(begun);
                                recorder.close(COMPLETED, Map.of());
                                closed.set(true);
                            });
            run(
                    2,
                    n -> {
                        ThreadLog log = recorder.thread("t" + n, ThreadKind.PLATFORM);
                        long i = 0;
                        while (i < 1000) {
                            log.record(Kind.TASK_BEGIN, Event.NONE, i++, n, ThreadLog.NO_CAUSE);
                        }
                        before[n] = i;
                        begun.countDown();
                        while (!closed.get()) {
                            log.record(Kind.TASK_BEGIN, Event.NONE, i++, n, ThreadLog.NO_CAUSE);
                        }
                    });
            closer.join();
            assertThat(checker.next[0]).isGreaterThanOrEqualTo((int) before[0]);
            assertThat(checker.next[1]).isGreaterThanOrEqualTo((int) before[1]);
        }
    }

    @Test
    void tellsOfASinkThatFails() {
        Recorder recorder =
                new Recorder(
                        10,
                        new TraceSink() {
                            @Override
                            public void batch(Batch batch) {
                                throw new IllegalArgumentException("disk full");
                            }

                            @Override
                            public void ended(Ending ending) {}
                        });
        recorder.thread("main", ThreadKind.PLATFORM).record(Kind.TASK_BEGIN, Event.NONE, 1);
        assertThatThrownBy(() -> recorder.close(COMPLETED, Map.of()))
                .hasRootCauseMessage("disk full");
    }

    private static Trace.Collector collector() {
        return new Trace.Collector(new RunHeader("r", "l", "observed", Map.of(), 1000));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Body {
        void run(int n) throws Exception;
    }

    private static void run(int threads, Body body) throws InterruptedException {
        List<Throwable> failures = java.util.Collections.synchronizedList(new ArrayList<>());
        List<Thread> all = new ArrayList<>();
        for (int n = 0; n < threads; n++) {
            int number = n;
            all.add(
                    Thread.ofPlatform()
                            .start(() -> {
                                try {
                                    body.run(number);
                                } catch (Throwable e) {
                                    failures.add(e);
                                }
                            }));
        }
        for (Thread thread : all) {
            thread.join();
        }
        assertThat(failures).isEmpty();
    }

    /**
     * Checks seq, time and each thread's own numbering as the events come, and keeps none of them.
     */
    private static class Checker implements TraceSink {
        final int[] next;
        long seq;
        long t;
        Ending ending;

        Checker(int threads) {
            next = new int[threads];
        }

        @Override
        public void batch(Batch batch) {
            check(batch.from() == seq, "batch from " + batch.from() + " at " + seq);
            for (Event event : batch.events()) {
                check(event.seq() == seq++, "seq " + event.seq());
                check(event.t() >= t, "time goes back at " + event.seq());
                check(event.value().equals((long) next[event.thread()]++), "order " + event);
                t = event.t();
            }
        }

        @Override
        public void ended(Ending ending) {
            check(this.ending == null, "ended twice");
            this.ending = ending;
        }

        private static void check(boolean holds, String what) {
            if (!holds) {
                throw new AssertionError(what);
            }
        }
    }
}
