import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Seven cooks, one stove with three burners. */
class ThreePermits {
    static final int cooks = Integer.getInteger("cooks", 7);
    static final int permits = Integer.getInteger("permits", 3);
    static final int frying = Integer.getInteger("frying", 2000);

    static final Semaphore stove = new Semaphore(permits);
    static final AtomicInteger fried = new AtomicInteger();

    static void main() throws InterruptedException {
        Thread[] threads = new Thread[cooks];
        for (int i = 0; i < cooks; i++) {
            threads[i] = new Thread(ThreePermits::fry, "cook-" + (i + 1));
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        IO.println("Fried: " + fried.get());
    }

    static void fry() {
        String me = Thread.currentThread().getName();
        try {
            stove.acquire();
            try {
                IO.println(me + " has a burner");
                Thread.sleep(frying);
                fried.incrementAndGet();
                IO.println(me + " is done");
            } finally {
                stove.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
