package syrniki.engine.control;

import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Exchangers: two threads meet and give each other something. */
public final class ExchangerHooks {

    private ExchangerHooks() {}

    public static Object exchange(Exchanger<?> self, Object item, int line)
            throws InterruptedException {
        try {
            return exchange(self, item, -1, line);
        } catch (TimeoutException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public static Object exchange(
            Exchanger<?> self, Object item, long timeout, TimeUnit unit, int line)
            throws InterruptedException, TimeoutException {
        return exchange(self, item, Math.max(0, unit.toNanos(timeout)), line);
    }

    private static Object exchange(Exchanger<?> self, Object item, long nanos, int line)
            throws InterruptedException, TimeoutException {
        Control control = Control.current();
        Meeting meeting = (Meeting) control.known(self);
        return meeting.exchange(control.self(), item, nanos, line);
    }
}
