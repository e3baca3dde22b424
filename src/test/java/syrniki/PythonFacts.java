package syrniki;

import static org.assertj.core.api.Assertions.assertThat;

import syrniki.Python.Output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What each lesson's Python counterpart has to say, with short parameters. */
final class PythonFacts {

    /**
     * What a program has to print.
     *
     * @param tries how often it may try: more than once for what is timed
     */
    record Fact(String lesson, Map<String, String> environment, int tries, Consumer<Output> check) {

        @Override
        public String toString() {
            return lesson + " " + new TreeMap<>(environment);
        }
    }

    static final List<Fact> ALL = new ArrayList<>();

    private static void exact(String lesson, Map<String, String> set, Consumer<Output> check) {
        ALL.add(new Fact(lesson, set, 1, check));
    }

    private static void timed(String lesson, Map<String, String> set, Consumer<Output> check) {
        ALL.add(new Fact(lesson, set, 4, check));
    }

    static {
        kitchenAndWords();
        where();
        gil();
        processes();
        primes();
        sharedMemory();
        classics();
        patience();
        pitfalls();
        counters();
    }

    private static void kitchenAndWords() {
        // A busy machine makes them late, never early; by less than a wait that is not used costs.
        timed(
                "kitchen-race",
                Map.of("minute", "200"),
                it -> {
                    assertThat(it.lines()).hasSize(8);
                    assertThat(after(it, "Masha leaves the shop")).isBetween(7, 11);
                    assertThat(after(it, "Masha is done")).isBetween(17, 21);
                    assertThat(after(it, "Dasha leaves the shop")).isBetween(12, 16);
                    assertThat(after(it, "Dasha is done")).isBetween(32, 40);
                });
        timed(
                "four-words",
                Map.of("minute", "200"),
                it -> {
                    assertThat(ready(it, "multithreading"))
                            .hasSize(2)
                            .allMatch(at -> at >= 10 && at < 14);
                    assertThat(ready(it, "asynchrony").getFirst()).isBetween(10, 13);
                    assertThat(ready(it, "asynchrony").getLast()).isBetween(14, 19);
                    assertThat(ready(it, "concurrency").getFirst()).isBetween(14, 19);
                    assertThat(ready(it, "concurrency").getLast()).isBetween(20, 25);
                    assertThat(ready(it, "parallelism")).hasSize(2).allMatch(at -> at >= 8);
                });
        exact(
                "grey-picture",
                Map.of("width", "80", "threads", "3"),
                it -> {
                    assertThat(it.text())
                            .containsPattern("One worker: \\d+ ms\n3 sharing: \\d+ ms");
                    assertThat(it.lines().getLast()).isEqualTo("Different greys: 0 of 4800");
                });
        Map<String, String> short_ = Map.of("pieces", "3", "strokes", "5");
        exact(
                "who-switches",
                short_,
                it -> {
                    assertThat(it.text()).contains("Two threads: 3 cups washed, 3 plates dried");
                    assertThat(handedOver(it))
                            .containsExactly("Cup", "Plate", "Cup", "Plate", "Cup", "Plate");
                });
        exact(
                "who-switches",
                Map.of("pieces", "3", "strokes", "5", "greedy", "true"),
                it ->
                        assertThat(handedOver(it))
                                .containsExactly("Cup", "Cup", "Cup", "Plate", "Plate", "Plate"));
    }

    private static int after(Output output, String what) {
        return numbers(Pattern.compile("(\\d+) min: " + what), output).getFirst();
    }

    private static List<Integer> ready(Output output, String word) {
        Pattern line = Pattern.compile(word + ": \\w+ ready after (\\d+) minutes");
        return numbers(line, output);
    }

    /** Whose piece was done, in turn, by tasks of one thread: never in the middle of another. */
    private static List<String> handedOver(Output output) {
        int half = output.lines().size() / 2;
        List<String> tasks = output.lines().subList(half, 2 * half - 1);
        assertThat(tasks).allMatch(line -> line.endsWith("so far: 0"));
        return tasks.stream().map(line -> line.split(" ")[0]).toList();
    }

