package syrniki.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

import syrniki.run.ScriptedEngine.Take;
import syrniki.trace.Ending;
import syrniki.trace.Verdict;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class ArchiveTest {

    @TempDir private Path directory;
    private final ScriptedEngine engine = new ScriptedEngine();

    @Test
    void aFinishedRunSurvivesARestartToTheByte() throws Exception {
        RunService before = Runs.service(engine, directory);
        Run run = Runs.start(before, false);
        Playback live = run.play(0);
        Take take = engine.take();
        take.batch(3);
        take.batch(4);
        take.complete();
        ByteArrayOutputStream streamed = new ByteArrayOutputStream();
        for (byte[] frame : Runs.frames(run, 0)) {
            streamed.write(frame);
        }
        assertArrayEquals(
                streamed.toByteArray(), Files.readAllBytes(directory.resolve(run.id() + ".cbor")));

        Run again = Runs.service(engine, directory).find(run.id()).orElseThrow();
        assertFrames(Runs.frames(run, 0), Runs.frames(again, 0));
        assertEquals(run.header(), again.header());
        assertEquals(run.report().threads(), again.report().threads());
        assertEquals(Run.State.FINISHED, again.state());
        assertFalse(live.ended(), "a reader that has read nothing has not ended");
    }

    @Test
    void aRunCutOffByACrashOpensUpToItsLastWholeFrame() throws Exception {
        Run run = Runs.start(Runs.service(engine, directory), false);
        Take take = engine.take();
        take.batch(3);
        take.batch(4);
        take.batch(5);
        Path file = directory.resolve(run.id() + ".cbor");
        byte[] written = Files.readAllBytes(file);
        Path crashed = Files.createDirectory(directory.resolve("crashed"));
        Files.write(
                crashed.resolve(run.id() + ".cbor"),
                java.util.Arrays.copyOf(written, written.length - 2));

        for (int restart = 0; restart < 2; restart++) {
            Run found = Runs.service(engine, crashed).find(run.id()).orElseThrow();
            Ending ending = found.report().ending().orElseThrow();
            assertEquals(Verdict.Kind.STOPPED, ending.verdict().kind());
            assertEquals(Run.CUT_OFF, ending.verdict().detail());
            assertEquals(6000, ending.t());
            assertEquals(4, Runs.frames(found, 0).size(), "head, two whole batches, end");
        }
    }

    @Test
    void aFileWithoutAHeadIsNoRun() throws Exception {
        RunService runs = Runs.service(engine, directory);
        Files.write(directory.resolve("aaaaaaaaaaaaa.cbor"), new byte[] {(byte) 0xA1, 0x60});
        assertTrue(runs.find("aaaaaaaaaaaaa").isEmpty());
        assertTrue(runs.find("../aaaaaaaaaaaaa").isEmpty());
        assertTrue(runs.find("").isEmpty());
    }

    @Test
    void whereRunsCannotBeKeptTheyAreKeptUntilTheServerStops() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));
        Archive archive = new Archive(file.resolve("runs"), 4, 1000);
        Path temporary = archive.file("any").getParent();
        Files.createFile(archive.file("any"));
        archive.close();
        assertFalse(Files.exists(temporary));

        Archive kept = new Archive(directory, 4, 1000);
        kept.close();
        assertTrue(Files.exists(file), "nothing that was there before is cleared away");
    }

    @Test
    void theOldestRunsMakeWay() throws Exception {
        RunService runs = Runs.service(engine, directory);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Run run = Runs.start(runs, true);
            engine.take().complete();
            ids.add(run.id());
        }
        assertTrue(runs.find(ids.get(0)).isEmpty());
        assertTrue(runs.find(ids.get(5)).isPresent());
        try (var files = Files.list(directory)) {
            assertEquals(4, files.count());
        }
    }

    @Test
    void theOldestRunsMakeWayAlsoWhenTheClockIsPutBack() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            for (String before : ids) {
                anHourLater(directory.resolve(before + ".cbor"));
            }
            RunService runs = Runs.service(engine, directory); // knows of them by their files
            Run run = Runs.start(runs, true);
            engine.take().complete();
            ids.add(run.id());
        }
        RunService runs = Runs.service(engine, directory);
        for (int i = 0; i < 6; i++) {
            assertEquals(i >= 2, runs.find(ids.get(i)).isPresent(), "run " + i);
        }
    }

    private static void anHourLater(Path file) throws IOException {
        if (Files.exists(file)) {
            Instant then = Files.getLastModifiedTime(file).toInstant();
            Files.setLastModifiedTime(file, FileTime.from(then.plus(Duration.ofHours(1))));
        }
    }

    @Test
    void aDirectoryThatIsClearedAwayIsMadeAnew() throws Exception {
        Path wanted = directory.resolve("runs");
        RunService runs = Runs.service(engine, wanted);
        Run lost = Runs.start(runs, true);
        engine.take().complete();
        FileSystemUtils.deleteRecursively(wanted);
        assertTrue(runs.find(Runs.start(runs, true).id()).isPresent());
        engine.take().complete();

        RunService again = Runs.service(engine, wanted);
        assertTrue(again.find(lost.id()).isEmpty());
    }

    @Test
    void aDirectoryThatCannotBeUsedAnyMoreCostsRunsTheirKeepingOnly() throws Exception {
        Path wanted = directory.resolve("runs");
        RunService runs = Runs.service(engine, wanted);
        FileSystemUtils.deleteRecursively(wanted);
        Files.createFile(wanted); // where there is a file there can be no directory

        Run run = Runs.start(runs, true);
        Take take = engine.take();
        take.batch(3);
        take.complete();
        assertFalse(run.isKept());
        assertEquals(run, runs.find(run.id()).orElseThrow());
        assertEquals(3, Runs.frames(run, 0).size());

        Files.delete(wanted);
        Run next = Runs.start(runs, true);
        engine.take().complete();
        assertTrue(next.isKept());
    }

    @Test
    void idsAreShortAndNeverTheSame() {
        RunService runs = Runs.service(engine, directory);
        Run first = Runs.start(runs, false);
        Run second = Runs.start(runs, false);
        assertTrue(first.id().matches("[a-z2-7]{13}"));
        assertFalse(first.id().equals(second.id()));
    }

    static void assertFrames(List<byte[]> expected, List<byte[]> actual) {
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            assertArrayEquals(expected.get(i), actual.get(i), "frame " + i);
        }
    }
}
