package syrniki.engine.control;

import static org.assertj.core.api.Assertions.assertThat;

import syrniki.engine.Recording;
import syrniki.engine.Source;
import syrniki.engine.TraceRules;
import syrniki.trace.Batch;
import syrniki.trace.Ending;
import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo;
import syrniki.trace.ThreadInfo;
import syrniki.trace.Verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * All schedules of a small program, depth first: every choice there is, from the beginning each
 * time.
 */
final class Schedules {

    private static final int ENOUGH = 300_000;

    private final Source source;
    private final Setting setting;

    /** How often the program was run by the last search. */
    private int runs;

    Schedules(String name, String text) {
        this(name, text, Map.of());
    }

    Schedules(String name, String text, Map<String, String> params) {
        this(new Source(name, text), params);
    }

    private Schedules(Source source, Map<String, String> params) {
        this.source = source;
        setting = new Setting(params, 20, 1_000, false, null);
    }

    /** A program of these static members, with the JDK's concurrency imported. */
    static Schedules of(String members) {
        return new Schedules(
                "Small",
                """
                import java.util.*;
                import java.util.concurrent.*;
                import java.util.concurrent.atomic.*;
                import java.util.concurrent.locks.*;

                class Small {
                %s

                    static Thread start(Callable<?> body) {
                        Thread cook = new Thread(() -> {
                            try {
                                body.call();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        }, "cook");
                        cook.start();
                        return cook;
                    }
                }
                """
                        .formatted(members));
    }

    /**
     * How it may end: verdicts, and where a run completed, final values.
     *
     * <p>What is left out to save time must leave out no end: neither what comes of going straight
     * on where nobody else could want to come first, nor of not going on from where a run has stood
     * before.
     */
    Set<String> outcomes() {
        Set<String> plain = search(false, false);
        assertThat(search(true, false)).as("without asking before movers").isEqualTo(plain);
        assertThat(search(false, true)).as("each state once").isEqualTo(plain);
        assertThat(search(true, true)).as("both").isEqualTo(plain);
        return plain;
    }

    private Set<String> search(boolean skipsMovers, boolean eachStateOnce) {
        Set<String> found = new TreeSet<>();
        all(
                skipsMovers,
                eachStateOnce,
                false,
                (program, _) -> {
                    Verdict verdict = program.control().verdict();
                    if (verdict != null) {
                        found.add(told(verdict, program));
                    }
                });
        return found;
    }

    private static String told(Verdict verdict, ControlledProgram program) {
        return switch (verdict.kind()) {
            case COMPLETED -> new java.util.TreeMap<>(program.result()).toString();
            case DEADLOCK -> "deadlock";
            default -> verdict.kind() + " " + verdict.detail();
        };
    }

    /** Every run with its trace, which keeps the rules; at most so many as one has patience for. */
    void eachTraced(Consumer<Recording> check) {
        all(
                false,
                false,
                true,
                (_, recording) -> {
                    TraceRules.check(recording);
                    TraceRules.everyWaitHasACause(recording);
                    check.accept(recording);
                });
    }

    /** How often the program was run by the last search. */
    int runs() {
        return runs;
    }

    private interface Ended {
        void run(ControlledProgram program, Recording recording);
    }

    private void all(boolean skipsMovers, boolean eachStateOnce, boolean traced, Ended ended) {
        onCarrier(() -> {
            ControlledProgram program = new ControlledProgram(source.program(), setting);
            boolean careful;
            do { // again if letting go turns out to be no mover
                careful = program.control().tried();
                program.control().careful(careful);
                Path path = new Path(skipsMovers, eachStateOnce ? new HashSet<>() : null);
                runs = 0;
                do {
                    Trace trace = traced ? new Trace() : null;
                    Verdict verdict = program.run(path, trace);
                    ended.run(program, traced ? trace.recording(verdict) : null);
                    assertThat(++runs).as("too many schedules").isLessThan(ENOUGH);
                } while (path.next());
            } while (!careful && program.control().tried());
        });
    }

    static void onCarrier(Runnable job) {
        AtomicReference<Throwable> failed = new AtomicReference<>();
        Carrier carrier = new Carrier("schedules", job);
        carrier.setUncaughtExceptionHandler((_, thrown) -> failed.set(thrown));
        carrier.start();
        try {
            carrier.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        switch (failed.get()) {
            case null -> {}
            case Error error -> throw error;
            case Throwable thrown -> throw new IllegalStateException(thrown);
        }
    }

    /** Where the search is: which of how many choices was taken, from the first one on. */
    private static final class Path implements Scheduler {

        private final boolean skipsMovers;
        private final Set<Long> states;
        private int[] taken = new int[64];
        private int[] of = new int[64];
        private int length;
        private int at;

        Path(boolean skipsMovers, Set<Long> states) {
            this.skipsMovers = skipsMovers;
            this.states = states;
        }

        @Override
        public int choose(Control control) {
            if (at == length) {
                if (states != null && !states.add(control.fingerprint())) {
                    return NOBODY;
                }
                if (length == taken.length) {
                    taken = Arrays.copyOf(taken, length * 2);
                    of = Arrays.copyOf(of, length * 2);
                }
                taken[length] = 0;
                of[length++] = control.choices();
            }
            return control.choice(taken[at++]);
        }

        /** Goes to the next path; says whether there is one. */
        boolean next() {
            at = 0;
            while (length > 0 && ++taken[length - 1] == of[length - 1]) {
                length--;
            }
            return length > 0;
        }

        @Override
        public boolean skipsMovers() {
            return skipsMovers;
        }
    }

    /** Writes down what it is told. */
    private static final class Trace implements Witness {

        private final List<ThreadInfo> threads = new ArrayList<>();
        private final List<ObjectInfo> objects = new ArrayList<>();
        private final List<Event> events = new ArrayList<>();

        Recording recording(Verdict verdict) {
            Recording recording = new Recording();
            recording.batch(new Batch(0, threads, objects, events));
            recording.ended(new Ending(0, verdict, Map.of()));
            return recording;
        }

        @Override
        public void thread(ThreadInfo thread) {
            threads.add(thread);
        }

        @Override
        public void object(ObjectInfo object) {
            objects.add(object);
        }

        @Override
        public long event(int thread, Kind kind, int object, Object value, int line, long cause) {
            int seq = events.size();
            events.add(new Event(seq, seq, thread, kind, object, value, line, cause));
            return seq;
        }

        @Override
        public void step(int choice) {}
    }
}
