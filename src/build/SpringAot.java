import org.springframework.boot.SpringApplicationAotProcessor;
import org.springframework.util.FileSystemUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/**
 * Finds out once, into {@code target/classes}, what Spring otherwise finds out of its configuration
 * at each start. Spring Boot's Maven plugin would do the same, but compiles with the Java that runs
 * Maven, which may be an older one.
 */
class SpringAot {
    private static final Path OUT = Path.of("target/spring-aot");
    private static final Path SOURCES = OUT.resolve("sources"), CLASSES = OUT.resolve("classes");

    public static void main(String[] args) throws Exception {
        SpringApplicationAotProcessor.main(
                new String[] {
                    "syrniki.Syrniki",
                    SOURCES.toString(),
                    OUT.resolve("resources").toString(),
                    CLASSES.toString(),
                    "syrniki",
                    "syrniki"
                });
        compile();
        FileSystemUtils.copyRecursively(CLASSES, Path.of("target/classes"));
    }

    private static void compile() throws Exception {
        List<String> options = new ArrayList<>(List.of("-proc:none", "-nowarn", "-Xlint:none"));
        options.addAll(List.of("-parameters", "-d", CLASSES.toString()));
        options.addAll(List.of("-cp", System.getProperty("java.class.path")));
        try (Stream<Path> sources = Files.find(SOURCES, 99, (file, _) -> isSource(file))) {
            sources.forEach(source -> options.add(source.toString()));
        }
        int result =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, options.toArray(String[]::new));
        if (result != 0) throw new IllegalStateException("what Spring made does not compile");
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".java");
    }
}
