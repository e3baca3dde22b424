package syrniki.engine.watch;

import syrniki.engine.watch.WaitSnapshot.Waiting;
import syrniki.trace.Verdict.Stuck;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds threads that can never go on: in a circle of owners, on themselves, or because nobody is
 * left to wake them.
 *
 * <p>It is shown one snapshot after the other. What a snapshot shows may never have been true at
 * one instant: a thread may have been born after the list was made, and be joined before the waits
 * were read. So a deadlock is believed once the next snapshot shows it, too, with each of its
 * threads still in the very same wait.
 */
public final class DeadlockWatch {

    /** What the last snapshot looked like: the threads' waits decide whether it was true. */
    private record Suspicion(List<Stuck> cycle, List<Waiting> waits, boolean everyone) {

        boolean holdsIn(Map<Integer, Waiting> threads) {
            return (!everyone || waits.size() == threads.size())
                    && waits.stream().allMatch(it -> it.goesOnIn(threads.get(it.thread())));
        }

        boolean isAmong(List<Suspicion> others) {
            return others.stream()
                    .anyMatch(it -> it.everyone == everyone && it.cycle.equals(cycle));
        }
    }

    private List<Suspicion> suspicions = List.of();

    /** What was reported: cycles, and that nobody can go on. */
    private final Set<List<Stuck>> reported = new LinkedHashSet<>();

    private boolean standstillReported;

    /**
     * Takes in the next snapshot.
     *
     * @return deadlocks that are certain now; each is reported once, and one of them once more when
     *     nobody else can go on either
     */
    public List<Deadlock> look(WaitSnapshot snapshot) {
        WaitGraph graph = new WaitGraph(snapshot);
        suspicions = suspicions.stream().filter(it -> it.holdsIn(graph.threads())).toList();
        forgetWhatIsOver();
        List<Suspicion> shown = suspicions(graph);
        List<Deadlock> certain = new ArrayList<>();
        for (Suspicion suspicion : suspicions) {
            if (!suspicion.isAmong(shown)) {
                continue;
            }
            boolean fresh = reported.add(suspicion.cycle());
            if (fresh || suspicion.everyone() && !standstillReported) {
                certain.add(new Deadlock(suspicion.cycle(), suspicion.everyone(), fresh));
                standstillReported |= suspicion.everyone();
            }
        }
        suspicions = shown;
        return certain;
    }

    /** The deadlocks that were reported and that, when last looked at, were still there. */
    public List<List<Stuck>> standing() {
        return List.copyOf(reported);
    }

    /** A deadlock may have been broken by an interrupt; if it comes again it is a new one. */
    private void forgetWhatIsOver() {
        reported.retainAll(suspicions.stream().map(Suspicion::cycle).toList());
        standstillReported &= suspicions.stream().anyMatch(Suspicion::everyone);
    }

    private static List<Suspicion> suspicions(WaitGraph graph) {
        List<Suspicion> suspicions = new ArrayList<>();
        for (List<Stuck> cycle : graph.cycles(graph.stuck())) {
            List<Integer> threads = cycle.stream().map(Stuck::thread).toList();
            suspicions.add(new Suspicion(cycle, waits(graph, threads), false));
        }
        if (graph.standstill()) {
            Set<Integer> all = graph.threads().keySet();
            List<Stuck> cycle =
                    suspicions.isEmpty()
                            ? graph.cycles(all).getFirst()
                            : suspicions.getFirst().cycle();
            suspicions.add(new Suspicion(cycle, waits(graph, all), true));
        }
        return suspicions;
    }

    private static List<Waiting> waits(WaitGraph graph, Collection<Integer> threads) {
        return threads.stream().map(graph.threads()::get).toList();
    }
}
