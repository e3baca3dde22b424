import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Two burners: two cooks use one each, again and again; Dasha's big pan needs both at once. */
class Starvation {
    static final String queue = System.getProperty("queue", "unfair");
    static final int turns = Integer.getInteger("turns", 4);
    static final int frying = Integer.getInteger("frying", 600);

    static final Semaphore stove = new Semaphore(2, queue.equals("fair"));
    static final AtomicInteger fried = new AtomicInteger(); // in small pans
    static int before = -1; // of those, before Dasha's pan was on

    static void main() throws InterruptedException {
        Thread[] cooks = {
            new Thread(() -> smallPans(0), "cook-1"),
            new Thread(() -> smallPans(frying * 7 / 12), "cook-2"), // out of step with cook 1
            new Thread(() -> bigPan(frying * 3 / 4), "dasha")
        };
        for (Thread cook : cooks) {
            cook.start();
        }
        for (Thread cook : cooks) {
            cook.join();
        }
        IO.println("Before Dasha's big pan: " + before + " of " + fried.get() + " small ones");
    }

    static void smallPans(int comes) {
        String me = Thread.currentThread().getName();
        try {
            Thread.sleep(comes);
            for (int turn = 1; turn <= turns; turn++) {
                stove.acquire();
                try {
                    IO.println(me + " fries, turn " + turn);
                    Thread.sleep(frying);
                    fried.incrementAndGet();
                } finally {
                    stove.release();
                }
                Thread.sleep(frying / 6); // serves, and a burner is free
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void bigPan(int comes) {
        try {
            Thread.sleep(comes);
            IO.println("dasha needs both burners");
            stove.acquire(2);
            try {
                before = fried.get();
                IO.println("dasha fries, at last");
                Thread.sleep(frying);
            } finally {
                stove.release(2);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