    private static void where() {
        timed(
                "weather-bot",
                Map.of("clients", "3", "delay", "0.5"),
                it -> {
                    assertThat(it.text()).contains("Omsk waited 0.5 s: -4 °C");
                    List<Integer> seconds = numbers(Pattern.compile("any more after (\\d+)"), it);
                    assertThat(seconds)
                            .as("one by one, async, a waiter each")
                            .containsExactly(1, 0, 0);
                });
        for (String way : List.of("blocking", "async", "virtual")) {
            Map<String, String> refuses = Map.of("way", way, "service", "refuses", "clients", "2");
            exact(
                    "weather-bot",
                    refuses,
                    it ->
                            assertThat(it.lines())
                                    .hasSize(3)
                                    .filteredOn(line -> line.contains("ConnectionRefusedError"))
                                    .hasSize(2));
            exact(
                    "weather-bot",
                    Map.of("way", way, "service", "nonsense", "clients", "2", "delay", "0"),
                    it ->
                            assertThat(it.text())
                                    .containsPattern(
                                            "Perm waited .* s: no forecast, .*nonsense: \\?\\?\\?")
                                    .containsPattern("Omsk waited .* s: -4 °C"));
        }
        exact(
                "weather-bot",
                Map.of("way", "async", "service", "stalls", "clients", "2", "delay", "0"),
                it ->
                        assertThat(it.text())
                                .containsPattern("Perm waited [56].* no forecast, Timeout"));
        timed(
                "where-async-fits",
                Map.of("jobs", "4", "wait", "100", "limit", "4000"),
                it -> {
                    for (String work : List.of("crawl", "bot", "database", "primes")) {
                        int result = Map.of("database", 10, "primes", 551).getOrDefault(work, 28);
                        assertThat(numbers(Pattern.compile(work + ", \\w+: (\\d+) in"), it))
                                .containsExactly(result, result, result, result);
                    }
                    assertThat(took(it, "crawl, asynchronous")).isBetween(100, 399);
                    assertThat(took(it, "database, asynchronous")).isGreaterThanOrEqualTo(400);
                    assertThat(took(it, "database, threads")).isBetween(100, 399);
                });
        exact(
                "where-async-fits",
                Map.of("jobs", "2", "wait", "50", "limit", "100", "fault", "child"),
                it -> {
                    assertThat(it.text())
                            .contains("crawl, processes: failed", "crawl, threads: 14");
                    assertThat(it.errors()).contains("nobody knows how to do something");
                });
    }

    private static int took(Output output, String what) {
        return numbers(Pattern.compile(what + ": \\d+ in (\\d+) ms"), output).getFirst();
    }

    private static void gil() {
        timed(
                "gil-primes",
                Map.of("limit", "300000"),
                it -> {
                    assertThat(numbers(Pattern.compile("(\\d+) primes in"), it))
                            .containsExactly(25_997, 25_997, 25_997);
                    int percent = numbers(Pattern.compile("GIL: (\\d+) %"), it).getFirst();
                    assertThat(percent >= 80 || it.text().contains("has no GIL"))
                            .as(
                                    "two threads under the GIL take as long as in turn: "
                                            + percent
                                            + " %")
                            .isTrue();
                });
        Map<String, String> trays = Map.of("cooks", "3", "kneading", "20", "baking", "500");
        timed("gil-io", trays, it -> assertThat(total(it)).isBetween(500, 1499));
        Map<String, String> kept = new TreeMap<>(trays);
        kept.put("keep", "true");
        exact("gil-io", kept, it -> assertThat(total(it)).isGreaterThanOrEqualTo(1500));
    }

    private static int total(Output output) {
        assertThat(output.lines()).hasSize(7);
        assertThat(output.text()).contains("cook-3 takes out golden syrniki");
        return numbers(Pattern.compile("took (\\d+) ms"), output).getFirst();
    }

    private static void processes() {
        exact(
                "process-memory-and-queue",
                Map.of(),
                it -> {
                    assertThat(it.lines().subList(0, 2))
                            .containsExactlyInAnyOrder("(1, 78498)", "(2, 70435)");
                    assertThat(it.lines().getLast()).isEqualTo("found = 0 in the parent");
                });
        exact(
                "process-memory-and-queue",
                Map.of("workers", "threads", "limit", "10000"),
                it ->
                        assertThat(it.lines())
                                .containsExactlyInAnyOrder(
                                        "(1, 669)",
                                        "(2, 560)",
                                        "found = 1229 in the only process there is"));
        exact(
                "primes-processes",
                Map.of("limit", "10000"),
                it ->
                        assertThat(it.text())
                                .containsPattern("Alone: 1229 primes in \\d+ ms")
                                .containsPattern("Two threads: 669 \\+ 560 in \\d+ ms")
                                .containsPattern("Child \\d+: 669, exit code 0\n")
                                .containsPattern("Child \\d+: 560, exit code 0\n"));
        exact(
                "daemon-children",
                Map.of("syrniki", "3"),
                it -> {
                    assertThat(it.lines().indexOf("The parent goes home"))
                            .isLessThan(last(it, "has fried 3"));
                    assertThat(it.text())
                            .contains("is gone, exit code 0; fried: [3, 3]")
                            .endsWith(": 0");
                });
        exact(
                "daemon-children",
                Map.of("syrniki", "3", "join", "true"),
                it -> {
                    assertThat(it.lines().indexOf("The parent goes home"))
                            .isGreaterThan(last(it, "brings 3 syrniki, exit code 0"));
                    assertThat(it.text()).contains("fried: [3, 3]").endsWith(": 0");
                });
        exact(
                "daemon-children",
                Map.of("syrniki", "9", "daemon", "true"),
                it ->
                        assertThat(it.text())
                                .containsPattern("exit code 0; fried: \\[[0-5], [0-5]]")
                                .endsWith("Still at work, without a parent: 0"));
        exact(
                "failing-child",
                Map.of(),
                it -> {
                    assertThat(it.errors())
                            .contains("Traceback", "Can't get attribute 'from_notes'");
                    assertThat(it.text())
                            .contains("Exit code 1: an exception that nobody caught")
                            .endsWith("Messages in its pipe: 0, answer: none");
                });
        mishap("none", "60", "Exit code 0: all went well", "2, answer: 9592");
        mishap("hangs", "1", "Exit code -15: ended by SIGTERM", "answer: none");
        mishap("crashes", "60", "Exit code 3: it stopped without a word", "1, answer: none");
        mishap("killed", "60", "Exit code -9: ended by SIGKILL", "1, answer: none");
        mishap("floods", "1", "Not done after 1 s, so we end it", "dough dough");
    }

