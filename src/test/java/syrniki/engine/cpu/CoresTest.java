package syrniki.engine.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

@Timeout(60)
class CoresTest {

    private static final Path STATUS = Path.of("/proc/thread-self/status");

    @BeforeEach
    void aMachineThatBinds() {
        assumeTrue(Cores.available() && Runtime.getRuntime().availableProcessors() > 1);
    }

    @Test
    void aBoundThreadKeepsToItsCoresAndSoDoWhatItStarts() throws Exception {
        String all = cores(Files.readString(STATUS));
        String[] seen =
                onNewThread(() -> {
                    Cores.of(1).bind();
                    Process child = new ProcessBuilder("cat", "/proc/self/status").start();
                    return new String[] {
                        cores(Files.readString(STATUS)),
                        onNewThread(() -> cores(Files.readString(STATUS))),
                        cores(new String(child.getInputStream().readAllBytes()))
                    };
                });
        assertThat(seen[0]).matches("\\d+");
        assertThat(seen).containsOnly(seen[0]);
        assertThat(cores(Files.readString(STATUS))).isEqualTo(all);
    }

    @Test
    void noneOrAllThereAreMeansThatNobodyIsBound() throws Exception {
        String all = cores(Files.readString(STATUS));
        for (int count : new int[] {0, 4096}) {
            String seen =
                    onNewThread(() -> {
                        Cores.of(count).bind();
                        return cores(Files.readString(STATUS));
                    });
            assertThat(seen).isEqualTo(all);
        }
    }

    private static <T> T onNewThread(Callable<T> body) throws Exception {
        FutureTask<T> task = new FutureTask<>(body);
        Thread.ofPlatform().start(task);
        return task.get();
    }

    /** What a line of /proc/PID/status says of the cores a thread may use. */
    private static String cores(String status) {
        return status.lines()
                .filter(line -> line.startsWith("Cpus_allowed_list:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElseThrow();
    }
}
