import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The parent knows a recipe and tells a child process its name. Does the child know it, too? */
class FailingChild {
    static final String book = System.getProperty("book", "notes"); // or "printed"
    static final String mishap = System.getProperty("mishap", "none");
    static final int patience = Integer.getInteger("patience", 3);

    /** Empty in every JVM, until somebody writes into it in that very JVM. */
    static final Map<String, IntPredicate> notes = new HashMap<>();

    /** Every JVM that loads this class gets a copy of its own, with everything in it. */
    static final Map<String, IntPredicate> printed = Map.of("prime", FailingChild::isPrime);

    static int recipes; // in the book that this process looks into
    static Integer exitCode; // null: not known yet
    static String answer;

    static void main(String[] args) throws Exception {
        if (args.length > 0) {
            child(args[1], args[2]);
            return;
        }
        notes.put("prime", FailingChild::isPrime);
        recipes = open(book).size();
        IO.println(
                "In the parent it works: "
                        + count(open(book).get("prime"), 100)
                        + " primes up to 100");

        Process child = start(book, mishap);
        child.inputReader().readLine(); // "ready"
        if (mishap.equals("killed")) { // as the system does when memory runs short
            Thread.sleep(1000);
            child.toHandle().destroyForcibly();
        }
        if (!child.waitFor(patience, TimeUnit.SECONDS)) {
            IO.println("Not done after " + patience + " s, so we end it");
            child.toHandle().destroy();
        }
        exitCode = child.waitFor();
        IO.println("Exit code " + exitCode + ": " + meaning(exitCode));
        child.errorReader().lines().forEach(IO::println);
        List<String> lines = child.inputReader().lines().toList();
        answer = lines.isEmpty() ? "none" : lines.getLast();
        IO.println("Lines in its pipe: " + lines.size() + ", answer: " + answer);
    }

    static void child(String book, String mishap) throws InterruptedException {
        recipes = open(book).size();
        IO.println("ready");
        switch (mishap) {
            case "hangs", "killed" -> Thread.sleep(Duration.ofDays(1));
            case "crashes" -> Runtime.getRuntime().halt(3);
            case "floods" -> {
                while (true) { // until the pipe is full, for nobody empties it
                    IO.println("dough ".repeat(12));
                }
            }
            default -> {
                IntPredicate recipe = open(book).get("prime");
                if (recipe == null) {
                    throw new NoSuchElementException("no recipe for \"prime\" in my " + book);
                }
                IO.println(count(recipe, 1_000_000));
            }
        }
    }

    static Map<String, IntPredicate> open(String book) {
        return book.equals("notes") ? notes : printed;
    }

    static long count(IntPredicate recipe, int limit) {
        return IntStream.rangeClosed(2, limit).filter(recipe).count();
    }

    static boolean isPrime(int n) {
        return IntStream.rangeClosed(2, (int) Math.sqrt(n)).allMatch(divisor -> n % divisor != 0);
    }

    static String meaning(int exitCode) {
        return switch (exitCode) {
            case 0 -> "all went well";
            case 1 -> "an exception that nobody caught";
            case 128 + 9 -> "killed (SIGKILL)";
            case 128 + 15 -> "told to end (SIGTERM)";
            default -> "it stopped without a word";
        };
    }

    /** Starts another JVM with this same file. */
    static Process start(String book, String mishap) throws IOException {
        String java = ProcessHandle.current().info().command().orElse("java");
        return new ProcessBuilder(java, "-Xmx64m", "FailingChild.java", "child", book, mishap)
                .start();
    }
}
