package syrniki.engine.hooks;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/** Arrays of atomic whole numbers: each element is a variable. */
public final class AtomicIntegerArrayHooks {

    private AtomicIntegerArrayHooks() {}

    public static int get(AtomicIntegerArray self, int index, int line) {
        return Atomics.read(Atomics.of(self, index), self.get(index), line);
    }

    public static int getPlain(AtomicIntegerArray self, int index, int line) {
        return Atomics.read(Atomics.of(self, index), self.getPlain(index), line);
    }

    public static int getOpaque(AtomicIntegerArray self, int index, int line) {
        return Atomics.read(Atomics.of(self, index), self.getOpaque(index), line);
    }

    public static int getAcquire(AtomicIntegerArray self, int index, int line) {
        return Atomics.read(Atomics.of(self, index), self.getAcquire(index), line);
    }

    public static void set(AtomicIntegerArray self, int index, int value, int line) {
        Atomics.write(Atomics.of(self, index), value, line);
        self.set(index, value);
    }

    public static void lazySet(AtomicIntegerArray self, int index, int value, int line) {
        Atomics.write(Atomics.of(self, index), value, line);
        self.lazySet(index, value);
    }

    public static void setPlain(AtomicIntegerArray self, int index, int value, int line) {
        Atomics.write(Atomics.of(self, index), value, line);
        self.setPlain(index, value);
    }

    public static void setOpaque(AtomicIntegerArray self, int index, int value, int line) {
        Atomics.write(Atomics.of(self, index), value, line);
        self.setOpaque(index, value);
    }

    public static void setRelease(AtomicIntegerArray self, int index, int value, int line) {
        Atomics.write(Atomics.of(self, index), value, line);
        self.setRelease(index, value);
    }

    public static int getAndSet(AtomicIntegerArray self, int index, int value, int line) {
        return Atomics.replaced(Atomics.of(self, index), self.getAndSet(index, value), value, line);
    }

    public static int getAndAdd(AtomicIntegerArray self, int index, int delta, int line) {
        return Atomics.increased(
                Atomics.of(self, index), self.getAndAdd(index, delta), delta, line);
    }

    public static int getAndIncrement(AtomicIntegerArray self, int index, int line) {
        return getAndAdd(self, index, 1, line);
    }

    public static int getAndDecrement(AtomicIntegerArray self, int index, int line) {
        return getAndAdd(self, index, -1, line);
    }

    public static int addAndGet(AtomicIntegerArray self, int index, int delta, int line) {
        return getAndAdd(self, index, delta, line) + delta;
    }

    public static int incrementAndGet(AtomicIntegerArray self, int index, int line) {
        return addAndGet(self, index, 1, line);
    }

    public static int decrementAndGet(AtomicIntegerArray self, int index, int line) {
        return addAndGet(self, index, -1, line);
    }

    public static int compareAndExchange(
            AtomicIntegerArray self, int index, int expected, int wanted, int line) {
        Variable variable = Atomics.of(self, index);
        int found = self.compareAndExchange(index, expected, wanted);
        Atomics.compared(variable, expected, found, wanted, line);
        return found;
    }

    public static boolean compareAndSet(
            AtomicIntegerArray self, int index, int expected, int wanted, int line) {
        return compareAndExchange(self, index, expected, wanted, line) == expected;
    }

    public static boolean weakCompareAndSetVolatile(
            AtomicIntegerArray self, int index, int expected, int wanted, int line) {
        return compareAndExchange(self, index, expected, wanted, line) == expected;
    }

    public static boolean weakCompareAndSetPlain(
            AtomicIntegerArray self, int index, int expected, int wanted, int line) {
        return compareAndExchange(self, index, expected, wanted, line) == expected;
    }

    public static boolean weakCompareAndSetAcquire(
            AtomicIntegerArray self, int index, int expected, int wanted, int line) {
        return compareAndExchange(self, index, expected, wanted, line) == expected;
    }

    public static boolean weakCompareAndSetRelease(
            AtomicIntegerArray self, int index, int expected, int wanted, int line) {
        return compareAndExchange(self, index, expected, wanted, line) == expected;
    }

    public static int getAndUpdate(
            AtomicIntegerArray self, int index, IntUnaryOperator function, int line) {
        Variable variable = Atomics.of(self, index);
        while (true) {
            int before = self.get(index);
            int after = function.applyAsInt(before);
            if (self.compareAndSet(index, before, after)) {
                return Atomics.replaced(variable, before, after, line);
            }
        }
    }

    public static int updateAndGet(
            AtomicIntegerArray self, int index, IntUnaryOperator function, int line) {
        int[] after = new int[1];
        getAndUpdate(self, index, it -> after[0] = function.applyAsInt(it), line);
        return after[0];
    }

    public static int getAndAccumulate(
            AtomicIntegerArray self, int index, int other, IntBinaryOperator function, int line) {
        return getAndUpdate(self, index, it -> function.applyAsInt(it, other), line);
    }

    public static int accumulateAndGet(
            AtomicIntegerArray self, int index, int other, IntBinaryOperator function, int line) {
        return updateAndGet(self, index, it -> function.applyAsInt(it, other), line);
    }
}
