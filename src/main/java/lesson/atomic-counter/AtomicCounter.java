import java.util.concurrent.atomic.AtomicInteger;

/** Cooks count what they have fried on one jar, in four ways; two of these lose counts. */
class AtomicCounter {
    static final String way = System.getProperty("way", "compare-and-set");
    static final int cooks = Integer.getInteger("cooks", 3);
    static final int syrniki = Integer.getInteger("syrniki", 1); // fried by each
    static final int thinking = Integer.getInteger("thinking", 1000);

    static int jar = 0;
    static final AtomicInteger atomicJar = new AtomicInteger();
    static final AtomicInteger retries = new AtomicInteger();
    static int total = 0;

    static void main() throws InterruptedException {
        Thread[] threads = new Thread[cooks];
        for (int i = 0; i < cooks; i++) {
            threads[i] = new Thread(AtomicCounter::fry, "cook-" + (i + 1));
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        total = way.equals("plain") ? jar : atomicJar.get();
        IO.println("Fried: " + cooks * syrniki + ", counted: " + total);
    }

    static void fry() {
        for (int i = 0; i < syrniki; i++) {
            pause(1000); // in the pan
            switch (way) {
                case "plain" -> jar = plusOne(jar); // jar++, in slow motion
                case "get-then-set" -> atomicJar.set(plusOne(atomicJar.get()));
                case "increment" -> atomicJar.incrementAndGet();
                default -> compareAndSet();
            }
        }
    }

    /** Sets the new number only if the jar still has the one it was made from. */
    static void compareAndSet() {
        int seen = atomicJar.get();
        while (!atomicJar.compareAndSet(seen, plusOne(seen))) {
            retries.incrementAndGet();
            seen = atomicJar.get();
        }
    }

    /** She does sums in her head, and takes her time. */
    static int plusOne(int seen) {
        pause(thinking);
        String me = Thread.currentThread().getName();
        IO.println(me + ": " + seen + " + 1 = " + (seen + 1));
        return seen + 1;
    }

    static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a cook", e);
        }
    }
}
