package syrniki.run;

import syrniki.trace.Batch;
import syrniki.trace.Event;
import syrniki.trace.ObjectInfo;
import syrniki.trace.ThreadInfo;
import syrniki.wire.Frame;
import syrniki.wire.Frames;

import java.util.ArrayList;
import java.util.List;

/**
 * One reader's way through a run's frames, as docs/trace.md lays down: places in the queue, then
 * the head, then batches from an event on, then the end. For one thread, but for {@link #nudge}.
 *
 * <p>From 0 on, the frames are the kept ones to the byte. From later on, the first batch is cut and
 * names all threads and objects there are by then.
 */
public final class Playback {

    private final Run run;
    private final Tape tape;
    private final long from;
    private final List<ThreadInfo> threads = new ArrayList<>();
    private final List<ObjectInfo> objects = new ArrayList<>();
    private boolean cutting;
    private int next;
    private int toldPosition;
    private volatile boolean nudged;

    Playback(Run run, Tape tape, long from) {
        this.run = run;
        this.tape = tape;
        this.from = from;
        this.cutting = from > 0;
    }

    /**
     * The next frame, as soon as there is one, not to be changed; null after the last one, and if
     * none is there when somebody says {@link #nudge}.
     */
    public byte[] next() throws InterruptedException {
        while (!ended()) {
            if (next < tape.size()) {
                int index = next++;
                byte[] sent = cutting && index > 0 ? cut(index) : tape.frame(index);
                if (sent != null) {
                    return sent;
                }
            } else if (run.position() != toldPosition) {
                toldPosition = run.position();
                if (toldPosition > 0) {
                    return Frames.queued(toldPosition);
                }
            } else if (nudged) {
                nudged = false;
                return null;
            } else {
                tape.await(this::hasNews);
            }
        }
        return null;
    }

    /** Whether the last frame has been read. */
    public boolean ended() {
        return tape.full() && next == tape.size();
    }

    /** Ends the waiting in {@link #next}, this time or the next; any thread may call. */
    public void nudge() {
        nudged = true;
        tape.wake();
    }

    private boolean hasNews() {
        return nudged || tape.full() || next < tape.size() || run.position() != toldPosition;
    }

    private byte[] cut(int index) {
        if (!(tape.decoded(index) instanceof Frame.Events(Batch batch))) {
            return tape.frame(index);
        }
        threads.addAll(batch.threads());
        objects.addAll(batch.objects());
        List<Event> events = batch.events();
        if (batch.from() + events.size() <= from) {
            return null;
        }
        cutting = false;
        int skipped = (int) Math.max(0, from - batch.from());
        return Frames.batch(
                new Batch(
                        batch.from() + skipped,
                        threads,
                        objects,
                        events.subList(skipped, events.size())));
    }
}
