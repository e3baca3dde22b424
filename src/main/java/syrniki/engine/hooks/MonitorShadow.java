package syrniki.engine.hooks;

import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.ThreadLog;

import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * What a run keeps beside an object's monitor: who owns it, and a passage in front of it.
 *
 * <p>HotSpot never frees a thread that is blocked in a monitor, so a deadlock of {@code
 * synchronized} blocks could never be ended. Therefore a thread waits in the passage, where it can
 * be stopped, until the monitor is said to be free, and only then enters the real one, which stays
 * the one that counts: for memory, for the JDK's own code, for wait and notify.
 *
 * <p>A thread may still block in the real monitor for a moment: one that comes out of {@code
 * Object.wait} takes it without passing here, and the JDK's own code does. But such blocks never
 * form a circle. Whoever is blocked in a real monitor found it free when it passed, which was after
 * it had got whatever it holds and had said so; and the one it is blocked by said that it owns the
 * monitor after that. Along a circle each thread's last acquisition would come strictly later than
 * the one before it, all the way round to itself. So at least one thread in any standstill waits in
 * a passage or elsewhere where it can be stopped; it lets go of what it holds, and so on.
 */
final class MonitorShadow extends Shadow {

    private final AtomicReference<Watched> owner = new AtomicReference<>();
    private final Queue<Thread> passage = new ConcurrentLinkedQueue<>();

    /** How often the owner has entered; the owner's. */
    private int holds;

    private volatile long freed = ThreadLog.NO_CAUSE;

    /** What those in {@code Object.wait} wait for. */
    final Shadow signal;

    /** Those in {@code Object.wait}. */
    final Waiters waiters = new Waiters(this, this, null);

    MonitorShadow(Objects objects, Object real) {
        super(objects, real, Role.MONITOR);
        signal = new Signal();
    }

    /**
     * Waits in the passage until the monitor is free, and claims it. To be called before the real
     * entry.
     */
    void pass(Watched by, int line) {
        if (owner.get() == by || waiters.signalled() == 0 && owner.compareAndSet(null, by)) {
            return;
        }
        by.record(Kind.LOCK_REQUEST, id(), line);
        by.waits(this, false, line);
        passage.add(by.thread);
        boolean interrupted = false;
        try {
            while (!owner.compareAndSet(null, by)) {
                LockSupport.park(this);
                if (Thread.interrupted()) {
                    interrupted = true;
                    by.interruptKept = true;
                }
                by.run.goOn();
            }
        } finally {
            passage.remove(by.thread);
            if (interrupted) {
                by.interruptKept = false;
                by.thread.interrupt();
            }
        }
    }

    /** Tells that the monitor was entered. */
    void entered(Watched by, int line) {
        boolean waited = by.wait != null;
        if (holds > 0 && owner.get() == by) {
            holds++;
        } else {
            owner.set(by); // whoever came out of Object.wait may have owned it in between
            holds = 1;
            by.goesOn();
        }
        by.log.record(
                Kind.LOCK_ACQUIRE, id(), (long) holds, line, waited ? freed : ThreadLog.NO_CAUSE);
    }

    /** Tells that the monitor is about to be left. */
    void leaving(Watched by, int line) {
        if (owner.get() != by) {
            return; // never entered through here
        }
        holds--;
        long token = by.record(Kind.LOCK_RELEASE, id(), (long) holds, line);
        if (holds == 0) {
            free(token);
        }
    }

    /** Lets go of the monitor for an {@code Object.wait}; returns how often it was entered. */
    int lend(long token) {
        int had = holds;
        holds = 0;
        free(token);
        return had;
    }

    /** Takes the monitor back after an {@code Object.wait}. */
    void takeBack(Watched by, int had, int line, boolean signalled) {
        owner.set(by);
        holds = had;
        by.log.record(
                Kind.LOCK_ACQUIRE,
                id(),
                (long) holds,
                line,
                signalled ? freed : ThreadLog.NO_CAUSE);
    }

    private void free(long token) {
        freed = token;
        owner.set(null);
        LockSupport.unpark(passage.peek());
    }

    /** A signal in this monitor, which only its owner can give. */
    private final class Signal extends Shadow {

        Signal() {
            super(MonitorShadow.this.objects(), MonitorShadow.this.real(), Role.MONITOR);
        }

        @Override
        Shadow shown() {
            return MonitorShadow.this;
        }
    }

    @Override
    Collection<Watched> holders() {
        Watched owner = this.owner.get();
        return owner == null ? List.of() : List.of(owner);
    }

    @Override
    boolean onlyHolders() {
        return true;
    }

    @Override
    boolean free() {
        return owner.get() == null;
    }
}
