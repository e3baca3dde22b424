package syrniki.trace;

import java.util.ArrayList;
import java.util.List;

/** Hands events on as they stand in their logs, to be merged by somebody else. */
final class Export implements Drain {

    private final Records records;
    private final List<Cursor> cursors = new ArrayList<>();

    Export(Records records) {
        this.records = records;
    }

    @Override
    public void add(Cursor log, ThreadInfo thread) {
        cursors.add(log);
        if (thread == null) {
            records.watcher();
        } else {
            records.thread(thread);
        }
    }

    @Override
    public void add(ObjectInfo object) {
        records.object(object);
    }

    @Override
    public long refresh(long now) {
        long known = now;
        for (Cursor cursor : cursors) {
            known = Math.min(known, cursor.refresh(now));
        }
        return known;
    }

    @Override
    public void handOn(long known, long now) {
        for (int log = 0; log < cursors.size(); log++) {
            cursors.get(log).handOn(log, records);
        }
        records.upTo(known);
    }

    @Override
    public void close(Ending ending) {
        handOn(Long.MAX_VALUE, Long.MAX_VALUE);
    }
}
