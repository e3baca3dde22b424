package syrniki.engine.control;

import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;

/** Conditions of locks. Whoever came first is signalled first, as a ReentrantLock promises. */
public final class ConditionHooks {

    private ConditionHooks() {}

    public static Condition newCondition(Lock self, int line) {
        Control control = Control.current();
        Condition made = self.newCondition();
        if (!(control.known(self) instanceof syrniki.engine.control.Lock lock)) {
            throw new NotControlled(self);
        }
        control.memory().keep(made, new syrniki.engine.control.Condition(control, made, lock));
        return made;
    }

    private static syrniki.engine.control.Condition owned(Control control, Condition self) {
        var condition = (syrniki.engine.control.Condition) control.known(self);
        if (condition.lock.holder() != control.self()) {
            throw new IllegalMonitorStateException();
        }
        return condition;
    }

    private static boolean await(Condition self, long nanos, int line) throws InterruptedException {
        Control control = Control.current();
        Worker me = control.self();
        Waiters waiters = owned(control, self).waiters;
        return me.orInterrupted(waiters.await(me, "await", nanos, true, line)) == Turn.GO;
    }

    public static void await(Condition self, int line) throws InterruptedException {
        await(self, -1L, line);
    }

    public static boolean await(Condition self, long time, TimeUnit unit, int line)
            throws InterruptedException {
        return await(self, Math.max(0, unit.toNanos(time)), line);
    }

    public static long awaitNanos(Condition self, long nanos, int line)
            throws InterruptedException {
        long deadline = Control.current().clock + nanos;
        boolean signalled = await(self, Math.max(0, nanos), line);
        return signalled ? Math.max(1, deadline - Control.current().clock) : 0;
    }

    public static boolean awaitUntil(Condition self, Date deadline, int line)
            throws InterruptedException {
        long millis = deadline.getTime() - ClockHooks.currentTimeMillis(line);
        return await(self, millis, TimeUnit.MILLISECONDS, line);
    }

    public static void awaitUninterruptibly(Condition self, int line) {
        Control control = Control.current();
        Worker me = control.self();
        owned(control, self).waiters.await(me, "await", -1, false, line);
    }

    public static void signal(Condition self, int line) {
        Control control = Control.current();
        var condition = owned(control, self);
        control.turn(Verb.SIGNAL, condition, line);
        condition.waiters.signalOne(control.self(), 0, line);
    }

    public static void signalAll(Condition self, int line) {
        Control control = Control.current();
        var condition = owned(control, self);
        control.turn(Verb.SIGNAL_ALL, condition, line);
        condition.waiters.signalAll(control.self(), line);
    }
}
