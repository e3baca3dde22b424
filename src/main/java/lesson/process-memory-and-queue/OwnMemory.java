import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Two workers add to "the same" number. As threads they do; as processes each has one of its own.
 */
class OwnMemory {
    static final int limit = Integer.getInteger("limit", 2_000_000);
    static final String workers = System.getProperty("workers", "processes");

    static final AtomicInteger found = new AtomicInteger();
    static String lastMessage;

    static void main(String[] args) throws Exception {
        if (args.length > 0) { // we are a child: our arguments are all we know
            count(Integer.parseInt(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        } else if (workers.equals("processes")) {
            processes();
            IO.println("found = " + found + " in the parent");
        } else {
            threads();
            IO.println("found = " + found + " in the only process there is");
        }
    }

    /** The work, the same for a thread and for a process. */
    static void count(int worker, int first, int last) {
        int primes = 0;
        for (int n = first; n <= last; n++) {
            if (isPrime(n)) {
                primes++;
            }
        }
        found.addAndGet(primes);
        IO.println("(" + worker + ", " + primes + ")"); // a child's output goes into its pipe
    }

    static void processes() throws IOException, InterruptedException {
        Process first = child(1, 2, limit / 2);
        Process second = child(2, limit / 2 + 1, limit);
        for (Process child : new Process[] {first, second}) {
            lastMessage = child.inputReader().readLine(); // waits until there is a line in the pipe
            IO.println(lastMessage);
            child.waitFor();
        }
    }

    static void threads() throws InterruptedException {
        Thread first = new Thread(() -> count(1, 2, limit / 2), "worker-1");
        Thread second = new Thread(() -> count(2, limit / 2 + 1, limit), "worker-2");
        first.start();
        second.start();
        first.join();
        second.join();
    }

    /** Starts another JVM with this same file; its output is a pipe that we read. */
    static Process child(int worker, int first, int last) throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        return new ProcessBuilder(
                        java,
                        "-Xmx64m",
                        "OwnMemory.java",
                        "child",
                        "" + worker,
                        "" + first,
                        "" + last)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
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
