package syrniki.engine.hooks;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/** Arrays of atomic long whole numbers: each element is a variable. */
public final class AtomicLongArrayHooks {

    private AtomicLongArrayHooks() {}

    public static long get(AtomicLongArray self, int index, int line) {
        Variable variable = Atomics.of(self, index);
        long value = self.get(index);
        Atomics.read(variable, value, line);
        return value;
    }

    public static long getPlain(AtomicLongArray self, int index, int line) {
        Variable variable = Atomics.of(self, index);
        long value = self.getPlain(index);
        Atomics.read(variable, value, line);
        return value;
    }

    public static long getOpaque(AtomicLongArray self, int index, int line) {
        Variable variable = Atomics.of(self, index);
        long value = self.getOpaque(index);
        Atomics.read(variable, value, line);
        return value;
    }

    public static long getAcquire(AtomicLongArray self, int index, int line) {
        Variable variable = Atomics.of(self, index);
        long value = self.getAcquire(index);
        Atomics.read(variable, value, line);
        return value;
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
        Variable variable = Atomics.of(self, index);
        long before = self.getAndSet(index, value);
        Atomics.update(variable, before, value, line);
        return before;
    }

    public static long incrementAndGet(AtomicLongArray self, int index, int line) {
        Variable variable = Atomics.of(self, index);
        long after = self.incrementAndGet(index);
        Atomics.update(variable, after - 1, after, line);
        return after;
    }

    public static long decrementAndGet(AtomicLongArray self, int index, int line) {
        Variable variable = Atomics.of(self, index);
        long after = self.decrementAndGet(index);
        Atomics.update(variable, after + 1, after, line);
        return after;
    }

    public static long addAndGet(AtomicLongArray self, int index, long delta, int line) {
        Variable variable = Atomics.of(self, index);
        long after = self.addAndGet(index, delta);
        Atomics.update(variable, after - delta, after, line);
        return after;
    }

    public static long getAndIncrement(AtomicLongArray self, int index, int line) {
        Variable variable = Atomics.of(self, index);
        long before = self.getAndIncrement(index);
        Atomics.update(variable, before, before + 1, line);
        return before;
    }

    public static long getAndDecrement(AtomicLongArray self, int index, int line) {
        Variable variable = Atomics.of(self, index);
        long before = self.getAndDecrement(index);
        Atomics.update(variable, before, before - 1, line);
        return before;
    }

    public static long getAndAdd(AtomicLongArray self, int index, long delta, int line) {
        Variable variable = Atomics.of(self, index);
        long before = self.getAndAdd(index, delta);
        Atomics.update(variable, before, before + delta, line);
        return before;
    }

    public static boolean compareAndSet(
            AtomicLongArray self, int index, long expected, long wanted, int line) {
        Variable variable = Atomics.of(self, index);
        long found = self.compareAndExchange(index, expected, wanted);
        return Atomics.compared(variable, expected, found, wanted, line);
    }

    public static boolean weakCompareAndSetVolatile(
            AtomicLongArray self, int index, long expected, long wanted, int line) {
        Variable variable = Atomics.of(self, index);
        long found = self.compareAndExchange(index, expected, wanted);
        return Atomics.compared(variable, expected, found, wanted, line);
    }

    public static boolean weakCompareAndSetPlain(
            AtomicLongArray self, int index, long expected, long wanted, int line) {
        Variable variable = Atomics.of(self, index);
        long found = self.compareAndExchange(index, expected, wanted);
        return Atomics.compared(variable, expected, found, wanted, line);
    }

    public static long compareAndExchange(
            AtomicLongArray self, int index, long expected, long wanted, int line) {
        Variable variable = Atomics.of(self, index);
        long found = self.compareAndExchange(index, expected, wanted);
        Atomics.compared(variable, expected, found, wanted, line);
        return found;
    }

    public static long getAndUpdate(
            AtomicLongArray self, int index, LongUnaryOperator function, int line) {
        Variable variable = Atomics.of(self, index);
        while (true) {
            long before = self.get(index);
            long after = function.applyAsLong(before);
            if (self.compareAndSet(index, before, after)) {
                Atomics.update(variable, before, after, line);
                return before;
            }
        }
    }

    public static long updateAndGet(
            AtomicLongArray self, int index, LongUnaryOperator function, int line) {
        Variable variable = Atomics.of(self, index);
        while (true) {
            long before = self.get(index);
            long after = function.applyAsLong(before);
            if (self.compareAndSet(index, before, after)) {
                Atomics.update(variable, before, after, line);
                return after;
            }
        }
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
