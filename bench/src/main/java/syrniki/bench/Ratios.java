package syrniki.bench;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

import syrniki.trace.RecordBenchmark;

/** Measures what recording costs, and prints it as ratios beside what they are to be. */
public final class Ratios {

    private Ratios() {}

    public static void main(String[] args) throws Exception {
        StringBuilder report = new StringBuilder();
        for (int threads : new int[] {1, 2}) {
            double clock = nanos("clock", threads);
            double record = nanos("record", threads);
            report.append(
                    "recording, %d thread(s): %.1f ns, the clock alone %.1f ns: %.2f (at most 1.25)%n"
                            .formatted(threads, record, clock, record / clock));
        }
        double[] primes = new Primes().seconds();
        report.append(
                "primes-threads, woven: %.3f s, plain %.3f s: %.3f (at most 1.01)%n"
                        .formatted(primes[1], primes[0], primes[1] / primes[0]));
        System.out.println();
        System.out.print(report);
    }

    private static double nanos(String benchmark, int threads) throws RunnerException {
        var options =
                new OptionsBuilder()
                        .include(RecordBenchmark.class.getName() + "." + benchmark + "$")
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
