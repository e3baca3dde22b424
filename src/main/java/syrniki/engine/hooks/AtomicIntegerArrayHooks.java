package syrniki.engine.hooks;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/** Arrays of atomic whole numbers: each element is a variable. */
public final class AtomicIntegerArrayHooks {

    private AtomicIntegerArrayHooks() {}

    public static int get(AtomicIntegerArray self, int index, int line) {
        Variable variable = Atomics.of(self, index);
        int value = self.get(index);
        Atomics.read(variable, value, line);
        return value;
    }

    public static int getPlain(AtomicIntegerArray self, int index, int line) {
        Variable variable = Atomics.of(self, index);
        int value = self.getPlain(index);
        Atomics.read(variable, value, line);
        return value;
    }

    public static int getOpaque(AtomicIntegerArray self, int index, int line) {
        Variable variable = Atomics.of(self, index);
        int value = self.getOpaque(index);
        Atomics.read(variable, value, line);
        return value;
    }

    public static int getAcquire(AtomicIntegerArray self, int index, int line) {
        Variable variable = Atomics.of(self, index);
        int value = self.getAcquire(index);
        Atomics.read(variable, value, line);
        return value;
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
        Variable variable = Atomics.of(self, index);
        int before = self.getAndSet(index, value);
        Atomics.update(variable, before, value, line);
        return before;
    }

    public static int incrementAndGet(AtomicIntegerArray self, int index, int line) {
        Variable variable = Atomics.of(self, index);
        int after = self.incrementAndGet(index);
        Atomics.update(variable, after - 1, after, line);
        return after;
    }

    public static int decrementAndGet(AtomicIntegerArray self, int index, int line) {
        Variable variable = Atomics.of(self, index);
        int after = self.decrementAndGet(index);
        Atomics.update(variable, after + 1, after, line);
        return after;
    }

    public static int addAndGet(AtomicIntegerArray self, int index, int delta, int line) {
        Variable variable = Atomics.of(self, index);
        int after = self.addAndGet(index, delta);
        Atomics.update(variable, after - delta, after, line);
        return after;
    }

    public static int getAndIncrement(AtomicIntegerArray self, int index, int line) {
        Variable variable = Atomics.of(self, index);
        int before = self.getAndIncrement(index);
        Atomics.update(variable, before, before + 1, line);
        return before;
    }

    public static int getAndDecrement(AtomicIntegerArray self, int index, int line) {
        Variable variable = Atomics.of(self, index);
        int before = self.getAndDecrement(index);
        Atomics.update(variable, before, before - 1, line);
        return before;
    }

    public static int getAndAdd(AtomicIntegerArray self, int index, int delta, int line) {
        Variable variable = Atomics.of(self, index);
        int before = self.getAndAdd(index, delta);
        Atomics.update(variable, before, before + delta, line);
        return before;
    }

    public static boolean compareAndSet(
            AtomicIntegerArray self, int index, int expected, int wanted, int line) {
        Variable variable = Atomics.of(self, index);
        int found = self.compareAndExchange(index, expected, wanted);
        return Atomics.compared(variable, expected, found, wanted, line);
    }

    public static boolean weakCompareAndSetVolatile(
            AtomicIntegerArray self, int index, int expected, int wanted, int line) {
        Variable variable = Atomics.of(self, index);
        int found = self.compareAndExchange(index, expected, wanted);
        return Atomics.compared(variable, expected, found, wanted, line);
    }

    public static boolean weakCompareAndSetPlain(
            AtomicIntegerArray self, int index, int expected, int wanted, int line) {
        Variable variable = Atomics.of(self, index);
        int found = self.compareAndExchange(index, expected, wanted);
        return Atomics.compared(variable, expected, found, wanted, line);
    }

    public static int compareAndExchange(
            AtomicIntegerArray self, int index, int expected, int wanted, int line) {
        Variable variable = Atomics.of(self, index);
        int found = self.compareAndExchange(index, expected, wanted);
        Atomics.compared(variable, expected, found, wanted, line);
        return found;
    }

    public static int getAndUpdate(
            AtomicIntegerArray self, int index, IntUnaryOperator function, int line) {
        Variable variable = Atomics.of(self, index);
        while (true) {
            int before = self.get(index);
            int after = function.applyAsInt(before);
            if (self.compareAndSet(index, before, after)) {
                Atomics.update(variable, before, after, line);
                return before;
            }
        }
    }

    public static int updateAndGet(
            AtomicIntegerArray self, int index, IntUnaryOperator function, int line) {
        Variable variable = Atomics.of(self, index);
        while (true) {
            int before = self.get(index);
            int after = function.applyAsInt(before);
            if (self.compareAndSet(index, before, after)) {
                Atomics.update(variable, before, after, line);
                return after;
            }
        }
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
