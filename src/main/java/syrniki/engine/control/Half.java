package syrniki.engine.control;

import syrniki.trace.Event;
import syrniki.trace.Kind;

import java.util.Map;

/** One side of a lock that many may hold to read or one to write. */
final class Half extends Shared implements Grip {

    final TwoWayLock lock;
    final boolean writes;

    /** The real lock's stamp of the last time it was taken, if it gives stamps. */
    long stamp;

    Half(TwoWayLock lock, boolean writes) {
        super(lock.control, lock.role);
        this.lock = lock;
        this.writes = writes;
    }

    private String mode() {
        return writes ? "write" : "read";
    }

    @Override
    public Worker wanted(int line) {
        return control.about(Verb.LOCK, this, line);
    }

    /** Coming to it while it is not to be had is a step, too: it gives a place in the queue. */
    @Override
    public Turn take(Worker by, int line) {
        Turn how = control.turn(by);
        boolean queued = how == Turn.GO && !lock.lets(by, this);
        if (queued) {
            lock.queue.add(by);
            lock.changed();
            by.again(Verb.QUEUE);
            how = control.turn(by);
            lock.queue.remove(by);
        }
        if (how == Turn.GO) {
            stamp = lock.takeReal(this);
            taken(by, queued ? lock.freed : Event.NONE, line);
        } else {
            lock.changed();
            long abandoned = by.endWait(Kind.LOCK_ABANDON, lock, how, Event.NONE, line);
            lock.freed = queued ? abandoned : lock.freed;
        }
        return how;
    }

    @Override
    public boolean tryNow(Worker by, int line) {
        control.tries();
        control.turn(Verb.TRY_LOCK, this, line);
        boolean free = lock.mayTake(by, this);
        by.saw(free ? 1 : 0);
        if (free) {
            stamp = lock.takeReal(this);
            taken(by, Event.NONE, line);
        } else {
            stamp = 0;
            by.tell(Kind.LOCK_ABANDON, lock.id(), "failed", line);
        }
        return free;
    }

    /** Tells that the current thread has it now. */
    void taken(Worker by, long cause, int line) {
        by.saw(stamp);
        lock.hold(by, this);
        by.tell(Kind.LOCK_ACQUIRE, lock.id(), mode(), line, cause);
    }

    @Override
    public boolean release(Worker by, Verb verb, int line) {
        if (!lock.has(by, this)) {
            return false;
        }
        control.turn(verb, this, line);
        released(by, line);
        lock.releaseReal(this);
        return true;
    }

    /** Tells that the current thread lets go of it. */
    void released(Worker by, int line) {
        lock.letGo(by, this);
        lock.freed = by.tell(Kind.LOCK_RELEASE, lock.id(), mode(), line);
    }

    @Override
    boolean allows(Worker by, Verb verb) {
        return verb != Verb.QUEUE || lock.queue.peek() == by && lock.mayTake(by, this);
    }

    @Override
    void waits(Worker by) {
        Object timeout = by.timeoutMillis();
        Object wanted = timeout == null ? mode() : Map.of("mode", mode(), "timeout", timeout);
        by.tell(Kind.LOCK_REQUEST, lock.id(), wanted, by.line);
    }

    @Override
    Worker holder() {
        return lock.holder();
    }

    @Override
    boolean heldBy(Worker thread) {
        return lock.heldBy(thread);
    }

    @Override
    int holders() {
        return lock.holders();
    }

    @Override
    int shownId() {
        return lock.id();
    }

    @Override
    String name() {
        return lock.name();
    }

    @Override
    String type() {
        return lock.type();
    }
}
