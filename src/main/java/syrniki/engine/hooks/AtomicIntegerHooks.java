package syrniki.engine.hooks;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/** Atomic whole numbers: each update is one write that knows what it replaced. */
public final class AtomicIntegerHooks {

    private AtomicIntegerHooks() {}

    public static int get(AtomicInteger self, int line) {
        return Atomics.read(Atomics.of(self), self.get(), line);
    }

    public static int getPlain(AtomicInteger self, int line) {
        return Atomics.read(Atomics.of(self), self.getPlain(), line);
    }

    public static int getOpaque(AtomicInteger self, int line) {
        return Atomics.read(Atomics.of(self), self.getOpaque(), line);
    }

    public static int getAcquire(AtomicInteger self, int line) {
        return Atomics.read(Atomics.of(self), self.getAcquire(), line);
    }

    public static void set(AtomicInteger self, int value, int line) {
        Atomics.write(Atomics.of(self), value, line);
        self.set(value);
    }

    public static void lazySet(AtomicInteger self, int value, int line) {
        Atomics.write(Atomics.of(self), value, line);
        self.lazySet(value);
    }

    public static void setPlain(AtomicInteger self, int value, int line) {
        Atomics.write(Atomics.of(self), value, line);
        self.setPlain(value);
    }

    public static void setOpaque(AtomicInteger self, int value, int line) {
        Atomics.write(Atomics.of(self), value, line);
        self.setOpaque(value);
    }

    public static void setRelease(AtomicInteger self, int value, int line) {
        Atomics.write(Atomics.of(self), value, line);
        self.setRelease(value);
    }

    public static int getAndSet(AtomicInteger self, int value, int line) {
        return Atomics.replaced(Atomics.of(self), self.getAndSet(value), value, line);
    }

    public static int getAndAdd(AtomicInteger self, int delta, int line) {
        return Atomics.increased(Atomics.of(self), self.getAndAdd(delta), delta, line);
    }

    public static int getAndIncrement(AtomicInteger self, int line) {
        return getAndAdd(self, 1, line);
    }

    public static int getAndDecrement(AtomicInteger self, int line) {
        return getAndAdd(self, -1, line);
    }

    public static int addAndGet(AtomicInteger self, int delta, int line) {
        return getAndAdd(self, delta, line) + delta;
    }

    public static int incrementAndGet(AtomicInteger self, int line) {
        return addAndGet(self, 1, line);
    }

    public static int decrementAndGet(AtomicInteger self, int line) {
        return addAndGet(self, -1, line);
    }

    public static int compareAndExchange(AtomicInteger self, int expected, int wanted, int line) {
        Variable variable = Atomics.of(self);
        int found = self.compareAndExchange(expected, wanted);
        Atomics.compared(variable, expected, found, wanted, line);
        return found;
    }

    public static boolean compareAndSet(AtomicInteger self, int expected, int wanted, int line) {
        return compareAndExchange(self, expected, wanted, line) == expected;
    }

    public static boolean weakCompareAndSetVolatile(
            AtomicInteger self, int expected, int wanted, int line) {
        return compareAndExchange(self, expected, wanted, line) == expected;
    }

    public static boolean weakCompareAndSetPlain(
            AtomicInteger self, int expected, int wanted, int line) {
        return compareAndExchange(self, expected, wanted, line) == expected;
    }

    public static boolean weakCompareAndSetAcquire(
            AtomicInteger self, int expected, int wanted, int line) {
        return compareAndExchange(self, expected, wanted, line) == expected;
    }

    public static boolean weakCompareAndSetRelease(
            AtomicInteger self, int expected, int wanted, int line) {
        return compareAndExchange(self, expected, wanted, line) == expected;
    }

    public static int getAndUpdate(AtomicInteger self, IntUnaryOperator function, int line) {
        Variable variable = Atomics.of(self);
        while (true) {
            int before = self.get();
            int after = function.applyAsInt(before);
            if (self.compareAndSet(before, after)) {
                return Atomics.replaced(variable, before, after, line);
            }
        }
    }

    public static int updateAndGet(AtomicInteger self, IntUnaryOperator function, int line) {
        int[] after = new int[1];
        getAndUpdate(self, it -> after[0] = function.applyAsInt(it), line);
        return after[0];
    }

    public static int getAndAccumulate(
            AtomicInteger self, int other, IntBinaryOperator function, int line) {
        return getAndUpdate(self, it -> function.applyAsInt(it, other), line);
    }

    public static int accumulateAndGet(
            AtomicInteger self, int other, IntBinaryOperator function, int line) {
        return updateAndGet(self, it -> function.applyAsInt(it, other), line);
    }

    public static int intValue(AtomicInteger self, int line) {
        return get(self, line);
    }

    public static long longValue(AtomicInteger self, int line) {
        return get(self, line);
    }
}
