/** One worker counts the primes below the limit, number by number. */
class PrimesSequential {
    static final int limit = Integer.getInteger("limit", 2_000_000);

    static int checked; // how far the worker has come
    static int found;

    static void main() throws InterruptedException {
        Thread worker = new Thread(PrimesSequential::count, "worker-1");
        worker.start();
        worker.join();
    }

    static void count() {
        long start = System.nanoTime();
        int primes = 0;
        for (int n = 2; n < limit; n++) {
            if (isPrime(n)) {
                primes++;
            }
            if (n % 10_000 == 0) {
                checked = n;
            }
        }
        checked = limit - 1;
        found = primes;

        long millis = (System.nanoTime() - start) / 1_000_000;
        IO.println("2 .. " + (limit - 1) + ": " + primes + " primes in " + millis + " ms");
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
