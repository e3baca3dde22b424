/** Several workers count the primes up to the limit, each in a range of its own. */
class PrimesThreads {
    static final int limit = Integer.getInteger("limit", 2_000_000);
    static final int threads = Integer.getInteger("threads", 2);
    static final int split = Integer.getInteger("split", 50);

    static final int[] checked = new int[threads]; // how far each worker has come
    static final int[] found = new int[threads];
    static final long[] millis = new long[threads]; // how long it took each of them
    static int total;

    static void main() throws InterruptedException {
        long start = System.nanoTime();
        Thread[] workers = new Thread[threads];
        for (int i = 0; i < threads; i++) {
            int worker = i;
            workers[i] = new Thread(() -> count(worker), "worker-" + (i + 1));
            workers[i].start();
        }
        for (int i = 0; i < threads; i++) {
            workers[i].join();
            total += found[i];
        }
        report("All together", total, start);
    }

    static void count(int worker) {
        long start = System.nanoTime();
        int first = Math.max(2, border(worker) + 1);
        int last = border(worker + 1);
        int primes = 0;
        for (int n = first; n <= last; n++) {
            if (isPrime(n)) {
                primes++;
            }
            if (n % 10_000 == 0) {
                checked[worker] = n;
            }
        }
        checked[worker] = last;
        found[worker] = primes;
        millis[worker] = report(first + " .. " + last, primes, start);
    }

    /** The last number of the first k workers: of two, the first goes up to split percent. */
    static int border(int k) {
        double bend = Math.log(split / 100.0) / Math.log(0.5); // 1 at 50 %: equal ranges
        return (int) Math.round(limit * Math.pow((double) k / threads, bend));
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

    static long report(String range, int primes, long start) {
        long took = (System.nanoTime() - start) / 1_000_000;
        IO.println(range + ": " + primes + " primes in " + took + " ms");
        return took;
    }
}
