package syrniki.bench;

import jdk.jfr.Event;
import jdk.jfr.Name;
import jdk.jfr.Recording;
import jdk.jfr.StackTrace;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

import java.util.concurrent.TimeUnit;

/** What a thread pays for the same event as in RecordBenchmark, given to the JDK's Flight Recorder, which is on. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
public class JfrBenchmark {

    private static final long MOST_BYTES = 64 << 20;

    private final Recording recording = new Recording();

    /** One write of a variable; the recorder adds time and thread by itself. */
    @Name("syrniki.Write")
    @StackTrace(false)
    static final class Write extends Event {
        int object;
        long value;
        int line;
        long cause;
    }

    @State(Scope.Thread)
    public static class Counter {
        int value;
    }

    @Setup
    public void begin() {
        recording.setMaxSize(MOST_BYTES);
        recording.enable(Write.class).withoutThreshold();
        recording.start();
    }

    @TearDown
    public void end() {
        recording.close();
    }

    @Benchmark
    public void record(Counter counter) {
        Write event = new Write();
        event.object = 3;
        event.value = counter.value++;
        event.line = 42;
        event.cause = -1;
        event.commit();
    }
}
