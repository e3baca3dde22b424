import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** npm, run in frontend/ with its output on ours. */
class Npm {
    static final Path FRONTEND = Path.of("frontend");
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    /** Runs it; ends the build if it fails. */
    static void run(Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(WINDOWS ? "npm.cmd" : "npm"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(FRONTEND.toFile()).inheritIO();
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        if (exit != 0) System.exit(exit);
    }
}
