package syrniki.load;

import syrniki.RealServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What a server takes of its machine, read again and again, and whether that stays as it is. */
final class Readings {

    private static final double MB = 1 << 20;

    /** The share by which it may grow over the second half of the time and still count as flat. */
    private static final double HEAP = 0.10;

    private static final double NON_HEAP = 0.05;
    private static final double THREADS = 0.10;
    private static final double FILES = 0.05;

    /** A server younger than this is still compiling what it runs, and filling what it keeps. */
    private static final double YOUNG = 20;

    /**
     * What was read.
     *
     * @param minutes since the beginning
     * @param heap megabytes in use right after a full collection
     * @param nonHeap megabytes outside the heap: classes, compiled code
     * @param resident megabytes of the process in memory
     * @param threads platform threads, the fewest since the reading before
     * @param files open files and connections, the fewest since the reading before
     * @param page milliseconds that a lesson's page took, at p99 since the reading before
     */
    record Reading(
            double minutes,
            double heap,
            double nonHeap,
            double resident,
            double threads,
            double files,
            double page,
            long runs,
            long watched,
            long events,
            int faults) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%6.1f  %7.1f  %11.1f  %6.0f  %7.0f  %5.0f  %11.1f  %8d  %8d  %10d  %6d",
                    minutes,
                    heap,
                    nonHeap,
                    resident,
                    threads,
                    files,
                    page,
                    runs,
                    watched,
                    events,
                    faults);
        }
    }

    private final RealServer server;
    private final Api api;
    private final Soak soak;
    private final List<Reading> all = new ArrayList<>();
    private final List<Double> pages = new ArrayList<>();
    private final long begun = System.nanoTime();
    private double threads;
    private double files;

    Readings(RealServer server, Api api, Soak soak) {
        this.server = server;
        this.api = api;
        this.soak = soak;
        restart();
    }

    private void restart() {
        threads = Double.MAX_VALUE;
        files = Double.MAX_VALUE;
        pages.clear();
    }

    /** Looks at what goes up and down with every run: of that the least counts. */
    void glance() {
        threads = Math.min(threads, api.metric("jvm.threads.live"));
        files = Math.min(files, api.metric("process.files.open"));
        pages.add(api.load("/lessons/deadlock").toNanos() / 1e6);
    }

    /** The next reading. */
    Reading take() {
        Reading reading = now();
        all.add(reading);
        restart();
        return reading;
    }

    /** How it is now, apart from the others. */
    Reading now() {
        glance();
        pages.sort(null);
        double page = pages.get((int) (0.99 * (pages.size() - 1)));
        collect();
        return new Reading(
                (System.nanoTime() - begun) / 60e9,
                api.metric("jvm.memory.used?tag=area:heap") / MB,
                api.metric("jvm.memory.used?tag=area:nonheap") / MB,
                resident() / MB,
                threads,
                files,
                page,
                soak.runs.sum(),
                soak.watched.sum(),
                soak.events.sum(),
                soak.faults().size());
    }

    /** Has the server collect its garbage, all of it. */
    private void collect() {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            new ProcessBuilder(jcmd, Long.toString(server.process().pid()), "GC.run")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody waits for the collection", e);
        }
    }

    /** Bytes the server has in memory, or 0 where the system does not tell. */
    private long resident() {
        Path status = Path.of("/proc", Long.toString(server.process().pid()), "status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    static String header() {
        return "minute  heap MB  non-heap MB  RSS MB  threads  files  page p99 ms      runs"
                + "   watched      events  faults";
    }

    /** One line for each thing that has to stay as it is. */
    List<Flat> flat() {
        return List.of(
                flat("heap after a collection", "MB", Reading::heap, HEAP),
                flat("non-heap", "MB", Reading::nonHeap, NON_HEAP),
                flat("threads", "", Reading::threads, THREADS),
                flat("open files", "", Reading::files, FILES));
    }

    /**
     * How something grew over the second half of the time, along the straight line that fits its
     * readings best.
     *
     * @param mean what it was on average
     * @param limit by how much it may grow
     * @param told whether so short a time can tell
     */
    record Flat(String what, String unit, double mean, double growth, double limit, boolean told) {

        boolean holds() {
            return !told || growth <= limit;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-24s %6.1f %-2s, %+6.1f over the second half, at most %+5.1f: %s",
                    what,
                    mean,
                    unit,
                    growth,
                    limit,
                    growth <= limit ? "flat" : told ? "GROWS" : "too short a time to tell");
        }
    }

    private Flat flat(String what, String unit, ToDoubleFunction<Reading> value, double share) {
        List<Reading> half = all.subList(all.size() / 2, all.size());
        double meanX = half.stream().mapToDouble(Reading::minutes).average().orElse(0);
        double meanY = half.stream().mapToDouble(value).average().orElse(0);
        double products = 0;
        double squares = 0;
        for (Reading it : half) {
            double x = it.minutes() - meanX;
            products += x * (value.applyAsDouble(it) - meanY);
            squares += x * x;
        }
        double time = half.getLast().minutes() - half.getFirst().minutes();
        double growth = squares == 0 ? 0 : products / squares * time;
        boolean told = all.getLast().minutes() >= YOUNG;
        return new Flat(what, unit, meanY, growth, share * meanY, told);
    }
}
