import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.ReentrantLock;

/** Cooks under one hat: each kneads, puts a tray into the oven and waits until it is baked. */
class GilIo {
    static final int cooks = Integer.getInteger("cooks", 4);
    static final int kneading = Integer.getInteger("kneading", 100);
    static final int baking = Integer.getInteger("baking", 1000);
    static final boolean keep = Boolean.getBoolean("keep"); // the hat on while waiting

    static final ReentrantLock gil = new ReentrantLock(true);
    static final Pipe[] trays = new Pipe[cooks];
    static final ScheduledExecutorService oven =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "oven"));
    static int total; // milliseconds

    static void main() throws InterruptedException, IOException {
        long start = System.nanoTime();
        Thread[] threads = new Thread[cooks];
        for (int i = 0; i < cooks; i++) {
            int cook = i;
            trays[i] = Pipe.open();
            threads[i] = new Thread(() -> bake(cook), "cook-" + (i + 1));
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        oven.shutdown();
        total = (int) ((System.nanoTime() - start) / 1_000_000);
        IO.println(cooks + " trays of " + baking + " ms each took " + total + " ms");
    }

    static void bake(int cook) {
        gil.lock();
        try {
            knead();
            oven.schedule(() -> ring(cook), baking, MILLISECONDS);
            say("waits for the oven");
            say("takes out " + read(trays[cook]));
        } finally {
            gil.unlock();
        }
    }

    /** Reads from a pipe, and blocks until there is something: as Python's own input does. */
    static String read(Pipe pipe) {
        ByteBuffer bytes = ByteBuffer.allocate(100);
        if (!keep) {
            gil.unlock();
        }
        try {
            pipe.source().read(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!keep) {
                gil.lock();
            }
        }
        return new String(bytes.array(), 0, bytes.position());
    }

    /** The oven knows nothing of hats. */
    static void ring(int cook) {
        try {
            trays[cook].sink().write(ByteBuffer.wrap("golden syrniki".getBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Computes, with the hat on. */
    static void knead() {
        long end = System.nanoTime() + kneading * 1_000_000L;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    static void say(String what) {
        IO.println(Thread.currentThread().getName() + " " + what);
    }
}
