package syrniki.engine.hooks;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Atomic truth values and references, and adders. */
public final class AtomicHooks {

    private AtomicHooks() {}

    public static boolean get(AtomicBoolean self, int line) {
        return Atomics.read(Atomics.of(self), self.get(), line);
    }

    public static void set(AtomicBoolean self, boolean value, int line) {
        Atomics.write(Atomics.of(self), value, line);
        self.set(value);
    }

    public static boolean getAndSet(AtomicBoolean self, boolean value, int line) {
        Variable variable = Atomics.of(self);
        boolean before = self.getAndSet(value);
        Atomics.write(variable, value, line);
        return before;
    }

    public static boolean compareAndSet(
            AtomicBoolean self, boolean expected, boolean wanted, int line) {
        Variable variable = Atomics.of(self);
        boolean set = self.compareAndSet(expected, wanted);
        if (set) {
            Atomics.write(variable, wanted, line);
        } else {
            Atomics.read(variable, !expected, line);
        }
        return set;
    }

    public static <V> V get(AtomicReference<V> self, int line) {
        return Atomics.read(Atomics.of(self), self.get(), line);
    }

    public static <V> void set(AtomicReference<V> self, V value, int line) {
        Atomics.write(Atomics.of(self), value, line);
        self.set(value);
    }

    public static <V> V getAndSet(AtomicReference<V> self, V value, int line) {
        Variable variable = Atomics.of(self);
        V before = self.getAndSet(value);
        Atomics.write(variable, value, line);
        return before;
    }

    public static <V> boolean compareAndSet(
            AtomicReference<V> self, V expected, V wanted, int line) {
        Variable variable = Atomics.of(self);
        V found = self.compareAndExchange(expected, wanted);
        if (found == expected) {
            Atomics.write(variable, wanted, line);
        } else {
            Atomics.read(variable, found, line);
        }
        return found == expected;
    }

    public static <V> V getAndUpdate(AtomicReference<V> self, UnaryOperator<V> function, int line) {
        Variable variable = Atomics.of(self);
        while (true) {
            V before = self.get();
            V after = function.apply(before);
            if (self.compareAndSet(before, after)) {
                Atomics.write(variable, after, line);
                return before;
            }
        }
    }

    public static <V> V updateAndGet(AtomicReference<V> self, UnaryOperator<V> function, int line) {
        AtomicReference<V> after = new AtomicReference<>();
        getAndUpdate(
                self,
                it -> {
                    after.setPlain(function.apply(it));
                    return after.getPlain();
                },
                line);
        return after.getPlain();
    }

    public static <V> V getAndAccumulate(
            AtomicReference<V> self, V other, BinaryOperator<V> function, int line) {
        return getAndUpdate(self, it -> function.apply(it, other), line);
    }

    public static <V> V accumulateAndGet(
            AtomicReference<V> self, V other, BinaryOperator<V> function, int line) {
        return updateAndGet(self, it -> function.apply(it, other), line);
    }

    public static void add(LongAdder self, long amount, int line) {
        Variable variable = Atomics.of(self);
        self.add(amount);
        Atomics.write(variable, self.sum(), line);
    }

    public static void increment(LongAdder self, int line) {
        add(self, 1, line);
    }

    public static void decrement(LongAdder self, int line) {
        add(self, -1, line);
    }

    public static long sum(LongAdder self, int line) {
        return Atomics.read(Atomics.of(self), self.sum(), line);
    }

    public static int intValue(LongAdder self, int line) {
        return (int) sum(self, line);
    }

    public static long longValue(LongAdder self, int line) {
        return sum(self, line);
    }

    public static void reset(LongAdder self, int line) {
        Atomics.write(Atomics.of(self), 0, line);
        self.reset();
    }

    public static long sumThenReset(LongAdder self, int line) {
        Variable variable = Atomics.of(self);
        long sum = self.sumThenReset();
        Atomics.write(variable, 0, line);
        return sum;
    }
}
