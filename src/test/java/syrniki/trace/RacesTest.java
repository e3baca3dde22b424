package syrniki.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.ThreadInfo.ThreadKind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Two real threads that race for a plain field, and what the merge makes of the values they saw.
 */
@Timeout(60)
class RacesTest {

    private static final int EACH = 100_000;
    private static final int NOBODY = -1;

    private final Trace.Collector collector =
            new Trace.Collector(new RunHeader("r", "l", "observed", Map.of(), 1000));
    private final Recorder recorder = new Recorder(Long.MAX_VALUE, collector);
    private final List<Place> logs = new ArrayList<>();
    private int jar;

    /**
     * Every read agrees with the write before it, or its times show that the merge cannot know
     * better: nothing here is left to luck.
     *
     * <p>Say a read saw the write {@code seen}, and the merge has other writes between the two.
     * Really these came before {@code seen} or after the read. If all of them are the other
     * thread's, they came after it; the first of them was merged when the read was its thread's
     * next event and saw what it found, so the read has to go first. Only one that is further away
     * than the merge looks, or came to light too late, does not. If one of them is the reader's
     * own, then that and {@code seen} were plain writes in flight at the same time, which keep the
     * order of their stamps.
     */
    @Test
    void everyReadIsExplainedOrExcusedByTheTimes() throws Exception {
        race();
        List<Event> events = collector.trace().events();
        assertThat(events).hasSize(4 * EACH);
        long[] stamps = stamps(events);
        Map<Object, Integer> writes = new HashMap<>();
        writes.put(0L, NOBODY);
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).kind() == Kind.WRITE) {
                writes.put(events.get(i).value(), i);
            }
        }
        List<String> unexcused = new ArrayList<>();
        int last = NOBODY;
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).kind() == Kind.WRITE) {
                last = i;
                continue;
            }
            int seen = writes.get(events.get(i).value());
            if (seen != last && !excused(i, seen, events, stamps)) {
                unexcused.add(events.get(i) + " saw " + seen + " and not " + last);
            }
        }
        assertThat(unexcused).isEmpty();
    }

    private boolean excused(int read, int seen, List<Event> events, long[] stamps) {
        if (late(read, events, stamps) || seen != NOBODY && late(seen, events, stamps)) {
            return true;
        }
        int first = NOBODY; // of the writes in between
        int own = NOBODY;
        for (int i = seen + 1; i < read; i++) {
            if (events.get(i).kind() == Kind.WRITE) {
                first = first == NOBODY ? i : first;
                own = events.get(i).thread() == events.get(read).thread() ? i : own;
            }
        }
        if (own == NOBODY) {
            return first != NOBODY && stamps[read] - stamps[first] > Races.WINDOW;
        }
        return seen != NOBODY && stamps[own] < doneBy(seen, events, stamps);
    }

    /** When a write is seen by everybody: its thread went on, and its core has handed it over. */
    private static long doneBy(int write, List<Event> events, long[] stamps) {
        for (int i = write + 1; i < events.size(); i++) {
            if (events.get(i).thread() == events.get(write).thread()) {
                return stamps[i] + Recorder.SETTLING;
            }
        }
        return Long.MAX_VALUE;
    }

    /** Whether the merge heard of an event only when it had got beyond its time. */
    private boolean late(int event, List<Event> events, long[] stamps) {
        return events.get(event).t() > stamps[event];
    }

    /** When each event was stamped, since the run began. */
    private long[] stamps(List<Event> events) {
        long[] stamps = new long[events.size()];
        long start = Long.MIN_VALUE;
        for (int i = 0; i < stamps.length; i++) {
            Place place = logs.get(events.get(i).thread());
            place.settle();
            stamps[i] = place.time();
            place.next();
            if (events.get(i).kind() == Kind.WRITE) { // these never go before their time
                start = Math.max(start, stamps[i] - events.get(i).t());
            }
        }
        for (int i = 0; i < stamps.length; i++) {
            stamps[i] -= start;
        }
        return stamps;
    }

    /**
     * Both read and write one field at full speed, and meet now and then so as to keep together.
     */
    private void race() throws Exception {
        int variable = recorder.object("jar", "int", Role.VARIABLE, Event.NONE, 0);
        CyclicBarrier round = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Void>> ends = new ArrayList<>();
            for (int n = 0; n < 2; n++) {
                ThreadLog log = recorder.thread("t" + n, ThreadKind.PLATFORM);
                logs.add(new Place(log.last()));
                int number = n;
                Callable<Void> body =
                        () -> {
                            for (int i = 0; i < EACH; i++) {
                                if (i % 5000 == 0) {
                                    round.await();
                                }
                                int seen = jar;
                                log.record(Kind.READ, variable, seen, 1, ThreadLog.NO_CAUSE);
                                int fresh = 2 * i + number + 1;
                                log.record(Kind.WRITE, variable, fresh, 2, ThreadLog.NO_CAUSE);
                                jar = fresh;
                            }
                            return null;
                        };
                ends.add(threads.submit(body));
            }
            for (Future<Void> end : ends) {
                end.get();
            }
        }
        recorder.close(new Verdict(Verdict.Kind.COMPLETED, "", List.of()), Map.of());
    }
}
