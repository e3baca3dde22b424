package syrniki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The counterparts of deadlocks do hang, and not only for a while. */
class PythonStuckTest {

    /**
     * A program that hangs for good.
     *
     * @param said what it has printed by then: who holds what
     * @param waits by function, the line that its thread stands on and does not get past
     */
    record Stuck(
            String lesson,
            Map<String, String> environment,
            List<String> said,
            Map<String, String> waits) {}

    private static final List<Stuck> STUCK =
            List.of(
                    new Stuck(
                            "deadlock",
                            Map.of("pause", "200"),
                            List.of("Masha has the whisk", "Dasha has the bowl"),
                            Map.of(
                                    "whisk_then_bowl",
                                    "with bowl:",
                                    "bowl_then_whisk",
                                    "with whisk:")),
                    new Stuck(
                            "deadlock-fixed",
                            Map.of("cure", "none", "pause", "200"),
                            List.of("masha has the first thing", "dasha has the first thing"),
                            Map.of("take", "with second:")),
                    new Stuck(
                            "dining-philosophers",
                            Map.of("count", "2", "pause", "400"),
                            List.of("cook-1 has one fork", "cook-2 has one fork"),
                            Map.of("eat", "with second:")),
                    new Stuck(
                            "self-deadlock",
                            Map.of(),
                            List.of("Masha's dough is ready", "Dasha has her bowl"),
                            Map.of("dasha_adds_sugar", "with dashas_bowl:")));

    /** Prints each line at once, and where every thread stands when it gets a signal. */
    private static final String WATCHED =
            """
            import faulthandler, runpy, signal, sys
            sys.stdout.reconfigure(line_buffering=True)
            faulthandler.register(signal.SIGUSR1)
            runpy.run_path(sys.argv[1], run_name="__main__")
            """;

    private static final Pattern FRAME = Pattern.compile(" {2}File \"(.*)\", line (\\d+) in (.*)");

    /**
     * Each thread holds a lock, as it has said, and all stand where they ask for one that is held:
     * nothing is left that could wake them.
     */
    @ParameterizedTest
    @FieldSource("STUCK")
    @Timeout(120)
    void hangsForGood(Stuck stuck) throws Exception {
        Python python = Python.needed();
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "there are no signals");
        Path program = Python.counterpart(stuck.lesson());
        Process process = python.start(stuck.environment(), "-c", WATCHED, program.toString());
        try (BufferedReader output = process.inputReader();
                BufferedReader dumps = process.errorReader()) {
            List<String> said = new ArrayList<>();
            while (!said.containsAll(stuck.said())) {
                String line = output.readLine();
                assertThat(line).as("it has ended after %s", said).isNotNull();
                said.add(line);
            }
            List<String> lines = Files.readAllLines(program);
            while (!standing(process, dumps, program, lines).equals(expected(stuck))) {
                assertThat(process.isAlive()).isTrue();
            }
            assertThat(process.isAlive()).isTrue();
            assertThat(output.ready()).as("it says no more").isFalse();
        } finally {
            Python.end(process);
        }
    }

    private static List<String> expected(Stuck stuck) {
        List<String> waits = new ArrayList<>();
        stuck.waits().forEach((function, line) -> waits.add(function + ": " + line));
        if (waits.getFirst().endsWith("with second:")) {
            waits.addAll(waits); // both threads
        }
        return waits.stream().sorted().toList();
    }

    /** Where in the program each of its threads but the main one stands. */
    private static List<String> standing(
            Process process, BufferedReader dumps, Path program, List<String> lines)
            throws Exception {
        new ProcessBuilder("kill", "-USR1", "" + process.pid()).start().waitFor();
        List<String> standing = new ArrayList<>();
        boolean first = false;
        while (true) {
            String line = dumps.readLine();
            assertThat(line).as("it has ended").isNotNull();
            if (line.contains("hread 0x")) {
                first = true;
                continue;
            }
            Matcher frame = FRAME.matcher(line);
            if (!frame.matches()) {
                continue;
            }
            if (first && frame.group(1).endsWith(program.getFileName().toString())) {
                String code = lines.get(Integer.parseInt(frame.group(2)) - 1).strip();
                standing.add(frame.group(3) + ": " + code.replaceAll(" {2}#.*", ""));
            }
            first = false;
            if (frame.group(1).equals("<string>")) { // where it all began: the main thread's last
                return standing.stream().sorted().toList();
            }
        }
    }

    /** The lessons that are seen to hang here. */
    static List<String> lessons() {
        return STUCK.stream().map(Stuck::lesson).toList();
    }
}
