package syrniki.engine.hooks;

import syrniki.engine.watch.WaitSnapshot;
import syrniki.engine.watch.WaitSnapshot.Awaited;
import syrniki.engine.watch.WaitSnapshot.Waiting;
import syrniki.trace.Event;
import syrniki.trace.Verdict.Stuck;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who waits for what, as the deadlock watch wants to see it.
 *
 * <p>An object that threads wait for in two ways (a monitor: to enter it, and to be notified) is
 * two objects to the watch; the second has an id below {@link Event#NONE}.
 */
final class Snapshot {

    private Snapshot() {}

    static WaitSnapshot of(Collection<Watched> watched, boolean othersMayAct) {
        List<Waiting> threads = new ArrayList<>();
        Set<Shadow> objects = new LinkedHashSet<>();
        for (Watched thread : watched) {
            Wait wait = thread.wait;
            if (wait == null || !wait.holdsUp(thread.thread)) {
                threads.add(Waiting.running(thread.log.id()));
                continue;
            }
            int object = Event.NONE;
            if (wait.object() != null) {
                objects.add(wait.object());
                object = id(wait.object());
            }
            threads.add(
                    new Waiting(
                            thread.log.id(), wait, object, wait.timed(), wait.line(), wait.idle()));
        }
        return new WaitSnapshot(
                threads, objects.stream().map(Snapshot::awaited).toList(), othersMayAct);
    }

    private static Awaited awaited(Shadow shadow) {
        List<Integer> holders = shadow.holders().stream().map(it -> it.log.id()).toList();
        return new Awaited(
                id(shadow),
                holders,
                shadow.onlyHolders(),
                shadow.free(),
                shadow instanceof ThreadShadow);
    }

    private static int id(Shadow shadow) {
        return shadow.shown() == shadow ? shadow.id() : Event.NONE - 1 - shadow.shown().id();
    }

    /** A finding of the watch in the trace's ids. */
    static Stuck shown(Stuck stuck) {
        return new Stuck(
                stuck.thread(), shown(stuck.holds()), shown(stuck.waitsFor()), stuck.line());
    }

    private static int shown(int id) {
        return id < Event.NONE ? Event.NONE - 1 - id : id;
    }
}
