package syrniki.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;

/** A class of 200 presses Run at once: each comes to its turn, and knows its place until then. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ClassroomTest {

    private static final int PUPILS = 200;

    @Test
    void everyRunComesToItsTurn(@LocalServerPort int port) throws Exception {
        try (Api api = new Api(port)) {
            Classroom room = new Classroom(api);
            room.press(PUPILS, Map.of("lesson", "lock", "scale", 50), 2, Duration.ofMillis(100));
            assertThat(room.faults()).isEmpty();
            assertThat(room.turns()).hasSize(PUPILS);
            assertThat(room.turns())
                    .allSatisfy(turn -> {
                        assertThat(turn.events()).isPositive();
                        assertThat(turn.positions())
                                .isSortedAccordingTo(Comparator.reverseOrder())
                                .doesNotHaveDuplicates();
                    });
            assertThat(room.turns())
                    .anySatisfy(turn -> assertThat(turn.positions()).hasSizeGreaterThan(5));
        }
    }
}
