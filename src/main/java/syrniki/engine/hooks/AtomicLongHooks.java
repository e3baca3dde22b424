package syrniki.engine.hooks;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/** Atomic whole numbers: each update is one write that knows what it replaced. */
public final class AtomicLongHooks {

    private AtomicLongHooks() {}

    public static long get(AtomicLong self, int line) {
        return Atomics.read(Atomics.of(self), self.get(), line);
    }

    public static long getPlain(AtomicLong self, int line) {
        return Atomics.read(Atomics.of(self), self.getPlain(), line);
    }

    public static long getOpaque(AtomicLong self, int line) {
        return Atomics.read(Atomics.of(self), self.getOpaque(), line);
    }

    public static long getAcquire(AtomicLong self, int line) {
        return Atomics.read(Atomics.of(self), self.getAcquire(), line);
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
        return Atomics.replaced(Atomics.of(self), self.getAndSet(value), value, line);
    }

    public static long getAndAdd(AtomicLong self, long delta, int line) {
        return Atomics.increased(Atomics.of(self), self.getAndAdd(delta), delta, line);
    }

    public static long getAndIncrement(AtomicLong self, int line) {
        return getAndAdd(self, 1, line);
    }

    public static long getAndDecrement(AtomicLong self, int line) {
        return getAndAdd(self, -1, line);
    }

    public static long addAndGet(AtomicLong self, long delta, int line) {
        return getAndAdd(self, delta, line) + delta;
    }

    public static long incrementAndGet(AtomicLong self, int line) {
        return addAndGet(self, 1, line);
    }

    public static long decrementAndGet(AtomicLong self, int line) {
        return addAndGet(self, -1, line);
    }

    public static long compareAndExchange(AtomicLong self, long expected, long wanted, int line) {
        Variable variable = Atomics.of(self);
        long found = self.compareAndExchange(expected, wanted);
        Atomics.compared(variable, expected, found, wanted, line);
        return found;
    }

    public static boolean compareAndSet(AtomicLong self, long expected, long wanted, int line) {
        return compareAndExchange(self, expected, wanted, line) == expected;
    }

    public static boolean weakCompareAndSetVolatile(
            AtomicLong self, long expected, long wanted, int line) {
        return compareAndExchange(self, expected, wanted, line) == expected;
    }

    public static boolean weakCompareAndSetPlain(
            AtomicLong self, long expected, long wanted, int line) {
        return compareAndExchange(self, expected, wanted, line) == expected;
    }

    public static boolean weakCompareAndSetAcquire(
            AtomicLong self, long expected, long wanted, int line) {
        return compareAndExchange(self, expected, wanted, line) == expected;
    }

    public static boolean weakCompareAndSetRelease(
            AtomicLong self, long expected, long wanted, int line) {
        return compareAndExchange(self, expected, wanted, line) == expected;
    }

    public static long getAndUpdate(AtomicLong self, LongUnaryOperator function, int line) {
        Variable variable = Atomics.of(self);
        while (true) {
            long before = self.get();
            long after = function.applyAsLong(before);
            if (self.compareAndSet(before, after)) {
                return Atomics.replaced(variable, before, after, line);
            }
        }
    }

    public static long updateAndGet(AtomicLong self, LongUnaryOperator function, int line) {
        long[] after = new long[1];
        getAndUpdate(self, it -> after[0] = function.applyAsLong(it), line);
        return after[0];
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
