package syrniki.engine.control;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Latches. */
public final class LatchHooks {

    private LatchHooks() {}

    private static Latch of(Control control, CountDownLatch self) {
        return (Latch) control.known(self);
    }

    public static void countDown(CountDownLatch self, int line) {
        Control control = Control.current();
        of(control, self).countDown(control.self(), line);
    }

    public static void await(CountDownLatch self, int line) throws InterruptedException {
        Control control = Control.current();
        Latch latch = of(control, self);
        Worker me = control.about(Verb.AWAIT_LATCH, latch, line);
        me.interruptibly();
        me.orInterrupted(latch.await(me, line));
    }

    public static boolean await(CountDownLatch self, long timeout, TimeUnit unit, int line)
            throws InterruptedException {
        Control control = Control.current();
        Latch latch = of(control, self);
        control.tries();
        Worker me = control.about(Verb.AWAIT_LATCH, latch, line);
        me.within(unit.toNanos(timeout));
        me.interruptibly();
        return me.orInterrupted(latch.await(me, line)) == Turn.GO;
    }

    public static long getCount(CountDownLatch self, int line) {
        Control control = Control.current();
        control.tries();
        control.turn(Verb.CALL, of(control, self), line);
        long count = self.getCount();
        control.self().saw(count);
        return count;
    }
}
