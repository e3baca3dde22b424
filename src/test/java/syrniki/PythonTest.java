package syrniki;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

import syrniki.Python.Output;
import syrniki.PythonFacts.Fact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Every lesson has a counterpart in Python, and it does what the lecture says. */
class PythonTest {

    private static final Python PYTHON = Python.FOUND;

    private static final List<Fact> FACTS = PythonFacts.ALL;

    /** Runs side by side: they mostly sleep. */
    private static final int AT_ONCE = 3;

    private static final ExecutorService runs = Executors.newFixedThreadPool(AT_ONCE);
    private static final Map<Fact, Future<Output>> started = new HashMap<>();

    @TempDir private static Path scratch;

    @BeforeAll
    static void startThemAll() {
        if (PYTHON != null) {
            FACTS.forEach(fact -> started.put(fact, runs.submit(() -> run(fact))));
        }
    }

    @AfterAll
    static void stop() {
        runs.shutdownNow();
    }

    private static Output run(Fact fact) throws IOException {
        return PYTHON.run(fact.environment(), Python.counterpart(fact.lesson()).toString());
    }

    private static List<String> lessons() throws IOException {
        try (Stream<Path> folders = Files.list(Python.LESSONS)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void isThereUnderTheProgramsName(String lesson) throws IOException {
        String java = Python.only(lesson, ".java").getFileName().toString().replace(".java", "");
        String snake = java.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        assertThat(Python.counterpart(lesson)).hasFileName(snake + ".py");
        assertThat(Files.readString(Python.counterpart(lesson)))
                .startsWith("\"\"\"")
                .containsPattern("(?s)\nif __name__ == \"__main__\":.*\n    main\\(.*\\)\n$")
                .as("lines of at most 79 characters")
                .doesNotContainPattern("(?m)^.{80,}$");
    }

    @Test
    void everyOneOfThemIsRun() throws IOException {
        List<String> run = new ArrayList<>(PythonStuckTest.lessons());
        FACTS.forEach(fact -> run.add(fact.lesson()));
        assertThat(run).containsAll(lessons());
    }

    @Test
    void allCompile() throws IOException {
        Python.needed();
        List<String> arguments = new ArrayList<>(List.of("-W", "error", "-m", "py_compile"));
        for (String lesson : lessons()) {
            arguments.add(Python.counterpart(lesson).toString());
        }
        Map<String, String> elsewhere = Map.of("PYTHONPYCACHEPREFIX", scratch.toString());
        Output output = PYTHON.run(elsewhere, arguments.toArray(String[]::new));
        assertThat(output.exit()).as(output.errors()).isZero();
    }

    /**
     * What is timed may come out wrong on a busy machine, but only by being late: so it has several
     * tries, and one that gives the facts is enough.
     */
    @ParameterizedTest
    @FieldSource("FACTS")
    void doesWhatTheLectureSays(Fact fact) throws Exception {
        Python.needed();
        Output output = started.get(fact).get();
        for (int left = fact.tries() - 1; left > 0; left--) {
            try {
                fact.check().accept(output);
                return;
            } catch (AssertionError late) {
                output = run(fact);
            }
        }
        fact.check().accept(output);
    }
}
