package syrniki.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What the server has in use: its threads, open files and sockets (only where the system tells),
 * and bytes of its heap that are not garbage.
 */
record Footprint(int threads, int files, long heap) {

    /** How much more is no leak: threads of pools, sockets that are about to be closed, caches. */
    private static final int THREADS = 20, FILES = 30;

    private static final long HEAP = 48 << 20;
    private static final Duration SOON = Duration.ofSeconds(60);

    static Footprint now() {
        String[] open = new File("/proc/self/fd").list();
        return new Footprint(
                ManagementFactory.getThreadMXBean().getThreadCount(),
                open == null ? 0 : open.length,
                heapInUse());
    }

    private static long heapInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Waits until there is hardly more in use than there was then. */
    void assertBackSoon() throws InterruptedException {
        long until = System.nanoTime() + SOON.toNanos();
        Footprint now = now();
        while (!now.isBack(this) && System.nanoTime() < until) {
            Thread.onSpinWait();
            now = now();
        }
        assertThat(now.isBack(this)).as("%s has become %s", this, now).isTrue();
    }

    private boolean isBack(Footprint before) {
        return threads <= before.threads + THREADS
                && files <= before.files + FILES
                && heap <= before.heap + HEAP;
    }
}
