package syrniki.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import syrniki.engine.weave.WeavingLoader;

import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** What is done before a run's clock starts. */
class PreparationTest {

    @Test
    void allOfTheProgramsClassesAreWovenAndOnlyTheMainOneIsLoaded() {
        Source source =
                new Source(
                        "Prepared",
                        """
                        class Prepared {
                            record Egg(int size) {}

                            static class Pan {
                                enum Heat { LOW, HIGH }

                                Heat heat = Heat.LOW;
                            }

                            static void main() {
                                new Thread(() -> new Cook().fry(new Egg(1))).start();
                            }
                        }

                        class Cook {
                            Prepared.Pan pan = new Prepared.Pan();

                            void fry(Prepared.Egg egg) {}
                        }
                        """);
        Set<String> read = new ConcurrentSkipListSet<>();
        ClassLoader classes =
                new ClassLoader(null) {
                    @Override
                    public InputStream getResourceAsStream(String name) {
                        read.add(name);
                        return source.getResourceAsStream(name);
                    }
                };
        WeavingLoader loader = new WeavingLoader(classes);
        loader.prepare("Prepared");
        assertThat(read)
                .contains(
                        "Cook.class",
                        "Prepared$Egg.class",
                        "Prepared$Pan$Heat.class",
                        "Prepared$Pan.class",
                        "Prepared.class");
        assertThat(loader.loaded()).extracting(Class::getName).containsExactly("Prepared");
    }
}
