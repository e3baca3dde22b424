import java.io.IOException;

/** Counts primes alone, in two threads and in two child processes, and measures all three. */
class PrimesProcesses {
    static final int limit = Integer.getInteger("limit", 2_000_000);
    static final int split = Integer.getInteger("split", 50);
    static final int cut = (int) ((long) limit * split / 100);

    static final int[] checked = new int[2]; // how far each worker in this process has come
    static final int[] found = new int[2];
    static final int[] answers = new int[2]; // what the child processes told us
    static long aloneMillis, threadsMillis, startMillis, processesMillis;

    static void main(String[] args) throws Exception {
        if (args.length == 0) {
            count(0, 2, limit / 20); // warms this JVM up; a child has to do so by itself
            alone();
            threads();
            processes();
        } else { // we are a child: all we know is what our arguments say
            int worker = Integer.parseInt(args[1]);
            IO.println("ready");
            count(worker, Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            IO.println(found[worker]);
        }
    }

    static void alone() {
        long start = System.nanoTime();
        count(0, 2, limit);
        aloneMillis = millisSince(start);
        IO.println("Alone: " + found[0] + " primes in " + aloneMillis + " ms");
    }

    static void threads() throws InterruptedException {
        long start = System.nanoTime();
        Thread lower = new Thread(() -> count(0, 2, cut), "worker-1");
        Thread upper = new Thread(() -> count(1, cut + 1, limit), "worker-2");
        lower.start();
        upper.start();
        lower.join();
        upper.join();
        threadsMillis = millisSince(start);
        IO.println("Two threads: " + found[0] + " + " + found[1] + " in " + threadsMillis + " ms");
    }

    static void processes() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process[] children = {child(0, 2, cut), child(1, cut + 1, limit)};
        for (Process child : children) {
            child.inputReader().readLine(); // "ready"
        }
        startMillis = millisSince(start);
        for (int i = 0; i < 2; i++) {
            answers[i] = Integer.parseInt(children[i].inputReader().readLine());
            int exit = children[i].waitFor();
            IO.println("Child " + children[i].pid() + ": " + answers[i] + ", exit code " + exit);
        }
        processesMillis = millisSince(start);
        IO.println("Two processes: " + processesMillis + " ms, of it starting: " + startMillis);
    }

    /** Starts another JVM with this same file. */
    static Process child(int worker, int first, int last) throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        return new ProcessBuilder(
                        java,
                        "-Xmx64m",
                        "PrimesProcesses.java",
                        "child",
                        "" + worker,
                        "" + first,
                        "" + last)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static void count(int worker, int first, int last) {
        int primes = 0;
        for (int n = first; n <= last; n++) {
            if (isPrime(n)) {
                primes++;
            }
            if (n % 20_000 == 0) {
                checked[worker] = n;
            }
        }
        checked[worker] = last;
        found[worker] = primes;
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

    static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
