package syrniki.engine.hooks;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/** Arrays of atomic whole numbers: each element is a variable. */
public final class AtomicLongArrayHooks {

    private AtomicLongArrayHooks() {}

    public static long get(AtomicLongArray self, int index, int line) {
        return Atomics.read(Atomics.of(self, index), self.get(index), line);
    }

    public static long getPlain(AtomicLongArray self, int index, int line) {
        return Atomics.read(Atomics.of(self, index), self.getPlain(index), line);
    }

    public static long getOpaque(AtomicLongArray self, int index, int line) {
        return Atomics.read(Atomics.of(self, index), self.getOpaque(index), line);
    }

    public static long getAcquire(AtomicLongArray self, int index, int line) {
        return Atomics.read(Atomics.of(self, index), self.getAcquire(index), line);
    }

    public static void set(AtomicLongArray self, int index, long value, int line) {
        Atomics.write(Atomics.of(self, index), value, line);
        self.set(index, value);
    }

    public static void lazySet(AtomicLongArray self, int index, long value, int line) {
        Atomics.write(Atomics.of(self, index), value, line);
        self.lazySet(index, value);
    }

    public static void setPlain(AtomicLongArray self, int index, long value, int line) {
        Atomics.write(Atomics.of(self, index), value, line);
        self.setPlain(index, value);
    }

    public static void setOpaque(AtomicLongArray self, int index, long value, int line) {
        Atomics.write(Atomics.of(self, index), value, line);
        self.setOpaque(index, value);
    }

    public static void setRelease(AtomicLongArray self, int index, long value, int line) {
        Atomics.write(Atomics.of(self, index), value, line);
        self.setRelease(index, value);
    }

    public static long getAndSet(AtomicLongArray self, int index, long value, int line) {
        return Atomics.replaced(Atomics.of(self, index), self.getAndSet(index, value), value, line);
    }

    public static long getAndAdd(AtomicLongArray self, int index, long delta, int line) {
        return Atomics.increased(
                Atomics.of(self, index), self.getAndAdd(index, delta), delta, line);
    }

    public static long getAndIncrement(AtomicLongArray self, int index, int line) {
        return getAndAdd(self, index, 1, line);
    }

    public static long getAndDecrement(AtomicLongArray self, int index, int line) {
        return getAndAdd(self, index, -1, line);
    }

    public static long addAndGet(AtomicLongArray self, int index, long delta, int line) {
        return getAndAdd(self, index, delta, line) + delta;
    }

    public static long incrementAndGet(AtomicLongArray self, int index, int line) {
        return addAndGet(self, index, 1, line);
    }

    public static long decrementAndGet(AtomicLongArray self, int index, int line) {
        return addAndGet(self, index, -1, line);
    }

    public static long compareAndExchange(
            AtomicLongArray self, int index, long expected, long wanted, int line) {
        Variable variable = Atomics.of(self, index);
        long found = self.compareAndExchange(index, expected, wanted);
        Atomics.compared(variable, expected, found, wanted, line);
        return found;
    }

    public static boolean compareAndSet(
            AtomicLongArray self, int index, long expected, long wanted, int line) {
        return compareAndExchange(self, index, expected, wanted, line) == expected;
    }

    public static boolean weakCompareAndSetVolatile(
            AtomicLongArray self, int index, long expected, long wanted, int line) {
        return compareAndExchange(self, index, expected, wanted, line) == expected;
    }

    public static boolean weakCompareAndSetPlain(
            AtomicLongArray self, int index, long expected, long wanted, int line) {
        return compareAndExchange(self, index, expected, wanted, line) == expected;
    }

    public static boolean weakCompareAndSetAcquire(
            AtomicLongArray self, int index, long expected, long wanted, int line) {
        return compareAndExchange(self, index, expected, wanted, line) == expected;
    }

    public static boolean weakCompareAndSetRelease(
            AtomicLongArray self, int index, long expected, long wanted, int line) {
        return compareAndExchange(self, index, expected, wanted, line) == expected;
    }

    public static long getAndUpdate(
            AtomicLongArray self, int index, LongUnaryOperator function, int line) {
        Variable variable = Atomics.of(self, index);
        while (true) {
            long before = self.get(index);
            long after = function.applyAsLong(before);
            if (self.compareAndSet(index, before, after)) {
                return Atomics.replaced(variable, before, after, line);
            }
        }
    }

    public static long updateAndGet(
            AtomicLongArray self, int index, LongUnaryOperator function, int line) {
        long[] after = new long[1];
        getAndUpdate(self, index, it -> after[0] = function.applyAsLong(it), line);
        return after[0];
    }

    public static long getAndAccumulate(
            AtomicLongArray self, int index, long other, LongBinaryOperator function, int line) {
        return getAndUpdate(self, index, it -> function.applyAsLong(it, other), line);
    }

    public static long accumulateAndGet(
            AtomicLongArray self, int index, long other, LongBinaryOperator function, int line) {
        return updateAndGet(self, index, it -> function.applyAsLong(it, other), line);
    }
}
