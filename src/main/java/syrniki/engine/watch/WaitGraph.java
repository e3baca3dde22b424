package syrniki.engine.watch;

import syrniki.engine.watch.WaitSnapshot.Awaited;
import syrniki.engine.watch.WaitSnapshot.Waiting;
import syrniki.trace.Event;
import syrniki.trace.Verdict.Stuck;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The threads of a snapshot, and whom each waits for. */
final class WaitGraph {

    private final Map<Integer, Waiting> threads = new TreeMap<>();
    private final Map<Integer, Awaited> objects = new HashMap<>();
    private final boolean othersMayAct;

    WaitGraph(WaitSnapshot snapshot) {
        snapshot.threads().forEach(waiting -> threads.put(waiting.thread(), waiting));
        snapshot.objects().forEach(object -> objects.put(object.id(), object));
        othersMayAct = snapshot.othersMayAct();
    }

    /** Whether there are threads and none of them can ever go on. */
    boolean standstill() {
        return !threads.isEmpty()
                && !othersMayAct
                && threads.values().stream()
                        .allMatch(it -> waits(it) && (!owned(it) || heldBy(it, threads.keySet())));
    }

    /**
     * The threads that can never go on whatever the others do: each waits for something that only
     * threads can give which can never go on themselves, or have ended.
     */
    Set<Integer> stuck() {
        Set<Integer> stuck = new HashSet<>();
        threads.values().stream()
                .filter(it -> waits(it) && owned(it))
                .forEach(it -> stuck.add(it.thread()));
        boolean changed = true;
        while (changed) {
            changed = stuck.removeIf(id -> !heldBy(threads.get(id), stuck));
        }
        return stuck;
    }

    /** All threads, by id. */
    Map<Integer, Waiting> threads() {
        return threads;
    }

    /**
     * The circles among some threads, no thread in two of them, each from its lowest id on; where
     * there is none, those of the threads that wait for none of the others. Idle ones are not among
     * these.
     */
    List<List<Stuck>> cycles(Collection<Integer> among) {
        List<List<Stuck>> cycles = new ArrayList<>();
        Set<Integer> left = new HashSet<>(among);
        for (int thread : threads.keySet()) {
            List<Integer> cycle = left.contains(thread) ? cycle(thread, left) : List.of();
            if (!cycle.isEmpty()) {
                cycles.add(described(cycle));
                left.removeAll(cycle);
            }
        }
        if (cycles.isEmpty() && !left.isEmpty()) {
            left.removeIf(thread -> threads.get(thread).idle());
            cycles.add(
                    threads.values().stream()
                            .filter(it -> left.contains(it.thread()) && holders(it, left).isEmpty())
                            .map(it -> new Stuck(it.thread(), Event.NONE, it.object(), it.line()))
                            .toList());
        }
        return cycles;
    }

    /**
     * The shortest way from a thread along what each waits for back to it; empty if there is none.
     */
    private List<Integer> cycle(int start, Set<Integer> among) {
        Map<Integer, Integer> reachedFrom = new HashMap<>();
        Deque<Integer> next = new ArrayDeque<>(List.of(start));
        while (!next.isEmpty()) {
            int thread = next.remove();
            for (int holder : holders(threads.get(thread), among)) {
                if (holder == start) {
                    List<Integer> cycle = new ArrayList<>();
                    for (Integer at = thread; at != null; at = reachedFrom.get(at)) {
                        cycle.addFirst(at);
                    }
                    return cycle;
                }
                if (reachedFrom.putIfAbsent(holder, thread) == null) {
                    next.add(holder);
                }
            }
        }
        return List.of();
    }

    private List<Stuck> described(List<Integer> cycle) {
        List<Stuck> described = new ArrayList<>();
        Awaited held = objects.get(threads.get(cycle.getLast()).object());
        for (int thread : cycle) {
            Waiting waiting = threads.get(thread);
            int holds = held.thread() ? Event.NONE : held.id();
            described.add(new Stuck(thread, holds, waiting.object(), waiting.line()));
            held = objects.get(waiting.object());
        }
        return described;
    }

    /**
     * Whether a thread waits, for ever if nobody helps, for something that is not about to come.
     */
    private boolean waits(Waiting waiting) {
        return waiting.forEver() && !objects.get(waiting.object()).free();
    }

    private boolean owned(Waiting waiting) {
        return objects.get(waiting.object()).onlyHolders();
    }

    /**
     * Whether one of those who hold what a thread waits for is among some threads, or has ended.
     */
    private boolean heldBy(Waiting waiting, Set<Integer> some) {
        return objects.get(waiting.object()).holders().stream()
                .anyMatch(holder -> some.contains(holder) || !threads.containsKey(holder));
    }

    private List<Integer> holders(Waiting waiting, Set<Integer> among) {
        return objects.get(waiting.object()).holders().stream()
                .filter(among::contains)
                .sorted()
                .toList();
    }
}
