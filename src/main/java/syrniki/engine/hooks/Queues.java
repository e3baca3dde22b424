package syrniki.engine.hooks;

import syrniki.trace.Kind;
import syrniki.trace.ThreadLog;

import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** How threads put items into queues and take them out. */
final class Queues {

    /** Stands for a wait without timeout. */
    static final long FOR_EVER = Long.MAX_VALUE;

    /** A real take that may wait; null if there was nothing in time. */
    interface Take<E> {
        E take() throws InterruptedException;
    }

    /** A real put that may wait; false if there was no room in time. */
    interface Put {
        boolean put() throws InterruptedException;
    }

    private Queues() {}

    /** The queue's shadow; null if it is none that threads meet at, or no run is known. */
    static QueueShadow of(Queue<?> queue, int line) {
        Watched caller = Watched.current();
        boolean shared =
                queue instanceof BlockingQueue<?>
                        || queue instanceof ConcurrentLinkedQueue<?>
                        || queue instanceof ConcurrentLinkedDeque<?>;
        return caller == null || !shared ? null : QueueShadow.of(caller.at(line).run, queue);
    }

    /** Puts an item if there is room for it; says whether there was. */
    static boolean offer(QueueShadow shadow, Object item, BooleanSupplier real, int line) {
        if (shadow == null || item == null) {
            return real.getAsBoolean();
        }
        synchronized (shadow) {
            if (!shadow.mayPut() && !shadow.handsOver()) {
                return real.getAsBoolean();
            }
            if (!shadow.handsOver()) {
                return put(shadow, item, real, line);
            }
        }
        return put(shadow, item, real, line);
    }

    private static boolean put(QueueShadow shadow, Object item, BooleanSupplier real, int line) {
        Watched caller = Watched.current();
        long token = caller.record(Kind.QUEUE_PUT, shadow.id(), text(shadow, item), line);
        shadow.put(item, token);
        boolean done = false;
        try {
            done = real.getAsBoolean();
        } finally {
            if (!done) {
                shadow.notPut(item, token);
            }
        }
        return done;
    }

    /**
     * Puts an item, and waits until there is room for it; says whether there was, in time.
     *
     * @param offer the real call that does not wait
     * @param put the real call that does, for a queue that hands over
     * @param nanos how long to wait, in lesson time
     */
    static boolean put(
            QueueShadow shadow,
            Object item,
            BooleanSupplier offer,
            Put put,
            String verb,
            long nanos,
            int line)
            throws InterruptedException {
        if (shadow == null || item == null || Thread.currentThread().isInterrupted()) {
            return put.put();
        }
        if (shadow.handsOver()) {
            return handOver(shadow, item, offer, put, verb, nanos, line);
        }
        if (offer(shadow, item, shadow, offer, line)) {
            return true;
        }
        if (nanos <= 0) {
            return false;
        }
        Watched caller = Watched.current();
        long deadline = deadline(nanos);
        begin(caller, shadow.room, verb, nanos, line);
        shadow.queueUp();
        try {
            while (true) {
                synchronized (shadow) {
                    if (shadow.mayPut()) {
                        Waits.end(caller, shadow, line, shadow.taken());
                        return put(shadow, item, offer, line);
                    }
                    long left = nanos == FOR_EVER ? FOR_EVER : deadline - System.nanoTime();
                    if (left <= 0) {
                        Waits.timeout(caller, shadow, line);
                        return false;
                    }
                    shadow.awaitChange(left);
                }
                caller.run.goOn();
            }
        } catch (InterruptedException e) {
            Waits.interrupted(caller, shadow, line);
            throw e;
        } finally {
            shadow.leave();
        }
    }

    private static boolean offer(
            QueueShadow shadow, Object item, Object lock, BooleanSupplier real, int line) {
        synchronized (lock) {
            return shadow.mayPut() && put(shadow, item, real, line);
        }
    }

