import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * Runs google-java-format over every Java file: {@code check} tells which ones differ, {@code
 * apply} rewrites them.
 */
class Format {
    public static void main(String[] args) throws Exception {
        boolean apply = args[0].equals("apply");
        List<String> command = new ArrayList<>(List.of("--aosp"));
        command.addAll(
                apply ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
        try (var files = Files.walk(Path.of("src"))) {
            files.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .sorted()
                    .forEach(command::add);
        }
        var formatter = ToolProvider.findFirst("google-java-format").orElseThrow();
        String[] arguments = command.toArray(String[]::new);
        if (apply) formatter.run(System.out, System.err, arguments); // it settles at the second go
        int exit = formatter.run(System.out, System.err, arguments);
        if (exit != 0 && !apply) {
            System.err.println(
                    "These Java files are not formatted: run ./mvnw -q -Pformat initialize");
        }
        System.exit(exit);
    }
}
