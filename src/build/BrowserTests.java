import java.io.File;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs frontend/e2e against target/syrniki.jar in a real Chromium or Chrome: one named by {@code
 * CHROMIUM}, else one that is installed, else, as root on Debian, the one apt installs.
 */
class BrowserTests {
    private static final List<String> NAMES =
            List.of(
                    "chromium",
                    "chromium-browser",
                    "google-chrome",
                    "google-chrome-stable",
                    "chrome");
    private static final List<String> PLACES =
            List.of(
                    "/usr/lib/chromium/chromium",
                    "/opt/google/chrome/chrome",
                    "/snap/bin/chromium",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                    "/Applications/Chromium.app/Contents/MacOS/Chromium",
                    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
                    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
                    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");

    public static void main(String[] args) throws Exception {
        String browser = find().or(BrowserTests::install).orElseThrow(BrowserTests::missing);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Npm.run(
                Map.of("CHROMIUM", browser, "JAVA", java, "PORT", String.valueOf(freePort())),
                "run",
                "--silent",
                "e2e");
    }

    private static Optional<String> find() {
        String named = System.getenv("CHROMIUM");
        if (named != null) return Optional.of(named);
        Stream<Path> onPath =
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onPath, PLACES.stream().map(Path::of))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static Optional<String> install() {
        boolean rootOnDebian =
                Files.exists(Path.of("/etc/debian_version"))
                        && System.getProperty("user.name").equals("root");
        if (!rootOnDebian) return Optional.empty();
        System.out.println("No Chromium here: apt-get installs one.");
        apt("update");
        apt("install", "--yes", "--no-install-recommends", "chromium");
        return find();
    }

    private static void apt(String... arguments) {
        String command = "apt-get --quiet=2 " + String.join(" ", arguments);
        try {
            var apt = new ProcessBuilder("sh", "-c", command).inheritIO();
            apt.environment().put("DEBIAN_FRONTEND", "noninteractive");
            apt.start().waitFor();
        } catch (Exception failed) {
            System.err.println(failed);
        }
    }

    private static Error missing() {
        System.err.println(
                "\nThe browser tests need Chromium or Chrome: install one, or name its program in"
                        + " CHROMIUM, or leave them out with -DskipITs.\n");
        System.exit(1);
        throw new AssertionError();
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
