import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.concurrent.locks.ReentrantLock;

/** Two workers count primes: one after the other, both under a GIL, both without one. */
class GilPrimes {
    static final int limit = Integer.getInteger("limit", 2_000_000);
    static final int split = Integer.getInteger("split", 50);
    static final int interval = Integer.getInteger("interval", 5);
    static final String part = System.getProperty("part", "all"); // or one way alone

    static final ReentrantLock gil = new ReentrantLock(true); // fair: who has waited goes first
    static volatile boolean dropRequest; // somebody has waited for the interval

    static final int[] checked = new int[2]; // how far each worker has come
    static final int[] found = new int[2];
    static int inTurn, underGil, without; // milliseconds each way took

    static void main() throws InterruptedException {
        for (int n = 2; n <= limit / 10; n++) {
            isPrime(n); // the JVM compiles it now, before anything is measured
        }
        if (wanted("turn")) {
            inTurn = measure("turn", false);
        }
        if (wanted("gil")) {
            underGil = measure("gil", true);
        }
        if (wanted("free")) {
            without = measure("free", true);
        }
        if (part.equals("all")) {
            IO.println("under the GIL: " + 100 * underGil / inTurn + " % of the time in turn");
            IO.println("without it: " + 100 * without / inTurn + " %");
        }
    }

    static boolean wanted(String way) {
        return part.equals("all") || part.equals(way);
    }

    static int measure(String way, boolean together) throws InterruptedException {
        long start = System.nanoTime();
        Thread[] workers = new Thread[2];
        for (int i = 0; i < 2; i++) {
            int worker = i;
            workers[i] = new Thread(() -> count(worker, way.equals("gil")), way + "-" + (i + 1));
            workers[i].start();
            if (!together) {
                workers[i].join();
            }
        }
        workers[0].join();
        workers[1].join();
        int millis = Math.round((System.nanoTime() - start) / 1e6f);
        IO.println(way + ": " + (found[0] + found[1]) + " primes in " + millis + " ms");
        return millis;
    }

    static void count(int worker, boolean underGil) {
        int first = worker == 0 ? 2 : border() + 1;
        int last = worker == 0 ? border() : limit;
        int primes = 0;
        if (underGil) {
            take();
        }
        for (int n = first; n <= last; n++) {
            if (isPrime(n)) {
                primes++;
            }
            if (n % 1000 == 0) {
                if (underGil && dropRequest) {
                    dropRequest = false;
                    gil.unlock();
                    take();
                }
                if (n % 10_000 == 0) {
                    checked[worker] = n;
                }
            }
        }
        checked[worker] = last;
        found[worker] = primes;
        if (underGil) {
            gil.unlock();
        }
    }

    /** Waits for the GIL, and asks whoever has it to drop it each time the interval has passed. */
    static void take() {
        try {
            while (!gil.tryLock(interval, MILLISECONDS)) {
                dropRequest = true;
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static int border() {
        return (int) (limit / 100L * split);
    }

    static boolean isPrime(int n) {
        int root = (int) Math.sqrt(n);
        for (int divisor = 2; divisor <= root; divisor++) {
            if (n % divisor == 0) {
                return false;
            }
        }
        return true;
    }
}
