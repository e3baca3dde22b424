package syrniki.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import syrniki.RealServer;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The real server, {@code target/syrniki.jar}, with 200 viewers and runs without end, for as long
 * as wanted: nothing is lost, and memory, threads and open files stay as they are.
 *
 * <pre>./mvnw -q test -Dtest=LongSoakTest -Dsoak.minutes=60 -Dsoak.report=soak.txt</pre>
 */
@EnabledIfSystemProperty(named = "soak.minutes", matches = ".+")
class LongSoakTest {

    private static final int COOKS = 12;
    private static final int VIEWERS = 200;
    private static final double SCALE = 250;

    /** So many readings at least, else one a minute. */
    private static final int READINGS = 10;

    private static final List<String> USUAL =
            List.of(
                    "lost-update",
                    "lock",
                    "semaphore",
                    "deadlock",
                    "dining-philosophers",
                    "bounded-buffer",
                    "barrier",
                    "atomic-counter",
                    "kitchen-race",
                    "livelock",
                    "weather-bot");
    private static final List<String> RARE = List.of("primes-sequential", "daemon-children");

    @Test
    void memoryAndThreadsStayAsTheyAre(@TempDir Path directory) throws Exception {
        long seconds = Math.round(60 * Double.parseDouble(System.getProperty("soak.minutes")));
        Path report = Path.of(System.getProperty("soak.report", "target/soak.txt"));
        Menu menu = new Menu(USUAL, RARE, SCALE);
        try (PrintStream file = new PrintStream(Files.newOutputStream(report));
                RealServer server = RealServer.packaged(directory);
                Api api = new Api(server.port())) {
            Soak soak = new Soak(api, menu, COOKS, VIEWERS);
            Curious curious = new Curious(api, menu);
            Readings readings = new Readings(server, api, soak);
            say(file, circumstances(seconds));
            say(file, Readings.header());
            soak.start();
            watch(seconds, curious, readings, file);
            soak.finish();
            curious.leave();
            say(file, readings.now() + "  after the last run");
            say(file, summary(soak, curious));
            readings.flat().forEach(line -> say(file, line.toString()));
            soak.faults().forEach(fault -> say(file, fault));
            assertThat(soak.faults()).isEmpty();
            assertThat(readings.flat()).allMatch(Readings.Flat::holds);
        }
    }

    /** A glance every second, a reading every minute, or more often in a short time. */
    private static void watch(long seconds, Curious curious, Readings readings, PrintStream file)
            throws Exception {
        long every = Math.clamp(seconds / READINGS, 1, 60);
        long[] second = {0};
        try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            Future<?> ticking =
                    clock.scheduleAtFixedRate(
                            () -> {
                                curious.look();
                                readings.glance();
                                if (++second[0] % every == 0) {
                                    say(file, readings.take().toString());
                                }
                                if (second[0] >= seconds) {
                                    clock.shutdown();
                                }
                            },
                            1,
                            1,
                            TimeUnit.SECONDS);
            ticking.get(2 * seconds + 60, TimeUnit.SECONDS); // says at once what went wrong
        } catch (CancellationException over) {
            // the clock has been stopped
        }
    }

    private static String circumstances(long seconds) {
        return String.format(
                Locale.ROOT,
                "%d viewers, %d runs at a time, %.1f minutes; %d processors, Java %s%n",
                VIEWERS,
                COOKS,
                seconds / 60.0,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
    }

    private static String summary(Soak soak, Curious curious) {
        return String.format(
                Locale.ROOT,
                """

                runs              %,d (%,d of them stopped in the middle), %,d events recorded
                explorations      %,d, samples %,d
                watched to the end %,d times, %,d of them by viewers who left and came back
                frames delivered  %,d, events %,d
                lost or twice     %d
                """,
                soak.runs.sum(),
                soak.stopped.sum(),
                soak.recorded.sum(),
                curious.explorations,
                curious.samples,
                soak.watched.sum(),
                soak.returns.sum(),
                soak.frames.sum(),
                soak.events.sum(),
                soak.faults().size());
    }

    private static void say(PrintStream file, String line) {
        System.out.println(line);
        file.println(line);
        file.flush();
    }
}
