package syrniki.engine.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import syrniki.engine.Source;

import java.util.Map;

/** What controlled runs do not know is said. */
class UncontrolledTest {

    @Test
    void whatHasNoHookIsNamed() {
        var source =
                new Source(
                        "Small",
                        """
                        class Small {
                            static final java.util.concurrent.Semaphore plates =
                                new java.util.concurrent.Semaphore(1);
                            static void main() throws Exception {
                                plates.acquire();
                                new ProcessBuilder("true").start();
                            }
                        }
                        """);
        var setting = new Setting(Map.of(), 2, 100, false, null);
        assertThat(new ControlledProgram(source.program(), setting).uncontrolled())
                .containsExactly("ProcessBuilder.start");
    }
}
