package syrniki.engine.hooks;

import syrniki.trace.Kind;
import syrniki.trace.ThreadLog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;

/**
 * Those who wait for a signal, on a condition or in a monitor, first come first: guarded by its
 * lock.
 *
 * <p>A signalled thread is no longer waiting for the signal but for the lock, which the signalling
 * thread still holds. So that this is to be seen at once, the one who signals writes it into the
 * other's log: the other is inside the real wait and cannot come out, and write, before the lock is
 * let go.
 */
final class Waiters {

    /** A thread that waits. */
    static final class Waiter {

        final Watched thread;
        final int line;

        /** How often it held the lock. */
        final int holds;

        /** Whether an interrupt leaves it waiting, though the real wait ends by it for a moment. */
        final boolean uninterruptible;

        /** Whether its log already says that it was signalled. */
        private boolean signalled;

        Waiter(Watched thread, int holds, boolean uninterruptible, int line) {
            this.thread = thread;
            this.holds = holds;
            this.uninterruptible = uninterruptible;
            this.line = line;
        }

        boolean signalled() {
            return signalled;
        }
    }

    private final Deque<Waiter> waiting = new ArrayDeque<>();
    private final Shadow signal;
    private final Shadow lock;
    private final Object wanted;
    private long last = ThreadLog.NO_CAUSE;
    private volatile int signalled;

    /**
     * Waiters for a signal who, once they have it, want the lock; {@code wanted} is what a request
     * for it says.
     */
    Waiters(Shadow signal, Shadow lock, Object wanted) {
        this.signal = signal;
        this.lock = lock;
        this.wanted = wanted;
    }

    /** How many are signalled and have not got the lock yet. */
    int signalled() {
        return signalled;
    }

    /**
     * Begins to wait; returns the waiter. To be called before the real wait, with the lock still
     * held.
     */
    Waiter begin(Watched thread, int holds, boolean uninterruptible, int line) {
        Waiter waiter = new Waiter(thread, holds, uninterruptible, line);
        waiting.add(waiter);
        return waiter;
    }

    /**
     * The first who waits and has not given up; null if there is none.
     *
     * @param left whether a thread's real wait is over, by an interrupt or for lack of time
     */
    Waiter first(Predicate<Thread> left) {
        for (Waiter waiter : waiting) {
            if (waiter.uninterruptible || !left.test(waiter.thread.thread)) {
                return waiter;
            }
        }
        return null;
    }

    /**
     * Tells that the current thread signals. To be called before the real call, with the lock held.
     */
    long signal(Watched by, String how, int line) {
        last = by.record(Kind.NOTIFY, signal.id(), how, line);
        return last;
    }

    /**
     * Tells that a thread was signalled. To be called after the real call, with the lock still
     * held.
     */
    void signalled(Waiter waiter, long cause) {
        waiting.remove(waiter);
        waiter.signalled = true;
        signalled++;
        waiter.thread.log.record(Kind.WAIT_END, signal.id(), null, waiter.line, cause);
        waiter.thread.log.record(
                Kind.LOCK_REQUEST, lock.id(), wanted, waiter.line, ThreadLog.NO_CAUSE);
        waiter.thread.waits(lock, false, waiter.line);
    }

    /** Tells that all were signalled who wait. */
    void allSignalled(long cause) {
        while (!waiting.isEmpty()) {
            signalled(waiting.peek(), cause);
        }
    }

    /**
     * Ends a wait, with the lock held again, and tells so unless the one who signalled did.
     *
     * @param how "timeout", "interrupted", or null
     */
    void end(Waiter waiter, String how) {
        waiter.thread.goesOn();
        if (waiter.signalled) {
            signalled--;
        } else {
            waiting.remove(waiter);
            long cause =
                    how == null
                            ? last
                            : how.equals("interrupted")
                                    ? waiter.thread.interrupt
                                    : ThreadLog.NO_CAUSE;
            waiter.thread.log.record(Kind.WAIT_END, signal.id(), how, waiter.line, cause);
        }
    }
}
