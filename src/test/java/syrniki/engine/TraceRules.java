package syrniki.engine;

import static org.assertj.core.api.Assertions.assertThat;

import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** What holds in every trace of a run that came to its end by itself. */
public final class TraceRules {

    private TraceRules() {}

    /** Waits and tasks begin and end in pairs, a pool's thread waits when it has no task. */
    public static void check(Recording run) {
        Map<Integer, Deque<Event>> open = new HashMap<>();
        Map<Integer, Kind> last = new HashMap<>();
        for (Event event : run.events) {
            boolean answered =
                    last.put(event.thread(), event.kind()) == Kind.REQUEST_END
                            && event.kind() == Kind.NOTIFY;
            Deque<Event> within = open.computeIfAbsent(event.thread(), _ -> new ArrayDeque<>());
            assertThat(event.cause()).as("%s", event).isLessThan(event.seq());
            if (event.kind() == Kind.CPU || answered || endOfPipe(run, event)) {
                continue; // told by somebody else
            }
            switch (event.kind()) {
                case WAIT_BEGIN, TASK_BEGIN -> {
                    assertThat(waiting(within)).as("begun within a wait: %s", event).isFalse();
                    within.push(event);
                }
                // may be in the midst of a wait: told whatever its thread does
                case CPU, DEADLOCK, THREAD_LAUNCH, REQUEST_END, PROCESS_MEMORY, PROCESS_END -> {}
                case WAIT_END -> ends(Kind.WAIT_BEGIN, within, event);
                case TASK_END -> ends(Kind.TASK_BEGIN, within, event);
                case THREAD_END -> assertThat(within).as("open at %s", event).isEmpty();
                default ->
                        assertThat(waiting(within))
                                .as("%s does %s while it waits", run.thread(event.thread()), event)
                                .isFalse();
            }
        }
    }

    private static boolean endOfPipe(Recording run, Event event) {
        return event.kind() == Kind.NOTIFY
                && run.objects.get(event.object()).role() == ObjectInfo.Role.QUEUE;
    }

    private static boolean waiting(Deque<Event> within) {
        return !within.isEmpty() && within.peek().kind() == Kind.WAIT_BEGIN;
    }

    private static void ends(Kind begin, Deque<Event> within, Event end) {
        assertThat(within).as("nothing to end for %s", end).isNotEmpty();
        Event begun = within.pop();
        assertThat(begun.kind()).as("%s", end).isEqualTo(begin);
        assertThat(begun.object()).as("%s", end).isEqualTo(end.object());
    }

    /** Every wait that nothing cut short names who ended it, but where only a timer can have. */
    public static void everyWaitHasACause(Recording run) {
        for (Event event : run.of(Kind.WAIT_END)) {
            boolean timed = run.objects.get(event.object()).role() == ObjectInfo.Role.EXECUTOR;
            if (event.value() == null && !timed) {
                assertThat(event.cause()).as("%s", event).isNotEqualTo(Event.NONE);
            }
        }
    }
}
