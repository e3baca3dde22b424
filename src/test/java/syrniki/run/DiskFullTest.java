package syrniki.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

import syrniki.run.ScriptedEngine.Take;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A disk on which there is no room: who watches notices nothing, and what is kept is whole. */
class DiskFullTest {

    @TempDir private Path directory;
    private final ScriptedEngine engine = new ScriptedEngine();

    @Test
    void aRunThatFindsNoRoomIsWholeForThoseWhoWatch() throws Exception {
        SmallDisk disk = new SmallDisk(2000);
        RunService runs = service(disk);
        Run run = Runs.start(runs, false);
        Take take = engine.take();
        take.batch(3);
        assertTrue(run.isKept());
        take.batch(200);
        take.batch(3);
        take.complete();

        assertFalse(run.isKept());
        assertEquals(5, Runs.frames(run, 0).size(), "head, three batches, end");
        assertEquals(run, runs.find(run.id()).orElseThrow());
        assertArrayEquals(List.of().toArray(), disk.files().toArray(), "no half recording");

        Run small = Runs.start(runs, false);
        engine.take().complete();
        assertTrue(small.isKept(), "there is room again");
        assertTrue(service(disk).find(small.id()).isPresent());
    }

    @Test
    void theOldestRunsMakeWayWhenTheDiskIsFull() throws Exception {
        RunService runs = service(new SmallDisk(6000));
        List<Run> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Run run = Runs.start(runs, false);
            Take take = engine.take();
            take.batch(30);
            take.complete();
            assertTrue(run.isKept(), "run " + i);
            all.add(run);
        }
        assertTrue(runs.find(all.getFirst().id()).isEmpty());
        assertTrue(runs.find(all.getLast().id()).isPresent());
    }

    @Test
    void whatIsNotKeptTakesOnlySoMuchMemory() throws Exception {
        RunService runs = service(new SmallDisk(0));
        List<Run> all = new ArrayList<>();
        Unkept unkept = new Unkept(20_000);
        for (int i = 0; i < 12; i++) {
            Run run = Runs.start(runs, false);
            Take take = engine.take();
            take.batch(50);
            take.complete();
            assertFalse(run.isKept());
            unkept.add(run);
            all.add(run);
        }
        List<Run> left = all.stream().filter(run -> unkept.find(run.id()).isPresent()).toList();
        assertEquals(all.getLast(), left.getLast());
        assertTrue(left.stream().mapToLong(Run::bytes).sum() <= 20_000);
        assertTrue(left.size() > 1 && left.size() < 12);
    }

    private RunService service(Archive archive) {
        return new RunService(
                engine,
                new RunSettings(directory, 2, 3, 1000, DataSize.ofMegabytes(1), false),
                archive,
                Runs.journal());
    }

    /** Says what a full disk says once its bytes are used up. */
    private final class SmallDisk extends Archive {

        private final long size;

        SmallDisk(long size) {
            super(directory, 1000, 1 << 20);
            this.size = size;
        }

        List<Path> files() throws IOException {
            try (var files = Files.list(directory)) {
                return files.toList();
            }
        }

        private long used() throws IOException {
            long used = 0;
            for (Path file : files()) {
                used += Files.size(file);
            }
            return used;
        }

        @Override
        boolean full() {
            return true;
        }

        @Override
        public WritableByteChannel open(Path file, long from) throws IOException {
            WritableByteChannel real = super.open(file, from);
            return new WritableByteChannel() {
                @Override
                public int write(ByteBuffer bytes) throws IOException {
                    int room = (int) Math.min(bytes.remaining(), size - used());
                    if (room == 0) {
                        throw new IOException("No space left on device");
                    }
                    int written = real.write(bytes.slice().limit(room));
                    bytes.position(bytes.position() + written);
                    return written;
                }

                @Override
                public boolean isOpen() {
                    return real.isOpen();
                }

                @Override
                public void close() throws IOException {
                    real.close();
                }
            };
        }
    }
}
