package syrniki.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

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

    @Test
    void everyRunComesToItsTurn(@TempDir Path directory) throws Exception {
        int pupils = Integer.getInteger("class.pupils");
        String lesson = System.getProperty("class.lesson", "lock");
        String[] settings = System.getProperty("class.settings", "").split(" ");
        try (ServerProcess server = new ServerProcess(directory, settings);
                Api api = new Api(server.port())) {
            for (int i = 0; i < WARM_UP; i++) {
                api.load("/lessons/" + lesson);
            }
            Map<String, ?> quick = Map.of("lesson", lesson, "scale", 20);
            new Classroom(api).press(pupils, quick, _ -> {}, OTHERS, PAUSE); // an earlier class
            Classroom alone = new Classroom(api);
            alone.press(1, Map.of("lesson", lesson), _ -> {}, OTHERS, PAUSE);
            Classroom room = new Classroom(api);
            room.press(pupils, Map.of("lesson", lesson), _ -> {}, OTHERS, PAUSE);
            say(
                    "%d pupils press Run at once: %s; %d others load its page every %d ms%n",
                    pupils, lesson, OTHERS, PAUSE.toMillis());
            say("%-44s %8s %8s %8s", "milliseconds", "p50", "p99", "most");
            say(line("the others' pages, one run going on", alone.pages()));
            say(line("the others' pages, the class at work", room.pages()));
            say(line("answer to Run", turns(room, Classroom.Turn::asked)));
            say(line("until the run began", turns(room, Classroom.Turn::begun)));
            say(line("until it was over", turns(room, Classroom.Turn::finished)));
            room.faults().forEach(System.out::println);
            assertThat(room.faults()).isEmpty();
            assertThat(room.turns()).hasSize(pupils);
        }
    }

    private static List<Duration> turns(Classroom room, Function<Classroom.Turn, Duration> what) {
        return room.turns().stream().map(what).toList();
    }

    private static String line(String what, List<Duration> all) {
        double[] millis = all.stream().mapToDouble(it -> it.toNanos() / 1e6).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "%-44s %8.1f %8.1f %8.1f",
                what,
                at(millis, 0.5),
                at(millis, 0.99),
                at(millis, 1));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
