package syrniki.engine.hooks;

import syrniki.trace.ThreadLog;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.StampedLock;

/**
 * Stamped locks: writing, reading and changing from one to the other; optimistic reading takes
 * nothing.
 */
public final class StampedHooks {

    private StampedHooks() {}

    public static long writeLock(StampedLock self, int line) {
        Watched caller = Watched.current();
        return caller == null
                ? self.writeLock()
                : always(caller, shadow(caller, self, line).write, line);
    }

    public static long readLock(StampedLock self, int line) {
        Watched caller = Watched.current();
        return caller == null
                ? self.readLock()
                : always(caller, shadow(caller, self, line).read, line);
    }

    public static long writeLockInterruptibly(StampedLock self, int line)
            throws InterruptedException {
        Watched caller = Watched.current();
        return caller == null
                ? self.writeLockInterruptibly()
                : interruptibly(caller, shadow(caller, self, line).write, line);
    }

    public static long readLockInterruptibly(StampedLock self, int line)
            throws InterruptedException {
        Watched caller = Watched.current();
        return caller == null
                ? self.readLockInterruptibly()
                : interruptibly(caller, shadow(caller, self, line).read, line);
    }

    public static long tryWriteLock(StampedLock self, int line) {
        Watched caller = Watched.current();
        return caller == null
                ? self.tryWriteLock()
                : atOnce(caller, shadow(caller, self, line).write, line);
    }

    public static long tryReadLock(StampedLock self, int line) {
        Watched caller = Watched.current();
        return caller == null
                ? self.tryReadLock()
                : atOnce(caller, shadow(caller, self, line).read, line);
    }

    public static long tryWriteLock(StampedLock self, long time, TimeUnit unit, int line)
            throws InterruptedException {
        Watched caller = Watched.current();
        return caller == null
                ? self.tryWriteLock(time, unit)
                : timed(caller, shadow(caller, self, line).write, unit.toNanos(time), line);
    }

    public static long tryReadLock(StampedLock self, long time, TimeUnit unit, int line)
            throws InterruptedException {
        Watched caller = Watched.current();
        return caller == null
                ? self.tryReadLock(time, unit)
                : timed(caller, shadow(caller, self, line).read, unit.toNanos(time), line);
    }

    public static void unlockWrite(StampedLock self, long stamp, int line) {
        releasing(self, stamp, StampedLock.isWriteLockStamp(stamp), line);
        self.unlockWrite(stamp);
    }

    public static void unlockRead(StampedLock self, long stamp, int line) {
        releasing(self, stamp, StampedLock.isReadLockStamp(stamp), line);
        self.unlockRead(stamp);
    }

    public static void unlock(StampedLock self, long stamp, int line) {
        releasing(self, stamp, StampedLock.isLockStamp(stamp), line);
        self.unlock(stamp);
    }

    public static boolean tryUnlockWrite(StampedLock self, int line) {
        Watched caller = Watched.current();
        if (caller != null && self.isWriteLocked()) {
            shadow(caller, self, line).write.released(caller, line);
        }
        return self.tryUnlockWrite();
    }

    public static boolean tryUnlockRead(StampedLock self, int line) {
        Watched caller = Watched.current();
        if (caller != null && self.isReadLocked()) {
            shadow(caller, self, line).read.released(caller, line);
        }
        return self.tryUnlockRead();
    }

    public static long tryConvertToWriteLock(StampedLock self, long stamp, int line) {
        Watched caller = Watched.current();
        long converted = self.tryConvertToWriteLock(stamp);
        if (caller != null && converted != 0 && !StampedLock.isWriteLockStamp(stamp)) {
            StampedShadow shadow = shadow(caller, self, line);
            if (StampedLock.isReadLockStamp(stamp)) {
                shadow.read.released(caller, line);
            }
            shadow.write.taken(caller, 1, line, ThreadLog.NO_CAUSE);
        }
        return converted;
    }

    public static long tryConvertToReadLock(StampedLock self, long stamp, int line) {
        Watched caller = Watched.current();
        if (StampedLock.isWriteLockStamp(stamp)) {
            releasing(self, stamp, true, line);
        }
        long converted = self.tryConvertToReadLock(stamp);
        if (caller != null && converted != 0 && !StampedLock.isReadLockStamp(stamp)) {
            shadow(caller, self, line).read.taken(caller, 1, line, ThreadLog.NO_CAUSE);
        }
        return converted;
    }

    public static long tryConvertToOptimisticRead(StampedLock self, long stamp, int line) {
        releasing(self, stamp, StampedLock.isLockStamp(stamp), line);
        return self.tryConvertToOptimisticRead(stamp);
    }

    private static void releasing(StampedLock self, long stamp, boolean right, int line) {
        Watched caller = Watched.current();
        if (caller != null && right && self.validate(stamp)) {
            StampedShadow shadow = shadow(caller, self, line);
            (StampedLock.isWriteLockStamp(stamp) ? shadow.write : shadow.read)
                    .released(caller, line);
        }
    }

    private static StampedShadow shadow(Watched caller, StampedLock self, int line) {
        caller.line = line;
        return StampedShadow.of(caller.run, self);
    }

    private static long always(Watched caller, StampedShadow.Half half, int line) {
        caller.run.goOn();
        half.always(caller, 1, line);
        return caller.stamp;
    }

    private static long interruptibly(Watched caller, StampedShadow.Half half, int line)
            throws InterruptedException {
        caller.run.goOn();
        half.interruptibly(caller, 1, line);
        return caller.stamp;
    }

    private static long timed(Watched caller, StampedShadow.Half half, long nanos, int line)
            throws InterruptedException {
        caller.run.goOn();
        return half.timed(caller, 1, nanos, line) ? caller.stamp : 0;
    }

    private static long atOnce(Watched caller, StampedShadow.Half half, int line) {
        caller.run.goOn();
        return half.atOnce(caller, 1, half.tryNow(caller, 1), line) ? caller.stamp : 0;
    }
}
