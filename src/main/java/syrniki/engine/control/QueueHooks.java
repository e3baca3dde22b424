package syrniki.engine.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Queues that threads hand things over by: each call is a step. */
public final class QueueHooks {

    private QueueHooks() {}

    /** What is known of a queue; null if it is none that threads meet at. */
    static ItemQueue of(Queue<?> queue) {
        if (queue instanceof SynchronousQueue<?> || queue instanceof DelayQueue<?>) {
            throw new NotControlled(queue);
        }
        return queue instanceof BlockingQueue<?>
                        || queue instanceof ConcurrentLinkedQueue<?>
                        || queue instanceof ConcurrentLinkedDeque<?>
                ? (ItemQueue) Control.current().known(queue)
                : null;
    }

    /** Says that the current thread is about to do something with a queue. */
    static Worker about(Verb verb, ItemQueue queue, int line) {
        return queue.control.about(verb, queue, line);
    }

    /** The same with a timeout. */
    static Worker about(Verb verb, ItemQueue queue, long timeout, TimeUnit unit, int line) {
        Worker me = about(verb, queue, line);
        me.within(unit.toNanos(timeout));
        return me;
    }

    public static <E> void put(BlockingQueue<E> self, E item, int line)
            throws InterruptedException {
        ItemQueue queue = of(self);
        queue.put(about(Verb.PUT, queue, line), item, () -> self.offer(item), line);
    }

    public static <E> boolean offer(
            BlockingQueue<E> self, E item, long timeout, TimeUnit unit, int line)
            throws InterruptedException {
        ItemQueue queue = of(self);
        Worker me = about(Verb.OFFER, queue, timeout, unit, line);
        return queue.put(me, item, () -> self.offer(item), line);
    }

    public static <E> boolean offer(Queue<E> self, E item, int line) {
        ItemQueue queue = of(self);
        return queue == null
                ? plain(self, () -> self.offer(item), line)
                : queue.offer(item, () -> self.offer(item), line);
    }

    public static <E> boolean add(Queue<E> self, E item, int line) {
        ItemQueue queue = of(self);
        return queue == null
                ? plain(self, () -> self.add(item), line)
                : queue.offer(item, () -> self.add(item), line);
    }

    public static <E> E take(BlockingQueue<E> self, int line) throws InterruptedException {
        ItemQueue queue = of(self);
        return queue.take(about(Verb.TAKE, queue, line), self::poll, line);
    }

    public static <E> E poll(BlockingQueue<E> self, long timeout, TimeUnit unit, int line)
            throws InterruptedException {
        ItemQueue queue = of(self);
        return queue.take(about(Verb.POLL, queue, timeout, unit, line), self::poll, line);
    }

    public static <E> E poll(Queue<E> self, int line) {
        ItemQueue queue = of(self);
        return queue == null ? plain(self, () -> self.poll(), line) : queue.poll(self::poll, line);
    }

    public static <E> E remove(Queue<E> self, int line) {
        ItemQueue queue = of(self);
        return queue == null
                ? plain(self, () -> self.remove(), line)
                : queue.poll(self::remove, line);
    }

    public static <E> boolean remove(Queue<E> self, Object item, int line) {
        ItemQueue queue = of(self);
        if (queue == null) {
            return plain(self, () -> self.remove(item), line);
        }
        boolean removed = queue.ask(() -> self.remove(item), line);
        if (removed) {
            queue.taken(queue.control.self(), item, line);
        }
        return removed;
    }

    public static <E> int drainTo(BlockingQueue<E> self, Collection<? super E> target, int line) {
        return drainTo(self, target, Integer.MAX_VALUE, line);
    }

    public static <E> int drainTo(
            BlockingQueue<E> self, Collection<? super E> target, int most, int line) {
        List<E> items = new ArrayList<>();
        drained(of(self), () -> self.drainTo(items, most), items, line);
        target.addAll(items);
        return items.size();
    }

    public static <E> void clear(Queue<E> self, int line) {
        ItemQueue queue = of(self);
        if (queue == null) {
            plain(
                    self,
                    () -> {
                        self.clear();
                        return null;
                    },
                    line);
            return;
        }
        List<E> items = new ArrayList<>();
        drained(queue, () -> items.addAll(self), items, line);
        self.clear();
        queue.changed();
    }

    /** Calls a queue that threads share only as they do any collection. */
    private static <R> R plain(Queue<?> self, Supplier<R> real, int line) {
        return ContentsHooks.call(self, real, line);
    }

    private static void drained(ItemQueue queue, Runnable real, List<?> items, int line) {
        queue.control.turn(Verb.POLL, queue, line);
        real.run();
        Worker me = queue.control.self();
        for (Object item : items) {
            me.saw(Kinds.print(queue.control, item));
            queue.taken(me, item, line);
        }
        me.saw(items.size());
    }

    public static <E> E peek(Queue<E> self, int line) {
        ItemQueue queue = of(self);
        return queue == null ? plain(self, () -> self.peek(), line) : queue.ask(self::peek, line);
    }

    public static <E> E element(Queue<E> self, int line) {
        ItemQueue queue = of(self);
        return queue == null
                ? plain(self, () -> self.element(), line)
                : queue.ask(self::element, line);
    }

    public static <E> int size(Queue<E> self, int line) {
        ItemQueue queue = of(self);
        return queue == null ? plain(self, () -> self.size(), line) : queue.ask(self::size, line);
    }

    public static <E> boolean isEmpty(Queue<E> self, int line) {
        ItemQueue queue = of(self);
        return queue == null
                ? plain(self, () -> self.isEmpty(), line)
                : queue.ask(self::isEmpty, line);
    }

    public static <E> boolean contains(Queue<E> self, Object item, int line) {
        ItemQueue queue = of(self);
        return queue == null
                ? plain(self, () -> self.contains(item), line)
                : queue.ask(() -> self.contains(item), line);
    }

    public static <E> int remainingCapacity(BlockingQueue<E> self, int line) {
        return of(self).ask(self::remainingCapacity, line);
    }
}
