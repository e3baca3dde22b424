package syrniki.engine.hooks;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import syrniki.trace.Kind;
import syrniki.trace.ThreadLog;

/** Locks: a {@link ReentrantLock} by its own name or as a {@link Lock}. */
public final class LockHooks {

    private LockHooks() {}

    public static void lock(Lock self, int line) {
        Watched caller = Watched.current();
        if (caller == null || !(self instanceof ReentrantLock lock)) {
            self.lock();
            return;
        }
        LockShadow shadow = LockShadow.of(caller.at(line).run, lock);
        if (tryNow(lock)) {
            acquired(caller, lock, shadow, line, ThreadLog.NO_CAUSE);
            return;
        }
        caller.record(Kind.LOCK_REQUEST, shadow.id(), line);
        caller.waits(shadow, false, line);
        boolean interrupted = false;
        while (true) {
            try {
                lock.lockInterruptibly();
                break;
            } catch (InterruptedException e) {
                caller.run.goOn();
                interrupted = true;
                caller.interruptKept = true;
            }
        }
        caller.goesOn();
        acquired(caller, lock, shadow, line, shadow.freed);
        if (interrupted) {
            caller.interruptKept = false;
            Thread.currentThread().interrupt();
        }
    }

    public static void lockInterruptibly(Lock self, int line) throws InterruptedException {
        Watched caller = Watched.current();
        if (caller == null || !(self instanceof ReentrantLock lock) || Thread.currentThread().isInterrupted()) {
            self.lockInterruptibly();
            return;
        }
        LockShadow shadow = LockShadow.of(caller.at(line).run, lock);
        if (tryNow(lock)) {
            acquired(caller, lock, shadow, line, ThreadLog.NO_CAUSE);
            return;
        }
        caller.record(Kind.LOCK_REQUEST, shadow.id(), line);
        caller.waits(shadow, false, line);
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            caller.interrupted(e);
            caller.log.record(Kind.LOCK_ABANDON, shadow.id(), "interrupted", line, caller.interrupt);
            throw e;
        }
        caller.goesOn();
        acquired(caller, lock, shadow, line, shadow.freed);
    }

    public static boolean tryLock(Lock self, int line) {
        Watched caller = Watched.current();
        if (caller == null || !(self instanceof ReentrantLock lock)) {
            return self.tryLock();
        }
        LockShadow shadow = LockShadow.of(caller.at(line).run, lock);
        boolean taken = lock.tryLock();
        if (taken) {
            acquired(caller, lock, shadow, line, ThreadLog.NO_CAUSE);
        } else {
            caller.record(Kind.LOCK_ABANDON, shadow.id(), "failed", line);
        }
        return taken;
    }

    public static boolean tryLock(Lock self, long time, TimeUnit unit, int line) throws InterruptedException {
        Watched caller = Watched.current();
        if (caller == null || !(self instanceof ReentrantLock lock) || Thread.currentThread().isInterrupted()) {
            return self.tryLock(time, unit);
        }
        LockShadow shadow = LockShadow.of(caller.at(line).run, lock);
        if (tryNow(lock)) {
            acquired(caller, lock, shadow, line, ThreadLog.NO_CAUSE);
            return true;
        }
        long nanos = unit.toNanos(time);
        caller.record(Kind.LOCK_REQUEST, shadow.id(), Map.of("timeout", LessonTime.millis(nanos)), line);
        caller.waits(shadow, true, line);
        boolean taken;
        try {
            taken = lock.tryLock(caller.run.time.real(nanos), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            caller.interrupted(e);
            caller.log.record(Kind.LOCK_ABANDON, shadow.id(), "interrupted", line, caller.interrupt);
            throw e;
        }
        caller.goesOn();
        if (taken) {
            acquired(caller, lock, shadow, line, shadow.freed);
        } else {
            caller.record(Kind.LOCK_ABANDON, shadow.id(), "timeout", line);
        }
        return taken;
    }

    public static void unlock(Lock self, int line) {
        Watched caller = Watched.current();
        if (caller != null && self instanceof ReentrantLock lock && lock.isHeldByCurrentThread()) {
            LockShadow shadow = LockShadow.of(caller.run, lock);
            int holds = lock.getHoldCount() - 1;
            long token = caller.record(Kind.LOCK_RELEASE, shadow.id(), (long) holds, line);
            if (holds == 0) {
                shadow.owner = null;
                shadow.freed = token;
            }
        }
        self.unlock();
    }

    /** Takes the lock if {@link Lock#lock()} would not wait for it. */
    private static boolean tryNow(ReentrantLock lock) {
        return (!lock.isFair() || lock.isHeldByCurrentThread() || !lock.hasQueuedThreads()) && lock.tryLock();
    }

    private static void acquired(Watched caller, ReentrantLock lock, LockShadow shadow, int line, long cause) {
        shadow.owner = caller;
        caller.log.record(Kind.LOCK_ACQUIRE, shadow.id(), (long) lock.getHoldCount(), line, cause);
    }
}
