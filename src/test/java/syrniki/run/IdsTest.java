package syrniki.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/** What is no id leads to no file, even if there is one where it points. */
class IdsTest {

    @Test
    void aPathIsNoId(@TempDir Path folder) throws Exception {
        Path inside = folder.resolve("runs");
        ScriptedEngine engine = new ScriptedEngine();
        RunService runs = Runs.service(engine, inside);
        Run run = Runs.start(runs, false);
        engine.take().complete();
        Path recording = inside.resolve(run.id() + ".cbor");
        String outside = "../abcdefghij"; // as long as an id
        Files.copy(recording, inside.resolve(outside + ".cbor"));
        String copy = "aaaaaaaaaaaaa";
        Files.copy(recording, inside.resolve(copy + ".cbor"));

        RunService next = Runs.service(engine, inside);
        assertThat(next.find(copy)).as("a recording").isPresent();
        assertThat(next.find(outside)).as("one that lies elsewhere").isEmpty();
    }
}
