package syrniki.engine.hooks;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/** Atomic whole numbers: each update is one write that knows what it replaced. */
public final class AtomicIntegerHooks {

    private AtomicIntegerHooks() {}

    public static int get(AtomicInteger self, int line) {
        Variable variable = Atomics.of(self);
        int value = self.get();
        Atomics.read(variable, value, line);
        return value;
    }

    public static int getPlain(AtomicInteger self, int line) {
        Variable variable = Atomics.of(self);
        int value = self.getPlain();
        Atomics.read(variable, value, line);
        return value;
    }

    public static int getOpaque(AtomicInteger self, int line) {
        Variable variable = Atomics.of(self);
        int value = self.getOpaque();
        Atomics.read(variable, value, line);
        return value;
    }

    public static int getAcquire(AtomicInteger self, int line) {
        Variable variable = Atomics.of(self);
        int value = self.getAcquire();
        Atomics.read(variable, value, line);
        return value;
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
        Variable variable = Atomics.of(self);
        int before = self.getAndSet(value);
        Atomics.update(variable, before, value, line);
        return before;
    }

    public static int incrementAndGet(AtomicInteger self, int line) {
        Variable variable = Atomics.of(self);
        int after = self.incrementAndGet();
        Atomics.update(variable, after - 1, after, line);
        return after;
    }

    public static int decrementAndGet(AtomicInteger self, int line) {
        Variable variable = Atomics.of(self);
        int after = self.decrementAndGet();
        Atomics.update(variable, after + 1, after, line);
        return after;
    }

    public static int addAndGet(AtomicInteger self, int delta, int line) {
        Variable variable = Atomics.of(self);
        int after = self.addAndGet(delta);
        Atomics.update(variable, after - delta, after, line);
        return after;
    }

    public static int getAndIncrement(AtomicInteger self, int line) {
        Variable variable = Atomics.of(self);
        int before = self.getAndIncrement();
        Atomics.update(variable, before, before + 1, line);
        return before;
    }

    public static int getAndDecrement(AtomicInteger self, int line) {
        Variable variable = Atomics.of(self);
        int before = self.getAndDecrement();
        Atomics.update(variable, before, before - 1, line);
        return before;
    }

    public static int getAndAdd(AtomicInteger self, int delta, int line) {
        Variable variable = Atomics.of(self);
        int before = self.getAndAdd(delta);
        Atomics.update(variable, before, before + delta, line);
        return before;
    }

    public static boolean compareAndSet(AtomicInteger self, int expected, int wanted, int line) {
        Variable variable = Atomics.of(self);
        int found = self.compareAndExchange(expected, wanted);
        return Atomics.compared(variable, expected, found, wanted, line);
    }

    public static boolean weakCompareAndSetVolatile(
            AtomicInteger self, int expected, int wanted, int line) {
        Variable variable = Atomics.of(self);
        int found = self.compareAndExchange(expected, wanted);
        return Atomics.compared(variable, expected, found, wanted, line);
    }

    public static boolean weakCompareAndSetPlain(
            AtomicInteger self, int expected, int wanted, int line) {
        Variable variable = Atomics.of(self);
        int found = self.compareAndExchange(expected, wanted);
        return Atomics.compared(variable, expected, found, wanted, line);
    }

    public static int compareAndExchange(AtomicInteger self, int expected, int wanted, int line) {
        Variable variable = Atomics.of(self);
        int found = self.compareAndExchange(expected, wanted);
        Atomics.compared(variable, expected, found, wanted, line);
        return found;
    }

    public static int getAndUpdate(AtomicInteger self, IntUnaryOperator function, int line) {
        Variable variable = Atomics.of(self);
        while (true) {
            int before = self.get();
            int after = function.applyAsInt(before);
            if (self.compareAndSet(before, after)) {
                Atomics.update(variable, before, after, line);
                return before;
            }
        }
    }

    public static int updateAndGet(AtomicInteger self, IntUnaryOperator function, int line) {
        Variable variable = Atomics.of(self);
        while (true) {
            int before = self.get();
            int after = function.applyAsInt(before);
            if (self.compareAndSet(before, after)) {
                Atomics.update(variable, before, after, line);
                return after;
            }
        }
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
