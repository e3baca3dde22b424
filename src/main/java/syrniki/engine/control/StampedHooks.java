package syrniki.engine.control;

import syrniki.trace.Event;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.StampedLock;

/**
 * Stamped locks: writing, reading and changing from one to the other; optimistic reading takes
 * nothing, but tells a thread of the lock.
 */
public final class StampedHooks {

    private StampedHooks() {}

    private static Stamped of(StampedLock self) {
        return (Stamped) Control.current().known(self);
    }

    private static long always(Half half, int line) {
        half.take(half.wanted(line), line);
        return half.stamp;
    }

    private static long interruptibly(Half half, int line) throws InterruptedException {
        Worker me = half.wanted(line);
        me.interruptibly();
        me.orInterrupted(half.take(me, line));
        return half.stamp;
    }

    private static long timed(Half half, long nanos, int line) throws InterruptedException {
        half.control.tries();
        Worker me = half.wanted(line);
        me.within(nanos);
        me.interruptibly();
        return me.orInterrupted(half.take(me, line)) == Turn.GO ? half.stamp : 0;
    }

    private static long atOnce(Half half, int line) {
        return half.tryNow(half.control.self(), line) ? half.stamp : 0;
    }

    public static long writeLock(StampedLock self, int line) {
        return always(of(self).write, line);
    }

    public static long readLock(StampedLock self, int line) {
        return always(of(self).read, line);
    }

    public static long writeLockInterruptibly(StampedLock self, int line)
            throws InterruptedException {
        return interruptibly(of(self).write, line);
    }

    public static long readLockInterruptibly(StampedLock self, int line)
            throws InterruptedException {
        return interruptibly(of(self).read, line);
    }

    public static long tryWriteLock(StampedLock self, int line) {
        return atOnce(of(self).write, line);
    }

    public static long tryReadLock(StampedLock self, int line) {
        return atOnce(of(self).read, line);
    }

    public static long tryWriteLock(StampedLock self, long time, TimeUnit unit, int line)
            throws InterruptedException {
        return timed(of(self).write, unit.toNanos(time), line);
    }

    public static long tryReadLock(StampedLock self, long time, TimeUnit unit, int line)
            throws InterruptedException {
        return timed(of(self).read, unit.toNanos(time), line);
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

    /** Waits for the turn to let go of it, and tells so if the stamp is right. */
    private static void releasing(StampedLock self, long stamp, boolean right, int line) {
        Stamped lock = of(self);
        lock.control.turn(Verb.UNLOCK, lock, line);
        released(lock, self, stamp, right, line);
    }

    private static void released(
            Stamped lock, StampedLock self, long stamp, boolean right, int line) {
        if (right && self.validate(stamp)) {
            Half half = StampedLock.isWriteLockStamp(stamp) ? lock.write : lock.read;
            half.released(lock.control.self(), line);
        }
    }

    public static boolean tryUnlockWrite(StampedLock self, int line) {
        Stamped lock = asked(self, Verb.UNLOCK, line);
        if (self.isWriteLocked()) {
            lock.write.released(lock.control.self(), line);
        }
        return saw(lock, self.tryUnlockWrite());
    }

    public static boolean tryUnlockRead(StampedLock self, int line) {
        Stamped lock = asked(self, Verb.UNLOCK, line);
        if (self.isReadLocked()) {
            lock.read.released(lock.control.self(), line);
        }
        return saw(lock, self.tryUnlockRead());
    }

    public static long tryConvertToWriteLock(StampedLock self, long stamp, int line) {
        Stamped lock = asked(self, Verb.TRY_LOCK, line);
        long converted = self.tryConvertToWriteLock(stamp);
        if (converted != 0 && !StampedLock.isWriteLockStamp(stamp)) {
            if (StampedLock.isReadLockStamp(stamp)) {
                lock.read.released(lock.control.self(), line);
            }
            lock.write.taken(lock.control.self(), Event.NONE, line);
        }
        return saw(lock, converted);
    }

    public static long tryConvertToReadLock(StampedLock self, long stamp, int line) {
        Stamped lock = asked(self, Verb.TRY_LOCK, line);
        released(lock, self, stamp, StampedLock.isWriteLockStamp(stamp), line);
        long converted = self.tryConvertToReadLock(stamp);
        if (converted != 0 && !StampedLock.isReadLockStamp(stamp)) {
            lock.read.taken(lock.control.self(), Event.NONE, line);
        }
        return saw(lock, converted);
    }

    public static long tryConvertToOptimisticRead(StampedLock self, long stamp, int line) {
        Stamped lock = asked(self, Verb.UNLOCK, line);
        released(lock, self, stamp, StampedLock.isLockStamp(stamp), line);
        return saw(lock, self.tryConvertToOptimisticRead(stamp));
    }

    public static long tryOptimisticRead(StampedLock self, int line) {
        return saw(asked(self, Verb.CALL, line), self.tryOptimisticRead());
    }

    public static boolean validate(StampedLock self, long stamp, int line) {
        return saw(asked(self, Verb.CALL, line), self.validate(stamp));
    }

    public static boolean isWriteLocked(StampedLock self, int line) {
        return saw(asked(self, Verb.CALL, line), self.isWriteLocked());
    }

    public static boolean isReadLocked(StampedLock self, int line) {
        return saw(asked(self, Verb.CALL, line), self.isReadLocked());
    }

    public static int getReadLockCount(StampedLock self, int line) {
        return (int) saw(asked(self, Verb.CALL, line), (long) self.getReadLockCount());
    }

    /** Waits for the turn of a call that finds out something of the lock. */
    private static Stamped asked(StampedLock self, Verb verb, int line) {
        Stamped lock = of(self);
        lock.control.tries();
        lock.control.turn(verb, lock, line);
        return lock;
    }

    private static long saw(Stamped lock, long answer) {
        lock.control.self().saw(answer);
        return answer;
    }

    private static boolean saw(Stamped lock, boolean answer) {
        saw(lock, answer ? 1 : 0);
        return answer;
    }
}
