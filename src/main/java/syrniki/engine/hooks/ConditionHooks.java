package syrniki.engine.hooks;

import syrniki.trace.Kind;

import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** Conditions of locks. */
public final class ConditionHooks {

    private ConditionHooks() {}

    /** A real wait; says whether it ended by a signal rather than for lack of time. */
    private interface Await {
        boolean await() throws InterruptedException;
    }

    public static Condition newCondition(Lock self, int line) {
        Condition condition = self.newCondition();
        Watched caller = Watched.current();
        if (caller != null) {
            ConditionShadow.know(caller.run, self, condition);
        }
        return condition;
    }

    public static void await(Condition self, int line) throws InterruptedException {
        await(self, null, () -> signalled(self), line);
    }

    private static boolean signalled(Condition self) throws InterruptedException {
        self.await();
        return true;
    }

    public static boolean await(Condition self, long time, TimeUnit unit, int line)
            throws InterruptedException {
        long nanos = unit.toNanos(time);
        return await(
                self,
                LessonTime.millis(nanos),
                () -> self.await(LessonTime.ofCurrent(nanos), TimeUnit.NANOSECONDS),
                line);
    }

    public static long awaitNanos(Condition self, long nanos, int line)
            throws InterruptedException {
        long start = ClockHooks.nanoTime(line);
        await(
                self,
                LessonTime.millis(nanos),
                () -> self.awaitNanos(LessonTime.ofCurrent(nanos)) > 0,
                line);
        return nanos - (ClockHooks.nanoTime(line) - start);
    }

    public static boolean awaitUntil(Condition self, Date deadline, int line)
            throws InterruptedException {
        long millis = deadline.getTime() - ClockHooks.currentTimeMillis(line);
        return await(self, millis, TimeUnit.MILLISECONDS, line);
    }

    public static void awaitUninterruptibly(Condition self, int line) {
        Watched caller = Watched.current();
        ConditionShadow shadow = watched(caller, self, line);
        if (shadow == null) {
            self.awaitUninterruptibly();
            return;
        }
        Waiters.Waiter waiter = begin(caller, shadow, null, true, line);
        caller.uninterruptibly(() -> {
            try {
                self.await();
            } catch (InterruptedException e) {
                if (!waiter.signalled()) { // a signal came meanwhile, and found nobody waiting
                    throw e;
                }
                caller.interruptKept = true;
            }
        });
        end(caller, shadow, waiter, null);
    }

    private static boolean await(Condition self, Number timeout, Await real, int line)
            throws InterruptedException {
        Watched caller = Watched.current();
        ConditionShadow shadow = watched(caller, self, line);
        if (shadow == null || Thread.currentThread().isInterrupted()) {
            return real.await();
        }
        Waiters.Waiter waiter = begin(caller, shadow, timeout, false, line);
        try {
            boolean signalled = real.await();
            end(caller, shadow, waiter, signalled ? null : "timeout");
            return signalled;
        } catch (InterruptedException e) {
            end(caller, shadow, waiter, "interrupted");
            throw e;
        }
    }

    /** The shadow if the condition is watched and the current thread may wait for it; else null. */
    private static ConditionShadow watched(Watched caller, Condition self, int line) {
        ConditionShadow shadow =
                caller == null ? null : ConditionShadow.of(caller.at(line).run, self);
        return shadow != null && shadow.lock.holds() > 0 ? shadow : null;
    }

    private static Waiters.Waiter begin(
            Watched caller,
            ConditionShadow shadow,
            Number timeout,
            boolean uninterruptible,
            int line) {
        Waiters.Waiter waiter =
                shadow.waiters.begin(caller, shadow.lock.holds(), uninterruptible, line);
        LockShadow lock = shadow.lock.lockShadow;
        caller.waits(shadow, timeout != null, line);
        lock.owner = null;
        lock.freed = caller.record(Kind.WAIT_BEGIN, shadow.id(), Verb.of("await", timeout), line);
        return waiter;
    }

    private static void end(
            Watched caller, ConditionShadow shadow, Waiters.Waiter waiter, String how) {
        shadow.waiters.end(waiter, how);
        LockGrip lock = shadow.lock;
        lock.taken(caller, 1, waiter.line, waiter.signalled() ? lock.freed() : -1);
        caller.run.goOn();
    }

    public static void signal(Condition self, int line) {
        signal(self, false, line);
    }

    public static void signalAll(Condition self, int line) {
        signal(self, true, line);
    }

    private static void signal(Condition self, boolean all, int line) {
        Watched caller = Watched.current();
        ConditionShadow shadow = watched(caller, self, line);
        if (shadow == null) {
            realSignal(self, all);
            return;
        }
        Waiters.Waiter first = shadow.waiters.first(shadow.lock::queues);
        // an uninterruptible wait that an interrupt has ended is to go on, had there been no
        // signal;
        // a real one would go to somebody else
        boolean between =
                first != null && first.uninterruptible && shadow.lock.queues(first.thread.thread);
        long cause = shadow.waiters.signal(caller, all ? "all" : "one", line);
        if (all || !between) {
            realSignal(self, all);
        }
        if (all) {
            shadow.waiters.allSignalled(cause);
        } else if (first != null) {
            shadow.waiters.signalled(first, cause);
        }
    }

    private static void realSignal(Condition self, boolean all) {
        if (all) {
            self.signalAll();
        } else {
            self.signal();
        }
    }
}
