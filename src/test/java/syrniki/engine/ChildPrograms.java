package syrniki.engine;

import syrniki.trace.Batch;
import syrniki.trace.Ending;
import syrniki.trace.Event;
import syrniki.trace.TraceSink;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Programs that start themselves as children: what parent and child do is given by each test. */
final class ChildPrograms {

    static final Limits LIMITS = new Limits(Duration.ofSeconds(60), 50, 20_000);

    private ChildPrograms() {}

    /**
     * A program.
     *
     * @param parent what its own process does; {@code child("a", "b")} makes a builder of a child
     *     that is given these arguments
     * @param child what a child does, with its arguments in {@code args}
     */
    static Source program(String parent, String child) {
        return new Source(
                "Kin",
                """
                import java.io.*;
                import java.util.*;
                import java.util.concurrent.*;

                class Kin {
                    static volatile int counter;

                    static void main(String[] args) throws Exception {
                        if (args.length == 0) {
                            %s
                        } else {
                            %s
                        }
                    }

                    static ProcessBuilder child(String... args) {
                        List<String> command = new ArrayList<>(List.of(
                            ProcessHandle.current().info().command().orElse("java"), "-Xmx32m", "Kin.java"));
                        command.addAll(List.of(args));
                        return new ProcessBuilder(command);
                    }
                }
                """
                        .formatted(parent, child));
    }

    /** Runs one to its end. */
    static Recording run(String parent, String child) throws Exception {
        return Recording.of(program(parent, child), Map.of(), 1000, LIMITS);
    }

    /** A run that goes on until it is stopped. */
    static final class Going implements TraceSink {

        final Recording recording = new Recording();
        final ObservedRun run;
        private final CompletableFuture<Event> seen = new CompletableFuture<>();
        private final Predicate<Event> wanted;

        /**
         * Starts one.
         *
         * @param wanted an event to wait for, see {@link #await}
         */
        Going(String parent, String child, Predicate<Event> wanted) {
            this.wanted = wanted;
            run =
                    ObservedRun.start(
                            program(parent, child).program(),
                            new Settings(Map.of(), 1000, LIMITS),
                            this);
        }

        /** Waits for the event. */
        Event await() throws Exception {
            return seen.get(50, TimeUnit.SECONDS);
        }

        /** Waits for the run's end. */
        Recording end() throws Exception {
            run.ending().get(50, TimeUnit.SECONDS);
            return recording;
        }

        @Override
        public void batch(Batch batch) {
            recording.batch(batch);
            batch.events().stream().filter(wanted).findFirst().ifPresent(seen::complete);
        }

        @Override
        public void ended(Ending ending) {
            recording.ended(ending);
            seen.completeExceptionally(new AssertionError("never came: " + ending));
        }
    }

    /** The pid in the value of a process's start. */
    static long pid(Event start) {
        return (long) ((Map<?, ?>) start.value()).get("pid");
    }
}
