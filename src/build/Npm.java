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
        var builder = command(arguments).inheritIO();
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        if (exit != 0) System.exit(exit);
    }

    /**
     * Asks the registry for known holes in what the browser part is made of; ends the build if
     * there is a bad one, and goes on with a word if the registry does not say.
     */
    static void audit() throws Exception {
        Process npm = command("audit", "--audit-level=high").redirectErrorStream(true).start();
        String told = new String(npm.getInputStream().readAllBytes());
        if (npm.waitFor() == 0) return;
        if (!told.contains("severity")) {
            System.out.println("npm audit skipped: the registry does not answer that");
            return;
        }
        System.out.println(told);
        System.exit(1);
    }

    private static ProcessBuilder command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(WINDOWS ? "npm.cmd" : "npm"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(FRONTEND.toFile());
    }
}
