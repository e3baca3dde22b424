package syrniki.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import syrniki.RealServer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The real server, {@code target/syrniki.jar}, when a class presses Run at once and 20 others look
 * at pages: how long those take, and when each run has its turn.
 *
 * <pre>./mvnw -q test -Dtest=LongClassroomTest -Dclass.pupils=200 -Dclass.lesson=lock</pre>
 */
@EnabledIfSystemProperty(named = "class.pupils", matches = "\\d+")
class LongClassroomTest {

    private static final int OTHERS = 20;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int WARM_UP = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void everyRunComesToItsTurn(@TempDir Path directory) throws Exception {
        int pupils = Integer.getInteger("class.pupils");
        String lesson = System.getProperty("class.lesson", "lock");
        String[] settings = System.getProperty("class.settings", "").split(" ");
        try (RealServer server = RealServer.packaged(directory, settings);
                Api api = new Api(server.port())) {
            for (int i = 0; i < WARM_UP; i++) {
                api.load("/lessons/" + lesson);
            }
            Classroom first = new Classroom(api);
            first.press(pupils, Map.of("lesson", lesson, "scale", 20), _ -> {}, OTHERS, PAUSE);
            Classroom alone = new Classroom(api);
            alone.press(1, Map.of("lesson", lesson), _ -> {}, OTHERS, PAUSE);
            Duration serverBefore = processorTime(server.process().toHandle());
            Duration classBefore = processorTime(ProcessHandle.current());
            Classroom room = new Classroom(api);
            room.press(pupils, Map.of("lesson", lesson), _ -> {}, OTHERS, PAUSE);
            say(
                    "%d pupils press Run at once: %s; %d others load its page every %d ms%n",
                    pupils, lesson, OTHERS, PAUSE.toMillis());
            say("%-42s %5s %8s %8s %8s", "milliseconds", "", "p50", "p99", "most");
            say(line("pages, one run going on", pages(alone, _ -> true)));
            say(line("pages, the first class at work", pages(first, _ -> true)));
            say(line("  until it had its answers", pages(first, burst(first))));
            say(line("pages, the second class at work", pages(room, _ -> true)));
            say(line("  until it had its answers", pages(room, burst(room))));
            say(line("  and then", pages(room, burst(room).negate())));
            say(line("answer to Run, first class", turns(first, Classroom.Turn::asked)));
            say(line("answer to Run, second class", turns(room, Classroom.Turn::asked)));
            say(line("until the run began", turns(room, Classroom.Turn::begun)));
            say(line("until it was over", turns(room, Classroom.Turn::finished)));
            say(
                    "processor time meanwhile: server %d ms, class and others %d ms",
                    processorTime(server.process().toHandle()).minus(serverBefore).toMillis(),
                    processorTime(ProcessHandle.current()).minus(classBefore).toMillis());
            room.faults().forEach(System.out::println);
            assertThat(room.faults()).isEmpty();
            assertThat(room.turns()).hasSize(pupils);
            server.end(PATIENCE); // in order: a profiler in it writes what it has found
        }
    }

    private static Duration processorTime(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The pages asked for until everyone in the class had an answer. */
    private static Predicate<Classroom.Page> burst(Classroom room) {
        Duration last = Collections.max(turns(room, Classroom.Turn::asked));
        return page -> page.asked().compareTo(last) < 0;
    }

    private static List<Duration> pages(Classroom room, Predicate<Classroom.Page> which) {
        return room.pages().stream().filter(which).map(Classroom.Page::took).toList();
    }

    private static List<Duration> turns(Classroom room, Function<Classroom.Turn, Duration> what) {
        return room.turns().stream().map(what).toList();
    }

    private static String line(String what, List<Duration> all) {
        double[] millis = all.stream().mapToDouble(it -> it.toNanos() / 1e6).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "%-42s %5d %8.1f %8.1f %8.1f",
                what,
                millis.length,
                at(millis, 0.5),
                at(millis, 0.99),
                at(millis, 1));
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
