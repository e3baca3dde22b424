package syrniki.trace;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a thread pays for an event, beside the reading of the clock. Nobody drains the logs: their full chunks are
 * garbage at once, so that making them is paid for but merging, done by another thread, is not.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class RecordBenchmark {

    private static final AtomicInteger IDS = new AtomicInteger();

    private final ThreadLog log = new ThreadLog(IDS.getAndIncrement(), () -> false);

    private int value;

    @Benchmark
    public long clock() {
        return System.nanoTime();
    }

    @Benchmark
    public long record() {
        return log.record(Kind.WRITE, 3, value++, 42, ThreadLog.NO_CAUSE);
    }
}
