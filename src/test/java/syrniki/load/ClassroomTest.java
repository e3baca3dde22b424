package syrniki.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A class of 200 presses Run at once: each comes to its turn, and knows its place until then. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ClassroomTest {

    private static final int PUPILS = 200;

    @Test
    void everyRunComesToItsTurn(@LocalServerPort int port) throws Exception {
        try (Api api = new Api(port)) {
            // one run that wants the processor to itself holds up all others until all watch
            String first =
                    api.post("/api/runs", Map.of("lesson", "four-words", "scale", 60_000))
                            .get("id")
                            .asString();
            AtomicInteger coming = new AtomicInteger(PUPILS);
            Classroom room = new Classroom(api);
            room.press(
                    PUPILS,
                    Map.of("lesson", "lock", "scale", 20),
                    pupil -> {
                        pupil.told().join();
                        if (coming.decrementAndGet() == 0) {
                            api.delete("/api/runs/" + first);
                        }
                    },
                    2,
                    Duration.ofMillis(100));
            assertThat(room.faults()).isEmpty();
            assertThat(room.turns()).hasSize(PUPILS);
            List<List<Integer>> places =
                    room.turns().stream().map(Classroom.Turn::positions).toList();
            assertThat(places.stream().map(List::getFirst))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, PUPILS).boxed().toList());
            assertThat(places)
                    .allSatisfy(falling ->
                            assertThat(falling)
                                    .isSortedAccordingTo(Comparator.reverseOrder())
                                    .doesNotHaveDuplicates());
            assertThat(room.turns()).allMatch(turn -> turn.events() > 0);
        }
    }
}
