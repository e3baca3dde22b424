package syrniki.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.RepeatedTest;

import syrniki.engine.weave.WeavingLoader;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Runs that begin at the same moment have their classes woven at the same moment. */
class WeavingTogetherTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final int TOGETHER = 8;

    @RepeatedTest(5)
    void programsAreWovenSideBySide() throws Exception {
        List<String> programs = programs();
        assertTrue(programs.size() > 20, programs.toString());
        URL[] classes = {CLASSES.toUri().toURL()};
        try (URLClassLoader fresh = new URLClassLoader(classes, null);
                ExecutorService hands = Executors.newFixedThreadPool(TOGETHER)) {
            CyclicBarrier start = new CyclicBarrier(TOGETHER);
            List<Future<?>> woven = new ArrayList<>();
            for (int i = 0; i < TOGETHER; i++) {
                woven.add(
                        hands.submit(() -> {
                            start.await();
                            for (String program : programs) {
                                new WeavingLoader(fresh).prepare(program);
                            }
                            return null;
                        }));
            }
            for (Future<?> each : woven) {
                each.get();
            }
        }
    }

    private static List<String> programs() throws Exception {
        try (Stream<Path> files = Files.list(CLASSES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\w+\\.class"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .sorted()
                    .toList();
        }
    }
}
