package syrniki.bench;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

import syrniki.trace.RecordBenchmark;

/** Measures what recording one event costs, beside the clock that it reads and beside JFR. */
public final class Recording {

    private Recording() {}

    public static void main(String[] args) throws Exception {
        StringBuilder report = new StringBuilder();
        for (int threads : new int[] {1, 2}) {
            double clock = nanos(RecordBenchmark.class, "clock", threads);
            double record = nanos(RecordBenchmark.class, "record", threads);
            double jfr = nanos(JfrBenchmark.class, "record", threads);
            report.append(
                    "%d thread(s): one event %.1f ns; the clock alone %.1f ns, ratio %.2f (at most 1.25); JFR %.1f ns, ratio %.2f (below 1)%n"
                            .formatted(
                                    threads, record, clock, record / clock, jfr, record / jfr));
        }
        System.out.println();
        System.out.print(report);
    }

    private static double nanos(Class<?> where, String benchmark, int threads)
            throws RunnerException {
        var options =
                new OptionsBuilder()
                        .include(where.getName() + "." + benchmark + "$")
                        .threads(threads)
                        .forks(3)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .build();
        RunResult result = new Runner(options).runSingle();
        return result.getPrimaryResult().getScore();
    }
}
