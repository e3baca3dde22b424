package syrniki.trace;

import java.util.ArrayList;
import java.util.List;

/**
 * A whole recording in memory.
 *
 * @param header what it is a recording of
 * @param threads all threads, by id
 * @param objects all objects, by id
 * @param events all events, by seq
 * @param ending what closed it; null if it was cut off
 */
public record Trace(
        RunHeader header,
        List<ThreadInfo> threads,
        List<ObjectInfo> objects,
        List<Event> events,
        Ending ending) {

    /** Collects a trace, to be asked for it after its end; written by one thread. */
    public static final class Collector implements TraceSink {

        private final RunHeader header;
        private final List<ThreadInfo> threads = new ArrayList<>();
        private final List<ObjectInfo> objects = new ArrayList<>();
        private final List<Event> events = new ArrayList<>();
        private Ending ending;

        public Collector(RunHeader header) {
            this.header = header;
        }

        @Override
        public void batch(Batch batch) {
            if (batch.from() != events.size()) {
                throw new IllegalStateException(
                        "Batch from %d after %d events".formatted(batch.from(), events.size()));
            }
            threads.addAll(batch.threads());
            objects.addAll(batch.objects());
            events.addAll(batch.events());
        }

        @Override
        public void ended(Ending ending) {
            this.ending = ending;
        }

        /** What was collected so far. */
        public Trace trace() {
            return new Trace(
                    header,
                    List.copyOf(threads),
                    List.copyOf(objects),
                    List.copyOf(events),
                    ending);
        }
    }
}
