package syrniki.engine.control;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Reentrant locks, and both sides of read-write locks. */
public final class LockHooks {

    private LockHooks() {}

    private static Grip of(Control control, java.util.concurrent.locks.Lock self) {
        if (control.known(self) instanceof Grip grip) {
            return grip;
        }
        throw new NotControlled(self);
    }

    public static void lock(java.util.concurrent.locks.Lock self, int line) {
        Control control = Control.current();
        Grip lock = of(control, self);
        lock.take(lock.wanted(line), line);
    }

    public static void lockInterruptibly(java.util.concurrent.locks.Lock self, int line)
            throws InterruptedException {
        Control control = Control.current();
        Grip lock = of(control, self);
        Worker me = lock.wanted(line);
        me.interruptibly();
        me.orInterrupted(lock.take(me, line));
    }

    public static boolean tryLock(java.util.concurrent.locks.Lock self, int line) {
        Control control = Control.current();
        return of(control, self).tryNow(control.self(), line);
    }

    public static boolean tryLock(
            java.util.concurrent.locks.Lock self, long time, TimeUnit unit, int line)
            throws InterruptedException {
        Control control = Control.current();
        Grip lock = of(control, self);
        control.tries();
        Worker me = lock.wanted(line);
        me.within(unit.toNanos(time));
        me.interruptibly();
        return me.orInterrupted(lock.take(me, line)) == Turn.GO;
    }

    public static java.util.concurrent.locks.Lock readLock(ReadWriteLock self, int line) {
        know(self);
        return self.readLock();
    }

    public static java.util.concurrent.locks.Lock writeLock(ReadWriteLock self, int line) {
        know(self);
        return self.writeLock();
    }

    /** Both sides of it are known once it is known itself. */
    private static void know(ReadWriteLock self) {
        if (self instanceof ReentrantReadWriteLock) {
            Control.current().known(self);
        }
    }

    public static void unlock(java.util.concurrent.locks.Lock self, int line) {
        Control control = Control.current();
        if (!of(control, self).release(control.self(), Verb.UNLOCK, line)) {
            self.unlock(); // which says what is wrong
        }
    }
}
