package syrniki.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Measures how much longer lessons that compute take when they are woven: each plain, woven and plain again, in turn.
 * The second plain one says how far the same thing measured twice is apart.
 */
public final class Woven {

    private static final int WARM_UP = 2;
    private static final int ROUNDS = 11;

    private static final List<Work> WORKS =
            List.of(
                    new Work("primes-sequential", "PrimesSequential", Map.of("limit", "3000000")),
                    new Work("primes-threads", "PrimesThreads", Map.of("limit", "5000000")),
                    new Work(
                            "process-memory-and-queue",
                            "OwnMemory",
                            Map.of("limit", "5000000", "workers", "threads")),
                    gil("turn"),
                    gil("gil"),
                    gil("free"),
                    new Work("grey-picture", "GreyPicture", Map.of("width", "1200")),
                    new Work("who-switches", "WhoSwitches", Map.of("strokes", "50")),
                    new Work(
                            "four-words",
                            "FourWords",
                            Map.of("dough", "0", "baking", "0", "berries", "0", "boiling", "0")),
                    new Work(
                            "primes-processes",
                            "PrimesProcesses",
                            Map.of("limit", "5000000"),
                            Pattern.compile("Two processes: (\\d+) ms, of it starting: (\\d+)")));

    private Woven() {}

    private static Work gil(String part) {
        return new Work("gil-primes", "GilPrimes", Map.of("limit", "3000000", "part", part));
    }

    /** Measures all lessons, or those whose ids stand in the system property {@code of}. */
    public static void main(String[] args) throws Exception {
        List<String> ids = List.of(System.getProperty("of", "").split("\\s+"));
        System.out.printf(
                "%-26s %8s %8s   %-22s %s%n",
                "lesson", "plain", "woven", "woven : plain", "plain : plain");
        for (Work work : WORKS) {
            if (ids.contains("") || ids.contains(work.lesson())) {
                measure(work);
            }
        }
        System.out.println(
                "seconds and ratios: medians of " + ROUNDS + " rounds (half of them lie between)");
    }

    private static void measure(Work work) throws Exception {
        double[] plain = new double[ROUNDS];
        double[] woven = new double[ROUNDS];
        double[] ratio = new double[ROUNDS];
        double[] noise = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double before = work.plain();
            double between = work.woven();
            double after = work.plain();
            if (round >= 0) {
                plain[round] = before;
                woven[round] = between;
                ratio[round] = 2 * between / (before + after);
                noise[round] = after / before;
            }
        }
        System.out.printf(
                "%-26s %6.3f s %6.3f s   %s   %s%n",
                work, quarter(plain, 2), quarter(woven, 2), spread(ratio), spread(noise));
    }

    private static String spread(double[] values) {
        return "%.3f (%.3f to %.3f)"
                .formatted(quarter(values, 2), quarter(values, 1), quarter(values, 3));
    }

    private static double quarter(double[] values, int which) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) * which / 4];
    }
}
