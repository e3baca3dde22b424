package syrniki.engine.control;

import syrniki.trace.ObjectInfo.Role;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** A lock that many threads may hold to read or one to write: who does, and who queues for it. */
abstract class TwoWayLock extends Thing {

    final Half read = new Half(this, false);
    final Half write = new Half(this, true);

    /** Those who came while it was not to be had, in this order. */
    final Deque<Worker> queue = new ArrayDeque<>(4);

    private final Map<Worker, Integer> readers = new LinkedHashMap<>(4);
    private Worker writer;
    private int writes;
    private int versions;

    TwoWayLock(Control control, Object real) {
        super(control, real, Role.LOCK);
    }

    /** Whether a thread could have one side of it, were nobody else waiting. */
    boolean mayTake(Worker by, Half half) {
        return writer == null && (!half.writes || readers.isEmpty());
    }

    /** Whether a thread that comes to it need not queue. */
    abstract boolean lets(Worker by, Half half);

    /** Takes one side of the real lock, which is to be had; returns its stamp, if it has any. */
    abstract long takeReal(Half half);

    /** Lets go of one side of the real lock. */
    abstract void releaseReal(Half half);

    /** Whether a thread has one side of it. */
    final boolean has(Worker by, Half half) {
        return half.writes ? writer == by : readers.containsKey(by);
    }

    /** Whether the first in the queue wants to write. */
    final boolean writerWaits() {
        return !queue.isEmpty() && queue.peek().object == write;
    }

    final void hold(Worker by, Half half) {
        if (half.writes) {
            writer = by;
            writes++;
        } else {
            readers.merge(by, 1, Integer::sum);
        }
        changed();
    }

    /** Lets go of one side once, be it a thread's own or, where it has no owner, another's. */
    final void letGo(Worker by, Half half) {
        if (!half.writes) {
            Worker whose = readers.containsKey(by) ? by : readers.keySet().iterator().next();
            readers.computeIfPresent(whose, (_, times) -> times > 1 ? times - 1 : null);
        } else if (--writes == 0) {
            writer = null;
            versions++;
        }
        changed();
    }

    /** How often it was written under, if a program can come to see that. */
    long versions() {
        return versions;
    }

    final void changed() {
        long holds = writer == null ? 0 : Mix.of(writer.index + 1L, writes);
        for (var reader : readers.entrySet()) {
            holds += Mix.of(~reader.getKey().index, reader.getValue());
        }
        long order = 0;
        for (Worker waiting : queue) {
            order = Mix.of(order, waiting.index + 1L);
        }
        long seen = versions();
        boolean begins = holds == 0 && order == 0 && seen == 0;
        state(begins ? 0 : Mix.of(Mix.of(holds, order), seen));
    }

    @Override
    final Worker holder() {
        return writer == null && readers.size() == 1 ? readers.keySet().iterator().next() : writer;
    }

    @Override
    final boolean heldBy(Worker thread) {
        return writer == thread || readers.containsKey(thread);
    }

    @Override
    final int holders() {
        return writer == null || readers.containsKey(writer) ? readers.size() : 1;
    }

    /** Who has it to write; null if nobody does. */
    final Worker writer() {
        return writer;
    }
}
