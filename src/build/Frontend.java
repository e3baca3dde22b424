import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/**
 * Builds ({@code build}) or checks and tests ({@code check}) the browser part with npm, each only
 * if something it depends on has changed since it last went well.
 */
class Frontend {
    private static final Path BUILT = Path.of("target/classes/static/assets/.vite/manifest.json");
    private static final Set<String> NO_INPUT =
            Set.of("node_modules", "test-results", "playwright-report");

    public static void main(String[] args) throws Exception {
        install();
        Path stamp = Path.of("target", "frontend-" + args[0] + ".sha256");
        String inputs = hash(inputs());
        boolean done = isWritten(stamp, inputs);
        switch (args[0]) {
            case "build" -> {
                if (done && Files.exists(BUILT)) return;
                npm("run", "--silent", "build");
            }
            case "check" -> {
                Npm.audit(); // what is known of it changes though nothing here does
                if (done) return;
                npm("run", "--silent", "check");
                npm("run", "--silent", "test");
            }
            default -> throw new IllegalArgumentException("build or check, not " + args[0]);
        }
        write(stamp, inputs);
    }

    /** Makes frontend/node_modules what the lock file says. */
    private static void install() throws Exception {
        Path stamp = Npm.FRONTEND.resolve("node_modules/.lock.sha256");
        String lock = hash(Npm.FRONTEND.resolve("package-lock.json"));
        if (isWritten(stamp, lock)) return;
        npm("ci", "--prefer-offline");
        write(stamp, lock);
    }

    private static void npm(String... arguments) throws Exception {
        Npm.run(Map.of(), arguments);
    }

    private static String hash(Path... roots) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        for (Path root : roots) {
            try (var files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    digest.update(file.toString().getBytes());
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Path[] inputs() throws Exception {
        try (var entries = Files.list(Npm.FRONTEND)) {
            return entries.filter(entry -> !NO_INPUT.contains(entry.getFileName().toString()))
                    .sorted()
                    .toArray(Path[]::new);
        }
    }

    private static boolean isWritten(Path stamp, String hash) throws Exception {
        return Files.exists(stamp) && Files.readString(stamp).equals(hash);
    }

    private static void write(Path stamp, String hash) throws Exception {
        Files.createDirectories(stamp.getParent());
        Files.writeString(stamp, hash);
    }
}