    private static int last(Output output, String end) {
        List<String> lines = output.lines();
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).endsWith(end)) {
                return i;
            }
        }
        throw new AssertionError("nothing ends with " + end + ": " + lines);
    }

    private static void mishap(String mishap, String patience, String... said) {
        exact(
                "failing-child",
                Map.of("book", "printed", "mishap", mishap, "patience", patience),
                it -> assertThat(it.text()).contains(said));
    }

    private static void primes() {
        exact(
                "primes-sequential",
                Map.of("limit", "10000"),
                it -> assertThat(it.text()).matches("2 \\.\\. 9999: 1229 primes in \\d+ ms"));
        exact(
                "primes-threads",
                Map.of("limit", "10000"),
                it ->
                        assertThat(it.text())
                                .containsPattern("(?m)^2 \\.\\. 5000: 669 primes")
                                .containsPattern("(?m)^5001 \\.\\. 10000: 560 primes")
                                .containsPattern("All together: 1229 primes in \\d+ ms$"));
    }

    private static void sharedMemory() {
        timed(
                "lost-update",
                Map.of("pause", "300"),
                it -> {
                    assertThat(it.lines().subList(0, 2))
                            .containsExactlyInAnyOrder("masha reads 0", "dasha reads 0");
                    assertThat(it.lines().subList(2, 4))
                            .containsExactlyInAnyOrder("masha writes 10", "dasha writes 20");
                    assertThat(it.lines().getLast()).isIn("counter = 10", "counter = 20");
                    assertThat(it.lines().get(3)).endsWith(it.lines().getLast().substring(10));
                });
        String masha = "masha reads %d\nmasha writes %d\n",
                dasha = "dasha reads %d\ndasha writes %d\n";
        exact(
                "lock",
                Map.of("pause", "100"),
                it ->
                        assertThat(it.text())
                                .isIn(
                                        (masha + dasha + "counter = 30").formatted(0, 10, 10, 30),
                                        (dasha + masha + "counter = 30").formatted(0, 20, 20, 30)));
        timed(
                "race-on-paper",
                Map.of(),
                it ->
                        assertThat(it.lines())
                                .containsExactly(
                                        "Masha reads 2",
                                        "Dasha reads 2",
                                        "Dasha writes 4",
                                        "Masha writes 3",
                                        "x = 3"));
        for (String cure : List.of("one-order", "one-lock", "back-off", "timeout")) {
            exact(
                    "deadlock-fixed",
                    Map.of("cure", cure, "pause", "100"),
                    it -> {
                        assertThat(it.lines()).contains("masha has both and makes dough");
                        assertThat(it.lines()).contains("dasha has both and makes dough");
                        assertThat(it.lines().getLast()).isEqualTo("Both have made their dough");
                        if (cure.startsWith("one")) {
                            assertThat(it.text()).doesNotContain("puts it back");
                        }
                    });
        }
        timed(
                "semaphore",
                Map.of("frying", "300"),
                it -> {
                    assertThat(it.lines()).hasSize(15).endsWith("Fried: 7");
                    int frying = 0;
                    List<Integer> most = new ArrayList<>();
                    for (String line : it.lines().subList(0, 14)) {
                        frying += line.endsWith("has a burner") ? 1 : -1;
                        most.add(frying);
                    }
                    assertThat(most).startsWith(1, 2, 3).allMatch(cooks -> cooks <= 3);
                });
    }

    private static void pitfalls() {
        for (String guard : List.of("none", "each-step")) {
            timed(
                    "check-then-act",
                    Map.of("guard", guard, "pause", "300"),
                    it ->
                            assertThat(it.lines())
                                    .containsExactly(
                                            "masha sees 1",
                                            "dasha sees 1",
                                            "masha takes one, leaves 0",
                                            "dasha takes one, leaves -1",
                                            "left: -1, eaten: 2"));
        }
        for (String guard : List.of("together", "look-again")) {
            exact(
                    "check-then-act",
                    Map.of("guard", guard, "pause", "100"),
                    it -> assertThat(it.lines()).endsWith("left: 0, eaten: 1"));
        }
        for (String lock : List.of("own", "static")) {
            timed(
                    "wrong-lock",
                    Map.of("lock", lock, "pause", "300"),
                    it ->
                            assertThat(it.lines())
                                    .containsExactly(
                                            "masha reads 0",
                                            "dasha reads 0",
                                            "masha writes 10",
                                            "dasha writes 20",
                                            "sugar = 20"));
        }
        exact(
                "wrong-lock",
                Map.of("lock", "one", "pause", "100"),
                it -> assertThat(it.lines()).endsWith("sugar = 30"));
    }

    private static void patience() {
        timed(
                "livelock",
                Map.of("pause", "100"),
                it -> {
                    assertThat(it.lines()).hasSize(19);
                    assertThat(it.lines().getLast()).isEqualTo("Doughs: 0, attempts in vain: 8");
                });
        timed(
                "livelock",
                Map.of("pause", "100", "cure", "precedence"),
                it -> assertThat(it.lines().getLast()).isEqualTo("Doughs: 2, attempts in vain: 1"));
        timed("starvation", Map.of("frying", "300"), it -> assertThat(before(it)).isEqualTo(8));
        timed(
                "starvation",
                Map.of("frying", "300", "queue", "fair"),
                it -> assertThat(before(it)).isEqualTo(2));
        exact(
                "barrier",
                Map.of("pace", "30"),
                it -> {
                    assertThat(it.lines()).hasSize(13);
                    assertThat(it.lines().getLast())
                            .isEqualTo("On the table: syrniki, syrniki, syrniki");
                });
        timed(
                "barrier",
                Map.of("pace", "60", "between", "nothing"),
                it ->
                        assertThat(it.lines().getLast())
                                .isEqualTo("On the table: syrniki, lump, lump"));
    }

    private static int before(Output output) {
        return numbers(Pattern.compile("big pan: (\\d+) of 8"), output).getFirst();
    }

    private static void classics() {
        for (String rule : List.of("one-left-handed", "waiter")) {
            exact(
                    "dining-philosophers",
                    Map.of("rule", rule, "count", "3", "pause", "200"),
                    it -> {
                        assertThat(it.lines())
                                .contains("cook-1 eats", "cook-2 eats", "cook-3 eats")
                                .hasSize(7);
                        assertThat(it.lines().getLast()).isEqualTo("Everybody has eaten");
                    });
        }
        exact(
                "bounded-buffer",
                Map.of("items", "2", "capacity", "1", "pause", "100"),
                it -> {
                    assertThat(it.lines()).hasSize(5).endsWith("Left on the tray: 0");
                    assertThat(it.errors()).isEmpty();
                });
        timed(
                "bounded-buffer",
                Map.of("items", "1", "variant", "if"),
                it -> {
                    assertThat(it.errors()).contains("IndexError: pop from empty list");
                    assertThat(it.lines()).endsWith("Left on the tray: 1");
                });
    }

    private static void counters() {
        Map.of("plain", 1, "get-then-set", 1, "increment", 3, "compare-and-set", 3)
                .forEach((way, counted) ->
                        timed(
                                "atomic-counter",
                                Map.of("way", way, "thinking", "400"),
                                it ->
                                        assertThat(it.lines())
                                                .endsWith("Fried: 3, counted: " + counted)
                                                .hasSize(
                                                        switch (way) {
                                                            case "increment" -> 1;
                                                            case "compare-and-set" -> 3 + 3 + 1;
                                                            default -> 3 + 1;
                                                        })));
        for (String flag : List.of("plain", "volatile")) {
            for (String glance : List.of("0", "400")) { // by the way: CPython reads it each time
                exact(
                        "visibility",
                        Map.of("flag", flag, "glance", glance),
                        it ->
                                assertThat(it.lines())
                                        .containsExactlyInAnyOrder(
                                                "Masha has raised the flag",
                                                "Dasha sees the flag and finds dough for 12",
                                                "Fried: 12"));
            }
        }
        exact(
                "visibility",
                Map.of("flagFirst", "true"),
                it -> assertThat(it.text()).contains("dough for 0").endsWith("Fried: 0"));
    }

    private static List<Integer> numbers(Pattern pattern, Output output) {
        Matcher found = pattern.matcher(output.text());
        List<Integer> numbers = new ArrayList<>();
        while (found.find()) {
            numbers.add(Integer.valueOf(found.group(1)));
        }
        return numbers;
    }

    private PythonFacts() {}
}
