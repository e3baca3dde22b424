package syrniki.engine.hooks;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.util.Deque;
import java.util.Queue;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Queues with two ends. */
public final class DequeHooks {

    private DequeHooks() {}

    private static <E> QueueShadow of(Deque<E> deque, int line) {
        return deque instanceof Queue<?> queue ? Queues.of(queue, line) : null;
    }

    private static void add(Deque<?> deque, Object item, Runnable real, int line) {
        BooleanSupplier added =
                () -> {
                    real.run();
                    return true;
                };
        Queues.offer(of(deque, line), item, added, line);
    }

    public static <E> void addFirst(Deque<E> self, E item, int line) {
        add(self, item, () -> self.addFirst(item), line);
    }

    public static <E> void addLast(Deque<E> self, E item, int line) {
        add(self, item, () -> self.addLast(item), line);
    }

    public static <E> void push(Deque<E> self, E item, int line) {
        add(self, item, () -> self.push(item), line);
    }

    public static <E> boolean offerFirst(Deque<E> self, E item, int line) {
        return Queues.offer(of(self, line), item, () -> self.offerFirst(item), line);
    }

    public static <E> boolean offerLast(Deque<E> self, E item, int line) {
        return Queues.offer(of(self, line), item, () -> self.offerLast(item), line);
    }

    private static <E> E taken(Deque<E> deque, Supplier<E> real, int line) {
        return Queues.poll(of(deque, line), real, line);
    }

    public static <E> E pollFirst(Deque<E> self, int line) {
        return taken(self, self::pollFirst, line);
    }

    public static <E> E pollLast(Deque<E> self, int line) {
        return taken(self, self::pollLast, line);
    }

    public static <E> E removeFirst(Deque<E> self, int line) {
        return taken(self, self::removeFirst, line);
    }

    public static <E> E removeLast(Deque<E> self, int line) {
        return taken(self, self::removeLast, line);
    }

    public static <E> E pop(Deque<E> self, int line) {
        return taken(self, self::pop, line);
    }

    public static <E> void putFirst(BlockingDeque<E> self, E item, int line)
            throws InterruptedException {
        Queues.Put real =
                () -> {
                    self.putFirst(item);
                    return true;
                };
        BooleanSupplier offer = () -> self.offerFirst(item);
        Queues.put(of(self, line), item, offer, real, "putFirst", Queues.FOR_EVER, line);
    }

    public static <E> void putLast(BlockingDeque<E> self, E item, int line)
            throws InterruptedException {
        Queues.Put real =
                () -> {
                    self.putLast(item);
                    return true;
                };
        BooleanSupplier offer = () -> self.offerLast(item);
        Queues.put(of(self, line), item, offer, real, "putLast", Queues.FOR_EVER, line);
    }

    public static <E> boolean offerFirst(
            BlockingDeque<E> self, E item, long timeout, TimeUnit unit, int line)
            throws InterruptedException {
        long nanos = unit.toNanos(timeout);
        Queues.Put real = () -> self.offerFirst(item, LessonTime.ofCurrent(nanos), NANOSECONDS);
        BooleanSupplier offer = () -> self.offerFirst(item);
        return Queues.put(of(self, line), item, offer, real, "offerFirst", nanos, line);
    }

    public static <E> boolean offerLast(
            BlockingDeque<E> self, E item, long timeout, TimeUnit unit, int line)
            throws InterruptedException {
        long nanos = unit.toNanos(timeout);
        Queues.Put real = () -> self.offerLast(item, LessonTime.ofCurrent(nanos), NANOSECONDS);
        BooleanSupplier offer = () -> self.offerLast(item);
        return Queues.put(of(self, line), item, offer, real, "offerLast", nanos, line);
    }

    public static <E> E takeFirst(BlockingDeque<E> self, int line) throws InterruptedException {
        return Queues.take(
                of(self, line),
                self::pollFirst,
                self::takeFirst,
                "takeFirst",
                Queues.FOR_EVER,
                line);
    }

    public static <E> E takeLast(BlockingDeque<E> self, int line) throws InterruptedException {
        return Queues.take(
                of(self, line), self::pollLast, self::takeLast, "takeLast", Queues.FOR_EVER, line);
    }

    public static <E> E pollFirst(BlockingDeque<E> self, long timeout, TimeUnit unit, int line)
            throws InterruptedException {
        long nanos = unit.toNanos(timeout);
        return Queues.take(
                of(self, line),
                self::pollFirst,
                () -> self.pollFirst(LessonTime.ofCurrent(nanos), NANOSECONDS),
                "pollFirst",
                nanos,
                line);
    }

    public static <E> E pollLast(BlockingDeque<E> self, long timeout, TimeUnit unit, int line)
            throws InterruptedException {
        long nanos = unit.toNanos(timeout);
        return Queues.take(
                of(self, line),
                self::pollLast,
                () -> self.pollLast(LessonTime.ofCurrent(nanos), NANOSECONDS),
                "pollLast",
                nanos,
                line);
    }
}
