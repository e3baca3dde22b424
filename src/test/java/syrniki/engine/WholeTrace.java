package syrniki.engine;

import static org.assertj.core.api.Assertions.assertThat;

import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo.Role;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules that every trace keeps, whatever the program did; docs/trace.md. */
final class WholeTrace {

    private static final Map<Kind, Set<Kind>> ENDS =
            Map.of(
                    Kind.LOCK_REQUEST, Set.of(Kind.LOCK_ACQUIRE, Kind.LOCK_ABANDON),
                    Kind.PERMIT_REQUEST, Set.of(Kind.PERMIT_ACQUIRE, Kind.PERMIT_ABANDON),
                    Kind.WAIT_BEGIN, Set.of(Kind.WAIT_END),
                    Kind.JOIN_BEGIN, Set.of(Kind.JOIN_END),
                    Kind.SLEEP_BEGIN, Set.of(Kind.SLEEP_END));

    /**
     * What a thread may be seen doing in a wait: a pool starts its threads within {@code
     * invokeAll}.
     */
    private static final Set<Kind> MEANWHILE = Set.of(Kind.CPU, Kind.DEADLOCK, Kind.THREAD_LAUNCH);

    private final Recording run;
    private final Map<Integer, Event> open = new HashMap<>();
    private final Map<Integer, Deque<Integer>> owners = new HashMap<>();
    private final Map<Integer, Long> permits = new HashMap<>();

    private WholeTrace(Recording run) {
        this.run = run;
    }

    /** Checks a whole trace. */
    static void check(Recording run) {
        WholeTrace rules = new WholeTrace(run);
        long seq = 0;
        long t = 0;
        for (Event event : run.events) {
            assertThat(event.seq()).isEqualTo(seq++);
            assertThat(event.t()).isGreaterThanOrEqualTo(t);
            assertThat(event.cause()).isLessThan(event.seq());
            t = event.t();
            rules.pairs(event);
            rules.locks(event);
            rules.permits(event);
        }
    }

    private void pairs(Event event) {
        Event begun = open.get(event.thread());
        if (begun != null && ENDS.get(begun.kind()).contains(event.kind())) {
            assertThat(event.object()).isEqualTo(begun.object());
            open.remove(event.thread());
            boolean gaveUp = event.value() instanceof String how && how.equals("timeout");
            if (!gaveUp && event.kind() != Kind.SLEEP_END) {
                assertThat(event.cause()).as("what ended the wait of " + event).isNotNegative();
            }
        } else if (ENDS.containsKey(event.kind())) {
            assertThat(begun).as("what is open when " + event).isNull();
            open.put(event.thread(), event);
        } else if (!MEANWHILE.contains(event.kind())) {
            assertThat(begun).as("what is open when " + event).isNull();
        }
        if (event.kind() == Kind.THREAD_START && event.thread() > 0) {
            assertThat(run.events.get((int) event.cause()).kind()).isEqualTo(Kind.THREAD_LAUNCH);
        }
    }

    private void locks(Event event) {
        Deque<Integer> owner = owners.computeIfAbsent(event.object(), _ -> new ArrayDeque<>());
        switch (event.kind()) {
            case LOCK_ACQUIRE -> {
                if (event.value() instanceof Long holds) {
                    assertThat(owner)
                            .as("owners before " + event)
                            .allMatch(it -> it == event.thread());
                    while (owner.size() < holds) {
                        owner.push(event.thread());
                    }
                } else if (event.value().equals("write")) {
                    assertThat(owner)
                            .as("owners before " + event)
                            .allMatch(it -> it == event.thread());
                    owner.push(event.thread());
                }
            }
            case LOCK_RELEASE -> {
                if (!"read".equals(event.value())) {
                    assertThat(owner.pop()).isEqualTo(event.thread());
                }
            }
            case WAIT_BEGIN -> {
                Role role = run.objects.get(event.object()).role();
                int lock =
                        role == Role.CONDITION
                                ? run.objects.get(event.object()).of()
                                : event.object();
                if (role == Role.CONDITION || role == Role.MONITOR) {
                    assertThat(owners.get(lock)).isNotEmpty().allMatch(it -> it == event.thread());
                    owners.get(lock).clear();
                }
            }
            default -> {}
        }
    }

    private void permits(Event event) {
        if (event.kind() == Kind.PERMIT_ACQUIRE) {
            long out = permits.merge(event.object(), (Long) event.value(), Long::sum);
            assertThat(out).isLessThanOrEqualTo((Long) run.objects.get(event.object()).initial());
        } else if (event.kind() == Kind.PERMIT_RELEASE) {
            permits.merge(event.object(), -(Long) event.value(), Long::sum);
        }
    }

    /** Kinds of a thread's events on one object, for a look at a short story. */
    static List<Kind> story(Recording run, int thread, String object) {
        return run.events.stream()
                .filter(it -> it.thread() == thread && run.object(it.object()).equals(object))
                .map(Event::kind)
                .toList();
    }
}
