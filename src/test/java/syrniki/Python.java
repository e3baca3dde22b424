package syrniki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Python interpreter of this machine, at least 3.11. */
final class Python {

    static final Path LESSONS = Path.of("src/main/java/lesson");

    private static final int MINUTES = 2;

    /** Each in a thread of its own: both pipes have to be emptied at once. */
    private static final Executor READERS = task -> Thread.ofPlatform().daemon().start(task);

    /** The {@code python3} on the PATH; null if there is none, or it is too old. */
    static final Python FOUND = find();

    /** What a program printed until it ended. */
    record Output(List<String> lines, String errors, int exit) {

        String text() {
            return String.join("\n", lines);
        }
    }

    private final Path interpreter;

    private Python(Path interpreter) {
        this.interpreter = interpreter;
    }

    /** Skips the test that asks, if there is none. */
    static Python needed() {
        assumeTrue(FOUND != null, "no python3 of at least 3.11 is on the PATH");
        return FOUND;
    }

    private static Python find() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "python3"))
                .filter(Files::isExecutable)
                .map(Python::new)
                .filter(Python::isNewEnough)
                .findFirst()
                .orElse(null);
    }

    private boolean isNewEnough() {
        String check = "import sys; sys.exit(sys.version_info < (3, 11))";
        return start(Map.of(), "-c", check).onExit().join().exitValue() == 0;
    }

    /** Starts it with these arguments, and these variables added to the environment. */
    Process start(Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(interpreter.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PYTHON"));
        builder.environment().putAll(Map.of("PYTHONUTF8", "1", "PYTHONDONTWRITEBYTECODE", "1"));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs it to its end; one that takes minutes is ended, with all its children. */
    Output run(Map<String, String> environment, String... arguments) {
        Process process = start(environment, arguments);
        try {
            var lines =
                    CompletableFuture.supplyAsync(() -> read(process.getInputStream()), READERS);
            var errors =
                    CompletableFuture.supplyAsync(() -> read(process.getErrorStream()), READERS);
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new AssertionError(String.join(" ", arguments) + " does not end");
            }
            return new Output(lines.join(), String.join("\n", errors.join()), process.exitValue());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            end(process);
        }
    }

    /** Ends a program and its children, if they are still there. */
    static void end(Process process) {
        Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    private static List<String> read(InputStream stream) {
        var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
        try (BufferedReader lines = new BufferedReader(reader)) {
            return lines.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A lesson's program in Python. */
    static Path counterpart(String lesson) throws IOException {
        return only(lesson, ".py");
    }

    static Path only(String lesson, String ending) throws IOException {
        try (Stream<Path> files = Files.list(LESSONS.resolve(lesson))) {
            List<Path> found = files.filter(file -> file.toString().endsWith(ending)).toList();
            assertThat(found).as(lesson + " has one file *" + ending).hasSize(1);
            return found.getFirst();
        }
    }
}
