package syrniki.engine.hooks;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Locks: a reentrant lock, or the halves of a read-write lock, by their own names or as {@link
 * Lock}.
 */
public final class LockHooks {

    private LockHooks() {}

    public static void lock(Lock self, int line) {
        LockGrip grip = grip(self, line);
        Watched caller = Watched.current();
        if (grip == null && caller != null && self.getClass().getClassLoader() == null) {
            caller.uninterruptibly(
                    self::lockInterruptibly); // a lock of the JDK that hooks do not know
        } else if (grip == null) {
            self.lock();
        } else {
            grip.always(caller, 1, line);
        }
    }

    public static void lockInterruptibly(Lock self, int line) throws InterruptedException {
        LockGrip grip = grip(self, line);
        if (grip == null) {
            self.lockInterruptibly();
        } else {
            grip.interruptibly(Watched.current(), 1, line);
        }
    }

    public static boolean tryLock(Lock self, int line) {
        LockGrip grip = grip(self, line);
        return grip == null
                ? self.tryLock()
                : grip.atOnce(Watched.current(), 1, self.tryLock(), line);
    }

    public static boolean tryLock(Lock self, long time, TimeUnit unit, int line)
            throws InterruptedException {
        LockGrip grip = grip(self, line);
        return grip == null
                ? self.tryLock(time, unit)
                : grip.timed(Watched.current(), 1, unit.toNanos(time), line);
    }

    public static void unlock(Lock self, int line) {
        Watched caller = Watched.current();
        LockGrip grip = caller == null ? null : LockGrip.of(caller.run, self);
        if (grip != null && grip.holds() > 0) {
            grip.released(caller, line);
        }
        self.unlock();
    }

    public static Lock readLock(ReadWriteLock self, int line) {
        know(self);
        return self.readLock();
    }

    public static Lock writeLock(ReadWriteLock self, int line) {
        know(self);
        return self.writeLock();
    }

    private static void know(ReadWriteLock self) {
        Watched caller = Watched.current();
        if (caller != null && self instanceof ReentrantReadWriteLock lock) {
            LockGrip.know(caller.run, lock);
        }
    }

    private static LockGrip grip(Lock self, int line) {
        Watched caller = Watched.current();
        return caller == null ? null : LockGrip.of(caller.at(line).run, self);
    }
}
