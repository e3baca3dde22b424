package syrniki.engine.control;

import java.util.concurrent.Executor;

/**
 * Virtual threads as controlled runs have them, and nothing else: they begin, yield so many times,
 * one after the other, and end. What the mechanism itself costs.
 */
public final class RawThreads {

    private static final class Raw implements Executor, Runnable {

        private final int yields;
        private Runnable ready;

        Raw(int yields) {
            this.yields = yields;
        }

        @Override
        public void execute(Runnable ready) {
            this.ready = ready;
        }

        @Override
        public void run() {
            for (int i = 0; i < yields; i++) {
                Thread.yield();
            }
        }

        boolean goOn() {
            Runnable run = ready;
            ready = null;
            if (run != null) {
                run.run();
            }
            return run != null;
        }
    }

    private RawThreads() {}

    /** Runs so many threads, which yield so often in all, on the current thread. */
    public static void run(int threads, int yields) {
        Raw[] all = new Raw[threads];
        for (int i = 0; i < threads; i++) {
            all[i] = new Raw(yields / threads + (i < yields % threads ? 1 : 0));
            VirtualThreads.unstarted(all[i], all[i]).start();
        }
        boolean some = true;
        while (some) {
            some = false;
            for (Raw one : all) {
                some |= one.goOn();
            }
        }
    }
}
