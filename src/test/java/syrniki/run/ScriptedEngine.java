package syrniki.run;

import syrniki.course.Lesson;
import syrniki.trace.Batch;
import syrniki.trace.Ending;
import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo;
import syrniki.trace.RunHeader;
import syrniki.trace.ThreadInfo;
import syrniki.trace.TraceSink;
import syrniki.trace.Verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** An engine whose runs do what a test tells them, step by step. */
public final class ScriptedEngine implements Engine {

    private final BlockingQueue<Take> takes = new LinkedBlockingQueue<>();

    @Override
    public Playing start(Lesson lesson, RunHeader header, TraceSink sink) {
        Take take = new Take(header, sink);
        takes.add(take);
        return take;
    }

    /** The next run that begins. */
    public Take take() throws InterruptedException {
        Take take = takes.poll(10, TimeUnit.SECONDS);
        if (take == null) {
            throw new AssertionError("no run has begun");
        }
        return take;
    }

    public boolean idle() {
        return takes.isEmpty();
    }

    /** One run's program, played by a test. */
    public static final class Take implements Playing {

        private final RunHeader header;
        private final TraceSink sink;
        private final CompletableFuture<Ending> ending = new CompletableFuture<>();
        private long seq;
        private int things;

        private Take(RunHeader header, TraceSink sink) {
            this.header = header;
            this.sink = sink;
        }

        public String run() {
            return header.run();
        }

        /** One batch: a new thread, a variable of its own, and that many writes to it. */
        public void batch(int writes) {
            int id = things++;
            long from = seq;
            List<Event> events = new ArrayList<>();
            for (int i = 0; i < writes; i++) {
                events.add(new Event(seq, seq * 1000, id, Kind.WRITE, id, seq, 7, Event.NONE));
                seq++;
            }
            sink.batch(
                    new Batch(
                            from,
                            List.of(
                                    new ThreadInfo(
                                            id,
                                            "cook-" + id,
                                            ThreadInfo.ThreadKind.PLATFORM,
                                            Event.NONE)),
                            List.of(
                                    new ObjectInfo(
                                            id,
                                            "jar" + id,
                                            "int",
                                            ObjectInfo.Role.VARIABLE,
                                            Event.NONE,
                                            0L,
                                            Event.NONE)),
                            events));
        }

        public void complete() {
            end(Verdict.Kind.COMPLETED);
        }

        private void end(Verdict.Kind kind) {
            end(new Verdict(kind, "", List.of()));
        }

        public void end(Verdict verdict) {
            Ending how = new Ending(seq * 1000, verdict, Map.of("jar0", seq));
            sink.ended(how);
            ending.complete(how);
        }

        @Override
        public void stop() {
            if (!ending.isDone()) {
                end(Verdict.Kind.STOPPED);
            }
        }

        @Override
        public CompletableFuture<Ending> ending() {
            return ending;
        }
    }
}
