package syrniki.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import syrniki.run.ScriptedEngine.Take;
import syrniki.trace.Batch;
import syrniki.trace.Event;
import syrniki.wire.Frames;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

@Timeout(60)
class PlaybackTest {

    private final ScriptedEngine engine = new ScriptedEngine();
    private RunService runs;

    @BeforeEach
    void open(@TempDir Path directory) {
        runs = Runs.service(engine, directory);
    }

    @Test
    void whoComesLateGetsWhatWhoWasThereGot() throws Exception {
        Run run = Runs.start(runs, false);
        Take take = engine.take();
        Playback early = run.play(0);
        early.next();
        take.batch(3);
        byte[] first = early.next();
        Playback late = run.play(0);
        late.next();
        assertArrayEquals(first, late.next());
        take.complete();
        assertArrayEquals(early.next(), late.next());
        assertTrue(early.ended() && late.ended());
        assertNull(late.next());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 6, 7, 11})
    void whoComesBackMissesNothingAndGetsNothingTwice(long from) throws Exception {
        Run run = Runs.start(runs, false);
        Take take = engine.take();
        take.batch(3);
        take.batch(4);
        take.batch(5);
        take.complete();
        List<byte[]> frames = Runs.frames(run, from);
        List<Batch> batches =
                frames.subList(1, frames.size() - 1).stream()
                        .map(frame -> Decoding.batch(frames.getFirst(), frame))
                        .toList();
        List<Long> seqs =
                batches.stream().flatMap(batch -> batch.events().stream()).map(Event::seq).toList();
        assertEquals(IntStream.range((int) from, 12).mapToObj(Long::valueOf).toList(), seqs);
        assertEquals(from, batches.getFirst().from());
        int known = from < 3 ? 1 : from < 7 ? 2 : 3;
        assertEquals(known, batches.getFirst().threads().size(), "all threads there are by then");
        assertEquals(known, batches.getFirst().objects().size());
    }

    @Test
    void whoIsAheadWaitsForWhatIsStillToCome() throws Exception {
        Run run = Runs.start(runs, false);
        Take take = engine.take();
        take.batch(3);
        Playback back = run.play(3);
        byte[] head = back.next();
        back.nudge();
        assertNull(back.next());
        take.batch(2);
        Batch batch = Decoding.batch(head, back.next());
        assertEquals(3, batch.from());
        assertEquals(2, batch.threads().size());
    }

    @Test
    void whoWaitsInTheQueueIsToldItsPlaceEachTimeItMoves() throws Exception {
        Runs.start(runs, true);
        Run middle = Runs.start(runs, true);
        Run last = Runs.start(runs, true);
        Playback playback = last.play(0);
        assertArrayEquals(Frames.queued(2), playback.next());
        playback.nudge();
        assertNull(playback.next());
        engine.take().complete();
        assertArrayEquals(Frames.queued(1), playback.next());
        runs.stop(middle);
        assertArrayEquals(Frames.head(last.header()), playback.next());
    }

    @Test
    void aNudgeEndsTheWaiting() throws Exception {
        Playback playback = Runs.start(runs, false).play(0);
        playback.next();
        Thread.startVirtualThread(playback::nudge);
        assertNull(playback.next());
    }
}
