package syrniki.engine.control;

import syrniki.trace.Event;
import syrniki.trace.Verdict;
import syrniki.trace.Verdict.Stuck;

import java.util.ArrayList;
import java.util.List;

/** Why nobody can go on. */
final class Standstill {

    private Standstill() {}

    /**
     * The verdict on a run in which nobody can go on: who waits for whom, in a circle if there is
     * one.
     */
    static Verdict verdict(Control control) {
        List<Worker> stuck = new ArrayList<>();
        for (int i = 0; i < control.threads(); i++) {
            Worker worker = control.worker(i);
            if (!worker.ended && worker.verb != null) {
                stuck.add(worker);
            }
        }
        if (stuck.stream().allMatch(Worker::idle)) {
            return new Verdict(Verdict.Kind.STOPPED, Verdict.IDLE_POOL, List.of());
        }
        stuck.removeIf(Worker::idle);
        for (Worker first : stuck) {
            List<Worker> circle = circle(first);
            if (!circle.isEmpty()) {
                return deadlock(circle);
            }
        }
        return deadlock(stuck);
    }

    /** The circle that a thread is in, each waiting for the next; empty if it is in none. */
    private static List<Worker> circle(Worker first) {
        List<Worker> circle = new ArrayList<>();
        Worker next = first;
        do {
            circle.add(next);
            next = next.object == null ? null : next.object.holder();
        } while (next != null && !circle.contains(next));
        return next == first ? circle : List.of();
    }

    private static Verdict deadlock(List<Worker> stuck) {
        List<Stuck> told = new ArrayList<>();
        for (Worker worker : stuck) {
            int holds = Event.NONE;
            for (Worker other : stuck) {
                if (other.object != null && other.object.holder() == worker) {
                    holds =
                            other.object.role == syrniki.trace.ObjectInfo.Role.THREAD
                                    ? Event.NONE
                                    : other.object.shownId();
                }
            }
            int waitsFor = worker.object == null ? Event.NONE : worker.object.shownId();
            told.add(new Stuck(worker.index, holds, waitsFor, worker.line));
        }
        return new Verdict(Verdict.Kind.DEADLOCK, "", told);
    }
}
