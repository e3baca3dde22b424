package syrniki.explore;

import syrniki.engine.control.Witness;
import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo;
import syrniki.trace.ThreadInfo;

import java.util.ArrayList;
import java.util.List;

/** What threads and objects are called, by id. */
final class Names implements Witness {

    final List<String> threads = new ArrayList<>();
    final List<String> objects = new ArrayList<>();
    private long events;

    @Override
    public void thread(ThreadInfo thread) {
        threads.add(thread.name());
    }

    @Override
    public void object(ObjectInfo object) {
        objects.add(object.name());
    }

    @Override
    public long event(int thread, Kind kind, int object, Object value, int line, long cause) {
        return events++;
    }

    @Override
    public void step(int choice) {}
}
