import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * One core, two jobs: threads are switched by the system, tasks of one thread hand over themselves.
 */
class WhoSwitches {
    static final int pieces = Integer.getInteger("pieces", 4);
    static final int strokes = Integer.getInteger("strokes", 20); // to a piece
    static final boolean greedy = Boolean.getBoolean("greedy");

    static int washing, drying; // strokes done at the piece in hand
    static int washed, dried; // pieces done
    static int cupsCut, platesCut; // pieces during which the other job got on
    static int threadsCut, tasksCut; // both together, in each half

    static final ExecutorService loop =
            Executors.newSingleThreadExecutor(body -> new Thread(body, "cook"));

    static void main() throws InterruptedException {
        Thread masha = new Thread(WhoSwitches::washAll, "masha");
        Thread dasha = new Thread(WhoSwitches::dryAll, "dasha");
        masha.start();
        dasha.start();
        masha.join();
        dasha.join();
        IO.println("Two threads: " + washed + " cups washed, " + dried + " plates dried");
        threadsCut = cupsCut + platesCut;
        IO.println("Cut off in the middle: " + threadsCut);

        washed = dried = cupsCut = platesCut = 0;
        loop.execute(WhoSwitches::washNext);
        loop.execute(WhoSwitches::dryNext);
        loop.awaitTermination(1, TimeUnit.HOURS);
        IO.println("One thread: " + washed + " cups washed, " + dried + " plates dried");
        tasksCut = cupsCut + platesCut;
        IO.println("Cut off in the middle: " + tasksCut);
    }

    static void washAll() {
        while (washed < pieces) {
            washOne();
        }
    }

    static void dryAll() {
        while (dried < pieces) {
            dryOne();
        }
    }

    /** Washes one cup, then hands over: the rest waits at the end of the loop's list. */
    static void washNext() {
        washOne();
        if (greedy) {
            washAll();
        }
        handOver(washed, WhoSwitches::washNext);
    }

    static void dryNext() {
        dryOne();
        handOver(dried, WhoSwitches::dryNext);
    }

    static void handOver(int done, Runnable next) {
        if (done < pieces) {
            loop.execute(next);
        } else if (washed + dried == 2 * pieces) {
            loop.shutdown();
        }
    }

    static void washOne() {
        int before = drying;
        for (int stroke = 1; stroke <= strokes; stroke++) {
            washing = stroke;
            scrub();
        }
        if (drying != before) {
            cupsCut++;
        }
        washing = 0;
        washed++;
    }

    static void dryOne() {
        int before = washing;
        for (int stroke = 1; stroke <= strokes; stroke++) {
            drying = stroke;
            scrub();
        }
        if (washing != before) {
            platesCut++;
        }
        drying = 0;
        dried++;
    }

    /** Real work for the core: about a millisecond of it. */
    static void scrub() {
        double shine = 0;
        for (int i = 0; i < 100_000; i++) {
            shine = Math.sqrt(shine + i);
        }
        if (shine < 0) {
            throw new IllegalStateException("still dirty");
        }
    }
}
