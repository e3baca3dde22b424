package syrniki.engine.control;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Reentrant locks. */
public final class LockHooks {

    private LockHooks() {}

    private static Lock of(Control control, java.util.concurrent.locks.Lock self) {
        if (self instanceof ReentrantLock) {
            return (Lock) control.known(self);
        }
        throw new NotControlled(self);
    }

    public static void lock(java.util.concurrent.locks.Lock self, int line) {
        Control control = Control.current();
        Lock lock = of(control, self);
        lock.take(control.about(Verb.LOCK, lock, line), line);
    }

    public static void lockInterruptibly(java.util.concurrent.locks.Lock self, int line)
            throws InterruptedException {
        Control control = Control.current();
        Lock lock = of(control, self);
        Worker me = control.about(Verb.LOCK, lock, line);
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
        Lock lock = of(control, self);
        control.tries();
        Worker me = control.about(Verb.LOCK, lock, line);
        me.within(unit.toNanos(time));
        me.interruptibly();
        return me.orInterrupted(lock.take(me, line)) == Turn.GO;
    }

    public static void unlock(java.util.concurrent.locks.Lock self, int line) {
        Control control = Control.current();
        if (!of(control, self).release(control.self(), Verb.UNLOCK, line)) {
            self.unlock(); // which says what is wrong
        }
    }
}
