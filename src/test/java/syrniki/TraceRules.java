package syrniki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import syrniki.Recording.Step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What every trace obeys, whatever ran, as docs/trace.md lays down. */
final class TraceRules {

    /** What may let a wait end that was neither interrupted nor timed out. */
    private static final Map<String, Set<String>> ENDED_BY =
            Map.of(
                    "lock-acquire", Set.of("lock-release", "lock-abandon", "wait-begin"),
                    "permit-acquire", Set.of("permit-release"),
                    "join-end", Set.of("thread-end"),
                    "wait-end",
                            Set.of(
                                    "notify",
                                    "queue-put",
                                    "queue-take",
                                    "task-submit",
                                    "task-end",
                                    "request-begin",
                                    "serve-end",
                                    "process-end",
                                    "thread-end"));

    private static final Set<String> OPENS =
            Set.of("lock-request", "permit-request", "join-begin", "wait-begin", "sleep-begin");

    private final Recording recording;
    private final List<Step> steps;

    TraceRules(Recording recording) {
        this.recording = recording;
        this.steps = recording.steps();
    }

    void check() {
        inOrder();
        aLockHasOneHolder();
        noMorePermitsAreOutThanThereAre();
        everyWaitIsEndedByItsCause();
        everyThreadIsLaunched();
    }

    private void inOrder() {
        long t = 0;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            assertEquals(i, step.seq());
            assertTrue(step.t() >= t, () -> "time goes back at " + step);
            assertTrue(step.cause() < step.seq(), () -> "caused by what comes later: " + step);
            t = step.t();
        }
    }

    private void aLockHasOneHolder() {
        Map<Integer, Integer> holders = new HashMap<>();
        for (Step step : steps) {
            boolean shared = step.value().isString() && step.value().asString().equals("read");
            switch (step.kind()) {
                case "lock-acquire" -> {
                    Integer holder =
                            shared ? null : holders.putIfAbsent(step.object(), step.thread());
                    assertTrue(
                            holder == null || holder == step.thread(),
                            () -> "a second holder: " + step);
                }
                case "lock-release" -> {
                    if (!shared) {
                        assertEquals(
                                step.thread(),
                                holders.get(step.object()),
                                () -> "not its holder: " + step);
                        if (!step.value().isNumber() || step.value().asInt() == 0) {
                            holders.remove(step.object());
                        }
                    }
                }
                case "wait-begin" -> holders.remove(lockOf(step), step.thread());
                default -> {}
            }
        }
    }

    /** The lock that a wait lets go of: a condition's own, or the monitor itself. */
    private int lockOf(Step wait) {
        return switch (recording.object(wait.object()).required("role").asString()) {
            case "condition" -> recording.object(wait.object()).required("of").asInt();
            case "monitor" -> wait.object();
            default -> -1;
        };
    }

    private void noMorePermitsAreOutThanThereAre() {
        Map<Integer, Long> free = new HashMap<>();
        for (Step step : steps) {
            if (step.kind().equals("permit-acquire") || step.kind().equals("permit-release")) {
                long change =
                        step.value().asLong() * (step.kind().equals("permit-acquire") ? -1 : 1);
                long initial = recording.object(step.object()).required("initial").asLong();
                long left =
                        free.merge(step.object(), initial + change, (had, same) -> had + change);
                assertTrue(left >= 0, () -> "more permits out than there are: " + step);
            }
        }
    }

    private void everyWaitIsEndedByItsCause() {
        Map<Integer, Step> open = new HashMap<>();
        for (Step step : steps) {
            if (step.kind().equals("request-end")) {
                continue; // an answer comes whatever its sender does meanwhile
            }
            Step begun = open.remove(step.thread());
            if (OPENS.contains(step.kind())) {
                open.put(step.thread(), step);
            }
            Set<String> causes = ENDED_BY.get(step.kind());
            if (begun != null && causes != null && !step.value().isString()) {
                if (step.cause() < 0) {
                    assertTrue(timersMayEnd(step), () -> "a wait that nobody ended: " + step);
                    continue;
                }
                Step cause = steps.get((int) step.cause());
                assertTrue(causes.contains(cause.kind()), () -> step + " ended by " + cause);
            }
        }
    }

    /** A task's time may simply have come, and a connection may break by itself. */
    private boolean timersMayEnd(Step step) {
        return Set.of("executor", "exchange")
                .contains(recording.object(step.object()).required("role").asString());
    }

    private void everyThreadIsLaunched() {
        for (Step step : steps) {
            if (step.kind().equals("thread-start") && step.thread() > 0) {
                if (step.cause() < 0) {
                    assertTrue(mainHasEnded(step), () -> "nobody launched it: " + step);
                    continue;
                }
                String cause = steps.get((int) step.cause()).kind();
                assertTrue(
                        Set.of("thread-launch", "process-start").contains(cause),
                        () -> step + " launched by " + cause);
            }
        }
    }

    /** The JVM itself starts shutdown hooks when the program's main thread is through. */
    private boolean mainHasEnded(Step start) {
        return steps.stream()
                .limit(start.seq())
                .anyMatch(step ->
                        step.kind().equals("thread-end")
                                && recording.threadName(step).equals("main")
                                && recording.process(step) == recording.process(start));
    }
}
