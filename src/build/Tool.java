import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Programs the build calls, and the one sentence it says when it cannot go on. */
class Tool {
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    /** Runs a program of Node's in a directory, its output on ours. */
    static void node(Path directory, Map<String, String> environment, String... command)
            throws Exception {
        int exit = start(directory, environment, command).waitFor();
        if (exit != 0) {
            throw stop("`%s` in %s/ failed.".formatted(String.join(" ", command), directory));
        }
    }

    /** What a program prints; empty if it cannot be started. */
    static String output(String... command) throws Exception {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes()).strip();
        } catch (IOException notThere) {
            return "";
        }
    }

    /** Ends the build: says why in one sentence. */
    static Error stop(String sentence) {
        System.err.println("\n" + sentence + "\n");
        System.exit(1);
        throw new AssertionError();
    }

    private static Process start(Path directory, Map<String, String> environment, String... command)
            throws IOException {
        var line = WINDOWS ? List.of("cmd", "/c", String.join(" ", command)) : List.of(command);
        var builder = new ProcessBuilder(line).directory(directory.toFile()).inheritIO();
        builder.environment().putAll(environment);
        return builder.start();
    }
}