    /** Puts an item where another thread has to take it: it is there, and waits to be taken. */
    private static boolean handOver(
            QueueShadow shadow,
            Object item,
            BooleanSupplier offer,
            Put put,
            String verb,
            long nanos,
            int line)
            throws InterruptedException {
        Watched caller = Watched.current();
        long token = caller.record(Kind.QUEUE_PUT, shadow.id(), text(shadow, item), line);
        shadow.put(item, token);
        if (offer.getAsBoolean()) {
            return true;
        }
        begin(caller, shadow.room, verb, nanos, line);
        boolean done = false;
        try {
            done = put.put();
        } catch (InterruptedException e) {
            Waits.interrupted(caller, shadow, line);
            throw e;
        } finally {
            if (!done) {
                shadow.notPut(item, token);
            }
        }
        if (done) {
            Waits.end(caller, shadow, line, ThreadLog.NO_CAUSE);
        } else {
            Waits.timeout(caller, shadow, line);
        }
        return done;
    }

    /** Takes an item if there is one. */
    static <E> E poll(QueueShadow shadow, Supplier<E> real, int line) {
        if (shadow == null) {
            return real.get();
        }
        synchronized (shadow) { // so that nobody fills the room before it is told of
            E item = real.get();
            if (item != null) {
                taken(Watched.current(), shadow, item, shadow.putOf(item), line);
            }
            return item;
        }
    }

    /**
     * Takes an item, and waits until there is one; null if there was none in time.
     *
     * @param poll the real call that does not wait
     * @param take the real call that does
     * @param nanos how long to wait, in lesson time
     */
    static <E> E take(
            QueueShadow shadow, Supplier<E> poll, Take<E> take, String verb, long nanos, int line)
            throws InterruptedException {
        if (shadow == null || Thread.currentThread().isInterrupted()) {
            return take.take();
        }
        E item = poll(shadow, poll, line);
        if (item != null || nanos <= 0) {
            return item;
        }
        Watched caller = Watched.current();
        begin(caller, shadow, verb, nanos, line);
        try {
            item =
                    shadow.real() instanceof DelayQueue<?> delays
                            ? takeDelayed(shadow, delays, poll, nanos)
                            : take.take();
        } catch (InterruptedException e) {
            Waits.interrupted(caller, shadow, line);
            throw e;
        }
        if (item == null) {
            Waits.timeout(caller, shadow, line);
            return null;
        }
        long put = shadow.putOf(item);
        Waits.end(caller, shadow, line, put);
        taken(caller, shadow, item, put, line);
        return item;
    }

    /** Waits for an item whose delay, which is in lesson time, is over. */
    private static <E> E takeDelayed(
            QueueShadow shadow, DelayQueue<?> delays, Supplier<E> poll, long nanos)
            throws InterruptedException {
        long deadline = deadline(nanos);
        while (true) {
            synchronized (shadow) {
                E item = poll.get();
                long left = nanos == FOR_EVER ? FOR_EVER : deadline - System.nanoTime();
                if (item != null || left <= 0) {
                    return item;
                }
                Delayed first = delays.peek();
                long delay =
                        first == null
                                ? left
                                : LessonTime.ofCurrent(first.getDelay(TimeUnit.NANOSECONDS));
                shadow.awaitChange(Math.min(left, delay));
            }
            Watched.current().run.goOn();
        }
    }

    private static void begin(Watched caller, Shadow side, String verb, long nanos, int line) {
        Waits.begin(caller, side, verb, nanos == FOR_EVER ? null : LessonTime.millis(nanos), line);
    }

    private static long deadline(long nanos) {
        return nanos == FOR_EVER ? 0 : System.nanoTime() + LessonTime.ofCurrent(nanos);
    }

    /** Tells that an item was taken. */
    static void taken(Watched caller, QueueShadow shadow, Object item, long put, int line) {
        shadow.taken(
                caller.log.record(Kind.QUEUE_TAKE, shadow.id(), text(shadow, item), line, put));
    }

    private static String text(QueueShadow shadow, Object item) {
        return String.valueOf(Values.of(shadow.objects(), item));
    }
}
