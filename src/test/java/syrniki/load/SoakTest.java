package syrniki.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.time.Duration;
import java.util.List;

/** Viewers and runs for some seconds: nobody misses anything. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SoakTest {

    private static final List<String> QUICK =
            List.of("lost-update", "lock", "semaphore", "deadlock", "barrier", "atomic-counter");
    private static final double SCALE = 20;

    /** As often as a page asks how it goes. */
    private static final Duration GLANCE = Duration.ofMillis(100);

    @Test
    void nobodyMissesAnything(@LocalServerPort int port) throws Exception {
        Menu menu = new Menu(QUICK, List.of(), SCALE);
        try (Api api = new Api(port)) {
            Soak soak = new Soak(api, menu, 6, 40);
            Curious curious = new Curious(api, menu);
            soak.start();
            while (soak.faults().isEmpty() && (soak.runs.sum() < 60 || curious.samples < 2)) {
                curious.look();
                Thread.sleep(GLANCE);
            }
            soak.finish();
            curious.leave();
            assertThat(soak.faults()).isEmpty();
            assertThat(soak.events.sum()).isGreaterThan(soak.recorded.sum());
            assertThat(soak.stopped.sum()).isPositive();
            assertThat(soak.returns.sum()).isPositive();
            assertThat(curious.explorations).isPositive();
        }
    }
}
