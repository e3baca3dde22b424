package syrniki.trace;

import java.util.ArrayList;
import java.util.List;

/** Merges events into one order and hands them on as batches. */
final class Batches implements Drain {

    private static final int MOST = 4096;

    private final TraceSink sink;
    private final Merge merge;
    private List<ThreadInfo> threads = new ArrayList<>();
    private List<ObjectInfo> objects = new ArrayList<>();
    private List<Event> events = new ArrayList<>();

    Batches(long start, long limit, TraceSink sink) {
        this.sink = sink;
        merge = new Merge(start, limit);
    }

    @Override
    public void add(Cursor log, ThreadInfo thread) {
        merge.add(log);
        if (thread != null) {
            threads.add(thread);
        }
    }

    @Override
    public void add(ObjectInfo object) {
        merge.add(object);
        objects.add(object);
    }

    @Override
    public long refresh(long now) {
        return merge.refresh(now);
    }

    @Override
    public void handOn(long known, long now) {
        merge.lineUp();
        merge.upTo(
                known - Races.WINDOW - Recorder.SETTLING,
                now - Recorder.FEED_PATIENCE,
                this::collect);
        if (!events.isEmpty()) {
            handOn();
        }
    }

    @Override
    public void close(Ending ending) {
        merge.lineUp();
        merge.rest(this::collect);
        if (!(events.isEmpty() && threads.isEmpty() && objects.isEmpty())) {
            handOn();
        }
        long t = Math.max(ending.t(), merge.elapsed());
        sink.ended(new Ending(t, ending.verdict(), ending.result()));
    }

    private void collect(Event event) {
        events.add(event);
        if (events.size() == MOST) {
            handOn();
        }
    }

    private void handOn() {
        Batch batch = new Batch(merge.seq() - events.size(), threads, objects, events);
        threads = new ArrayList<>();
        objects = new ArrayList<>();
        events = new ArrayList<>();
        sink.batch(batch);
    }
}
