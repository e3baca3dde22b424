package syrniki.engine.control;

import syrniki.trace.Event;

/**
 * What a thread stands at: what it would do next.
 *
 * @param thread the thread's id
 * @param verb what it would do; null if it has ended
 * @param object id of what it would do that to; {@link Event#NONE} if to nothing
 * @param line the source line
 * @param able whether it can go on
 * @param gives whether going on means giving it up: its time is over, or it is interrupted
 * @param heldBy id of the thread that has what it waits for; {@link Event#NONE} if nobody in
 *     particular
 * @param ways in how many ways its step could turn out
 */
public record Pending(
        int thread,
        Verb verb,
        int object,
        int line,
        boolean able,
        boolean gives,
        int heldBy,
        int ways) {

    static Pending of(Worker worker) {
        if (worker.ended) {
            return new Pending(worker.index, null, Event.NONE, 0, false, false, Event.NONE, 0);
        }
        Shared object = worker.object;
        boolean able = worker.ready() && worker.able();
        Worker holder = object == null || worker.allowed() ? null : object.holder();
        return new Pending(
                worker.index,
                worker.verb,
                object == null ? Event.NONE : object.shownId(),
                worker.line,
                able,
                able && !worker.goes(),
                holder == null ? Event.NONE : holder.index,
                worker.ways());
    }
}
