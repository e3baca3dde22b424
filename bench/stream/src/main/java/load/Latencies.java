package load;

import java.util.Arrays;

/** How long it took, counted in steps of ten microseconds up to ten seconds. */
final class Latencies {

    private static final int STEP_NANOS = 10_000;

    private final int[] counts = new int[1_000_000];
    private int total;

    void add(long nanos) {
        counts[(int) Math.clamp(nanos / STEP_NANOS, 0, counts.length - 1)]++;
        total++;
    }

    /** Milliseconds within which that share of all came; not a number if nothing did. */
    double millis(double share) {
        if (total == 0) {
            return Double.NaN;
        }
        long rank = (long) Math.ceil(share * total);
        int step = 0;
        for (long seen = counts[0]; seen < rank; seen += counts[step]) {
            step++;
        }
        return step * (STEP_NANOS / 1e6);
    }

    void clear() {
        Arrays.fill(counts, 0);
        total = 0;
    }
}
