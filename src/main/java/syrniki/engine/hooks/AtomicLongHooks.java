package syrniki.engine.hooks;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/** Atomic long whole numbers: each update is one write that knows what it replaced. */
public final class AtomicLongHooks {

    private AtomicLongHooks() {}

    public static long get(AtomicLong self, int line) {
        Variable variable = Atomics.of(self);
        long value = self.get();
        Atomics.read(variable, value, line);
        return value;
    }

    public static long getPlain(AtomicLong self, int line) {
        Variable variable = Atomics.of(self);
        long value = self.getPlain();
        Atomics.read(variable, value, line);
        return value;
    }

    public static long getOpaque(AtomicLong self, int line) {
        Variable variable = Atomics.of(self);
        long value = self.getOpaque();
        Atomics.read(variable, value, line);
        return value;
    }

    public static long getAcquire(AtomicLong self, int line) {
        Variable variable = Atomics.of(self);
        long value = self.getAcquire();
        Atomics.read(variable, value, line);
        return value;
    }

    public static void set(AtomicLong self, long value, int line) {
        Atomics.write(Atomics.of(self), value, line);
        self.set(value);
    }

    public static void lazySet(AtomicLong self, long value, int line) {
        Atomics.write(Atomics.of(self), value, line);
        self.lazySet(value);
    }

    public static void setPlain(AtomicLong self, long value, int line) {
        Atomics.write(Atomics.of(self), value, line);
        self.setPlain(value);
    }

    public static void setOpaque(AtomicLong self, long value, int line) {
        Atomics.write(Atomics.of(self), value, line);
        self.setOpaque(value);
    }

    public static void setRelease(AtomicLong self, long value, int line) {
        Atomics.write(Atomics.of(self), value, line);
        self.setRelease(value);
    }

    public static long getAndSet(AtomicLong self, long value, int line) {
        Variable variable = Atomics.of(self);
        long before = self.getAndSet(value);
        Atomics.update(variable, before, value, line);
        return before;
    }

    public static long incrementAndGet(AtomicLong self, int line) {
        Variable variable = Atomics.of(self);
        long after = self.incrementAndGet();
        Atomics.update(variable, after - 1, after, line);
        return after;
    }

    public static long decrementAndGet(AtomicLong self, int line) {
        Variable variable = Atomics.of(self);
        long after = self.decrementAndGet();
        Atomics.update(variable, after + 1, after, line);
        return after;
    }

    public static long addAndGet(AtomicLong self, long delta, int line) {
        Variable variable = Atomics.of(self);
        long after = self.addAndGet(delta);
        Atomics.update(variable, after - delta, after, line);
        return after;
    }

    public static long getAndIncrement(AtomicLong self, int line) {
        Variable variable = Atomics.of(self);
        long before = self.getAndIncrement();
        Atomics.update(variable, before, before + 1, line);
        return before;
    }

    public static long getAndDecrement(AtomicLong self, int line) {
        Variable variable = Atomics.of(self);
        long before = self.getAndDecrement();
        Atomics.update(variable, before, before - 1, line);
        return before;
    }

    public static long getAndAdd(AtomicLong self, long delta, int line) {
        Variable variable = Atomics.of(self);
        long before = self.getAndAdd(delta);
        Atomics.update(variable, before, before + delta, line);
        return before;
    }

    public static boolean compareAndSet(AtomicLong self, long expected, long wanted, int line) {
        Variable variable = Atomics.of(self);
        long found = self.compareAndExchange(expected, wanted);
        return Atomics.compared(variable, expected, found, wanted, line);
    }

    public static boolean weakCompareAndSetVolatile(
            AtomicLong self, long expected, long wanted, int line) {
        Variable variable = Atomics.of(self);
        long found = self.compareAndExchange(expected, wanted);
        return Atomics.compared(variable, expected, found, wanted, line);
    }

    public static boolean weakCompareAndSetPlain(
            AtomicLong self, long expected, long wanted, int line) {
        Variable variable = Atomics.of(self);
        long found = self.compareAndExchange(expected, wanted);
        return Atomics.compared(variable, expected, found, wanted, line);
    }

    public static long compareAndExchange(AtomicLong self, long expected, long wanted, int line) {
        Variable variable = Atomics.of(self);
        long found = self.compareAndExchange(expected, wanted);
        Atomics.compared(variable, expected, found, wanted, line);
        return found;
    }

    public static long getAndUpdate(AtomicLong self, LongUnaryOperator function, int line) {
        Variable variable = Atomics.of(self);
        while (true) {
            long before = self.get();
            long after = function.applyAsLong(before);
            if (self.compareAndSet(before, after)) {
                Atomics.update(variable, before, after, line);
                return before;
            }
        }
    }

    public static long updateAndGet(AtomicLong self, LongUnaryOperator function, int line) {
        Variable variable = Atomics.of(self);
        while (true) {
            long before = self.get();
            long after = function.applyAsLong(before);
            if (self.compareAndSet(before, after)) {
                Atomics.update(variable, before, after, line);
                return after;
            }
        }
    }

    public static long getAndAccumulate(
            AtomicLong self, long other, LongBinaryOperator function, int line) {
        return getAndUpdate(self, it -> function.applyAsLong(it, other), line);
    }

    public static long accumulateAndGet(
            AtomicLong self, long other, LongBinaryOperator function, int line) {
        return updateAndGet(self, it -> function.applyAsLong(it, other), line);
    }

    public static int intValue(AtomicLong self, int line) {
        return (int) get(self, line);
    }

    public static long longValue(AtomicLong self, int line) {
        return get(self, line);
    }
}
