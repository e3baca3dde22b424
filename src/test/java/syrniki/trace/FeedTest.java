package syrniki.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.ThreadInfo.ThreadKind;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Recorders of several processes, merged by one. */
class FeedTest {

    private static final Verdict COMPLETED = new Verdict(Verdict.Kind.COMPLETED, "", List.of());

    private final Trace.Collector collector =
            new Trace.Collector(new RunHeader("r", "l", "observed", Map.of(), 1000));
    private final CountDownLatch told = new CountDownLatch(1);
    private final Recorder recorder =
            new Recorder(
                    1000,
                    new TraceSink() {
                        @Override
                        public void batch(Batch batch) {
                            collector.batch(batch);
                            told.countDown();
                        }

                        @Override
                        public void ended(Ending ending) {
                            collector.ended(ending);
                        }
                    });
    private final ThreadLog main = recorder.thread("main", ThreadKind.PLATFORM);
    private final int child = recorder.object("Process 1", "Process", Role.PROCESS, -1, null);
    private final int pipe = recorder.object("stdout", "Pipe", Role.QUEUE, child, null);

    @Test
    void whatAChildDoesIsItsOwnAndInOrderWithTheParents() {
        long x = recorder.object("x", "int", Role.VARIABLE, -1, 0L);
        main.record(Kind.PROCESS_START, child, new Mark("java", Mark.token(child, 0)), 1, -1);
        Feed feed = recorder.feed(child);
        Recorder childs = new Recorder(1000, feed);
        ThreadLog childsMain = childs.thread("main", ThreadKind.PLATFORM);
        int childsX = childs.object("x", "int", Role.VARIABLE, -1, 5);
        childsMain.record(Kind.THREAD_START, -1, null, 0, Mark.token(Mark.foreign(child), 0));
        long write = childsMain.record(Kind.WRITE, childsX, 7, 3, -1);
        childsMain.record(Kind.THREAD_NAME, childsX, "worker", 4, write);
        childs.watcher().record(0, Kind.CPU, -1, "core 1", 0);
        main.record(Kind.WRITE, (int) x, 1, 2, -1);
        childs.close(COMPLETED, Map.of());
        feed.close();
        recorder.close(COMPLETED, Map.of());

        Trace trace = collector.trace();
        assertThat(trace.threads()).extracting(ThreadInfo::process).containsExactly(-1, child);
        assertThat(trace.objects())
                .extracting(ObjectInfo::name, ObjectInfo::process)
                .endsWith(tuple("x", -1), tuple("x", child));
        assertThat(trace.events())
                .extracting(Event::kind, Event::thread, Event::object, Event::cause)
                .containsExactly(
                        tuple(Kind.PROCESS_START, 0, child, -1L),
                        tuple(Kind.THREAD_START, 1, -1, 0L),
                        tuple(Kind.WRITE, 1, 3, -1L),
                        tuple(Kind.THREAD_NAME, 1, 3, 2L),
                        tuple(Kind.CPU, 1, -1, -1L),
                        tuple(Kind.WRITE, 0, 2, -1L));
        assertThat(trace.events().getFirst().value()).isEqualTo("java");
    }

    @Test
    void aLineTakenWaitsForTheLinePut() {
        Feed feed = recorder.feed(child);
        Recorder childs = new Recorder(1000, feed);
        ThreadLog childsMain = childs.thread("main", ThreadKind.PLATFORM);
        for (String line : List.of("a", "b", "a")) {
            long cause = Mark.token(pipe, line);
            main.record(Kind.QUEUE_TAKE, pipe, line, 1, cause);
            childsMain.record(Kind.QUEUE_PUT, Mark.foreign(pipe), new Mark(line, cause), 1, -1);
        }
        main.record(Kind.QUEUE_TAKE, pipe, "c", 1, Mark.token(pipe, "c"));
        childs.close(COMPLETED, Map.of());
        feed.close();
        recorder.close(COMPLETED, Map.of());

        List<Event> events = collector.trace().events();
        assertThat(events)
                .extracting(Event::value)
                .containsExactly("a", "a", "b", "b", "a", "a", "c");
        assertThat(events).extracting(Event::cause).containsExactly(-1L, 0L, -1L, 2L, -1L, 4L, -1L);
    }

    @Test
    void aChildThatSaysNothingDoesNotHoldUpTheOthersForLong() throws InterruptedException {
        Feed silent = recorder.feed(child);
        main.record(Kind.QUEUE_TAKE, pipe, "c", 1, Mark.token(pipe, "never"));
        long begun = System.nanoTime();
        assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(System.nanoTime() - begun).isGreaterThan(Recorder.FEED_PATIENCE / 2);

        silent.thread(new ThreadInfo(0, "main", ThreadKind.PLATFORM, -1));
        silent.event(0, begun - 1_000_000_000, Log.what(Kind.THREAD_START, 0, 0), -1, 0, null, -1);
        recorder.close(COMPLETED, Map.of());
        List<Event> events = collector.trace().events();
        assertThat(events).extracting(Event::thread).containsExactly(0, 1);
        assertThat(events.getLast().t()).isEqualTo(events.getFirst().t());
    }
}
