package syrniki.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import syrniki.RealServer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Viewers who come in odd ways, from the very first moment of a run on, and others who break off:
 * each who stays gets the record, byte by byte.
 *
 * <pre>./mvnw -q test -Dtest=HandshakeTest -Dhandshakes=50000</pre>
 */
class HandshakeTest {

    private static final int HANDSHAKES = Integer.getInteger("handshakes", 900);
    private static final int AT_ONCE = 60;
    private static final double FAST = 10;
    private static final List<String> LESSONS =
            List.of("lock", "lost-update", "semaphore", "bounded-buffer", "dining-philosophers");

    @Test
    void everyByteComesOnceHoweverTheStreamIsAskedFor(@TempDir Path folder) throws Exception {
        long seed = System.nanoTime();
        System.out.println("HandshakeTest: seed " + seed);
        try (RealServer server =
                RealServer.start(
                        folder,
                        "--syrniki.limits.requests=1000000",
                        "--syrniki.limits.burst=1000000")) {
            Handshakes handshakes = new Handshakes(server.port());
            for (int made = 0; made < HANDSHAKES; made += AT_ONCE) {
                round(server, handshakes, made, new Random(seed + made));
            }
            System.out.printf(
                    "%d came to the end, %d broke off%n",
                    handshakes.whole.get(), handshakes.left.get());
            assertThat(handshakes.faults()).isEmpty();
            assertThat(handshakes.whole).hasPositiveValue();
            assertThat(handshakes.left).hasPositiveValue();
        }
    }

    private static void round(RealServer server, Handshakes handshakes, int made, Random chance)
            throws Exception {
        String run = server.run(LESSONS.get(made / AT_ONCE % LESSONS.size()), FAST);
        Map<Integer, byte[]> came = new ConcurrentHashMap<>();
        Handshakes.Way[] ways = Handshakes.Way.values();
        List<Thread> viewers = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            int viewer = i;
            Random own = new Random(chance.nextLong());
            viewers.add(
                    Thread.startVirtualThread(() -> {
                        byte[] all = handshakes.watch(run, ways[viewer % ways.length], own);
                        if (all != null) {
                            came.put(viewer, all);
                        }
                    }));
        }
        for (Thread viewer : viewers) {
            viewer.join();
        }
        server.finished(run);
        byte[] record = server.recording(run);
        came.forEach(
                (viewer, all) -> handshakes.compare(run, ways[viewer % ways.length], all, record));
    }
}
