package syrniki.bench;

import syrniki.engine.Limits;
import syrniki.engine.ObservedRun;
import syrniki.engine.Program;
import syrniki.engine.Settings;
import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.RunHeader;
import syrniki.trace.Trace;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/** How much longer the lesson primes-threads takes when it is woven, from its main's first step to its last. */
final class Primes {

    private static final String MAIN = "PrimesThreads";
    private static final String LIMIT = "5000000";
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 15;

    private final URL classes;

    Primes() throws Exception {
        classes =
                Path.of(Primes.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                        .toUri()
                        .toURL();
    }

    /** Median seconds: plain, woven. */
    double[] seconds() throws Exception {
        double[] plain = new double[ROUNDS];
        double[] woven = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double first = plain();
            double second = woven();
            if (round >= 0) {
                plain[round] = first;
                woven[round] = second;
            }
        }
        return new double[] {median(plain), median(woven)};
    }

    private double plain() throws Exception {
        System.setProperty("limit", LIMIT);
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        try (URLClassLoader fresh = loader()) {
            var main = fresh.loadClass(MAIN).getDeclaredMethod("main");
            main.setAccessible(true);
            long start = System.nanoTime();
            main.invoke(null);
            return (System.nanoTime() - start) / 1e9;
        } finally {
            System.setOut(out);
        }
    }

    private double woven() throws Exception {
        try (URLClassLoader fresh = loader()) {
            Trace.Collector collector =
                    new Trace.Collector(new RunHeader("", MAIN, "observed", Map.of(), 1000));
            Limits limits = new Limits(Duration.ofMinutes(5), 32, 1_000_000);
            Settings settings = new Settings(Map.of("limit", LIMIT), 1000, limits);
            ObservedRun.start(new Program(MAIN, MAIN + ".java", fresh), settings, collector)
                    .ending()
                    .join();
            Trace trace = collector.trace();
            return (time(trace, Kind.THREAD_END) - time(trace, Kind.THREAD_START)) / 1e9;
        }
    }

    private static long time(Trace trace, Kind kind) {
        return trace.events().stream()
                .filter(event -> event.kind() == kind && event.thread() == 0)
                .mapToLong(Event::t)
                .findFirst()
                .orElseThrow();
    }

    private URLClassLoader loader() {
        return new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader());
    }

    private static double median(double[] seconds) {
        Arrays.sort(seconds);
        return seconds[seconds.length / 2];
    }
}
