package syrniki.engine.hooks;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Queues that threads hand things over by. */
public final class QueueHooks {

    private QueueHooks() {}

    public static <E> void put(BlockingQueue<E> self, E item, int line)
            throws InterruptedException {
        Queues.put(
                Queues.of(self, line),
                item,
                () -> self.offer(item),
                () -> {
                    self.put(item);
                    return true;
                },
                "put",
                Queues.FOR_EVER,
                line);
    }

    public static <E> boolean offer(
            BlockingQueue<E> self, E item, long timeout, TimeUnit unit, int line)
            throws InterruptedException {
        long nanos = unit.toNanos(timeout);
        return Queues.put(
                Queues.of(self, line),
                item,
                () -> self.offer(item),
                () -> self.offer(item, LessonTime.ofCurrent(nanos), NANOSECONDS),
                "offer",
                nanos,
                line);
    }

    public static <E> boolean offer(Queue<E> self, E item, int line) {
        return Queues.offer(Queues.of(self, line), item, () -> self.offer(item), line);
    }

    public static <E> boolean add(Queue<E> self, E item, int line) {
        return Queues.offer(Queues.of(self, line), item, () -> self.add(item), line);
    }

    public static <E> E take(BlockingQueue<E> self, int line) throws InterruptedException {
        return Queues.take(
                Queues.of(self, line), self::poll, self::take, "take", Queues.FOR_EVER, line);
    }

    public static <E> E poll(BlockingQueue<E> self, long timeout, TimeUnit unit, int line)
            throws InterruptedException {
        long nanos = unit.toNanos(timeout);
        return Queues.take(
                Queues.of(self, line),
                self::poll,
                () -> self.poll(LessonTime.ofCurrent(nanos), NANOSECONDS),
                "poll",
                nanos,
                line);
    }

    public static <E> E poll(Queue<E> self, int line) {
        return Queues.poll(Queues.of(self, line), self::poll, line);
    }

    public static <E> E remove(Queue<E> self, int line) throws NoSuchElementException {
        return Queues.poll(Queues.of(self, line), self::remove, line);
    }

    public static <E> boolean remove(Queue<E> self, Object item, int line) {
        boolean removed = self.remove(item);
        QueueShadow shadow = removed ? Queues.of(self, line) : null;
        if (shadow != null) {
            Queues.taken(Watched.current(), shadow, item, shadow.putOf(item), line);
        }
        return removed;
    }

    public static <E> int drainTo(BlockingQueue<E> self, Collection<? super E> target, int line) {
        return drainTo(self, target, Integer.MAX_VALUE, line);
    }

    public static <E> int drainTo(
            BlockingQueue<E> self, Collection<? super E> target, int most, int line) {
        QueueShadow shadow = Queues.of(self, line);
        if (shadow == null || target == null || target == self) {
            return self.drainTo(target, most);
        }
        List<E> items = new ArrayList<>();
        int count = self.drainTo(items, most);
        for (E item : items) {
            Queues.taken(Watched.current(), shadow, item, shadow.putOf(item), line);
        }
        target.addAll(items);
        return count;
    }

    public static <E> void clear(Queue<E> self, int line) {
        QueueShadow shadow = Queues.of(self, line);
        if (shadow == null) {
            self.clear();
            return;
        }
        while (Queues.poll(shadow, self::poll, line) != null) {
            // one after the other
        }
        self.clear();
    }
}
