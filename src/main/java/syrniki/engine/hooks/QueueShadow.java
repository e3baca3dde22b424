package syrniki.engine.hooks;

import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.ThreadLog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;

/** What a run keeps beside a queue; its lock keeps the puts of the run's threads apart. */
final class QueueShadow extends Shadow {

    private final Queue<?> real;

    /** The puts of the items that are in the queue, each item's oldest first. */
    private final Map<Object, Deque<Long>> puts = new IdentityHashMap<>();

    /** Those who wait for room, first come first. */
    private final Deque<Thread> putting = new ArrayDeque<>();

    /** Token of the take that last made room. */
    private long taken = ThreadLog.NO_CAUSE;

    /** The queue as something that threads wait to put something into. */
    final Shadow room;

    private QueueShadow(Objects objects, Queue<?> real) {
        super(objects, real, Role.QUEUE);
        this.real = real;
        room =
                new Shadow(objects, real, Role.QUEUE) {
                    @Override
                    Shadow shown() {
                        return QueueShadow.this;
                    }

                    @Override
                    boolean free() {
                        return capacity() > 0 || handsOver();
                    }
                };
    }

    static QueueShadow of(Observation run, Queue<?> queue) {
        return run.objects.shadow(queue, () -> new QueueShadow(run.objects, queue));
    }

    /** How many items there is room for. */
    int capacity() {
        return real instanceof BlockingQueue<?> blocking
                ? blocking.remainingCapacity()
                : Integer.MAX_VALUE;
    }

    /** Whether items are never kept but handed over from thread to thread. */
    boolean handsOver() {
        return real instanceof SynchronousQueue<?>;
    }

    /** Notes the event of a put that is about to be. */
    synchronized void put(Object item, long token) {
        puts.computeIfAbsent(item, _ -> new ArrayDeque<>(1)).add(token);
        notifyAll();
    }

    /** Forgets a put that was not to be. */
    synchronized void notPut(Object item, long token) {
        Deque<Long> tokens = puts.get(item);
        if (tokens != null && tokens.remove(token) && tokens.isEmpty()) {
            puts.remove(item);
        }
    }

    /** The event that put an item which was taken now; none if that is not known. */
    synchronized long putOf(Object item) {
        Deque<Long> tokens = puts.get(item);
        if (tokens == null) {
            return ThreadLog.NO_CAUSE;
        }
        long token = tokens.remove();
        if (tokens.isEmpty()) {
            puts.remove(item);
        }
        return token;
    }

    /** Notes a take, which may have made room. */
    synchronized void taken(long token) {
        taken = token;
        notifyAll();
    }

    synchronized long taken() {
        return taken;
    }

    /** Whether the current thread may put something now: there is room, and nobody is before it. */
    synchronized boolean mayPut() {
        return capacity() > 0 && (putting.isEmpty() || putting.peek() == Thread.currentThread());
    }

    /**
     * Waits until the current thread's turn to put something may have come, or the time is over.
     * What nobody tells of is looked for every now and then.
     */
    synchronized void awaitChange(long nanos) throws InterruptedException {
        wait(Math.clamp(nanos / 1_000_000, 1, 10));
    }

    synchronized void queueUp() {
        putting.add(Thread.currentThread());
    }

    synchronized void leave() {
        putting.remove(Thread.currentThread());
        notifyAll();
    }

    @Override
    Object initial() {
        int capacity = capacity() == Integer.MAX_VALUE ? capacity() : capacity() + real.size();
        return capacity == Integer.MAX_VALUE ? null : (Object) (long) capacity;
    }

    @Override
    boolean free() {
        return !real.isEmpty() || handsOver();
    }
}
