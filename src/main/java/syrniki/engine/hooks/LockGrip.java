package syrniki.engine.hooks;

import syrniki.trace.Kind;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** How threads get hold of a {@link Lock} of the JDK. */
abstract class LockGrip extends Grip {

    final LockShadow lockShadow;
    private final Lock real;

    private LockGrip(LockShadow shadow, Lock real) {
        super(shadow, Kind.LOCK_REQUEST, Kind.LOCK_ABANDON);
        lockShadow = shadow;
        this.real = real;
    }

    /** The grip on a lock; null if hooks know nothing of its class. */
    static LockGrip of(Observation run, Lock lock) {
        return switch (lock) {
            case ReentrantLock plain ->
                    run.objects.shadow(lock, () -> new Plain(run.objects, plain));
            case ReentrantReadWriteLock.ReadLock _, ReentrantReadWriteLock.WriteLock _ ->
                    run.objects.ifKnown(lock) instanceof Known known
                            ? known.shadow(() -> null)
                            : null;
            default -> null;
        };
    }

    /** Makes a read-write lock's two halves known: both are grips on the one lock. */
    static void know(Observation run, ReentrantReadWriteLock lock) {
        if (run.objects.ifKnown(lock.readLock()) == null) {
            LockShadow shadow =
                    run.objects.shadow(lock, () -> new LockShadow(run.objects, lock, true));
            run.objects.shadow(lock.readLock(), () -> new Read(shadow, lock));
            run.objects.shadow(lock.writeLock(), () -> new Write(shadow, lock));
        }
    }

    /** Whether a thread queues for it. */
    abstract boolean queues(Thread thread);

    /** How often the current thread holds it. */
    abstract int holds();

    /** Tells that the current thread lets go of the lock once; to be called before it does. */
    abstract void released(Watched by, int line);

    @Override
    final void take(Watched by, int amount) throws InterruptedException {
        real.lockInterruptibly();
    }

    @Override
    final boolean take(Watched by, int amount, long nanos) throws InterruptedException {
        return real.tryLock(nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    final long freed() {
        return lockShadow.freed;
    }

    /** Takes it at once, ahead of those who wait. */
    final boolean barge() {
        return real.tryLock();
    }

    /** A reentrant lock. */
    private static final class Plain extends LockGrip {

        private final ReentrantLock lock;

        Plain(Objects objects, ReentrantLock lock) {
            super(new LockShadow(objects, lock, true), lock);
            this.lock = lock;
        }

        @Override
        boolean tryNow(Watched by, int amount) {
            return (!lock.isFair() || lock.isHeldByCurrentThread() || !lock.hasQueuedThreads())
                    && lock.tryLock();
        }

        @Override
        boolean queues(Thread thread) {
            return lock.hasQueuedThread(thread);
        }

        @Override
        int holds() {
            return lock.getHoldCount();
        }

        @Override
        void taken(Watched by, int amount, int line, long cause) {
            lockShadow.owner = by;
            by.log.record(Kind.LOCK_ACQUIRE, shadow.id(), (long) lock.getHoldCount(), line, cause);
        }

        @Override
        void released(Watched by, int line) {
            int left = lock.getHoldCount() - 1;
            if (left == 0) {
                lockShadow.owner = null;
            }
            long token = by.record(Kind.LOCK_RELEASE, shadow.id(), (long) left, line);
            if (left == 0) {
                lockShadow.freed = token;
            }
        }

        @Override
        Object wanted(int amount, Number timeout) {
            return timeout == null ? null : Map.of("timeout", timeout);
        }
    }

    /** One half of a read-write lock. */
    private abstract static class Half extends LockGrip {

        final ReentrantReadWriteLock lock;
        private final String mode;

        Half(LockShadow shadow, Lock half, ReentrantReadWriteLock lock, String mode) {
            super(shadow, half);
            this.lock = lock;
            this.mode = mode;
        }

        @Override
        boolean queues(Thread thread) {
            return lock.hasQueuedThread(thread);
        }

        @Override
        void taken(Watched by, int amount, int line, long cause) {
            by.log.record(Kind.LOCK_ACQUIRE, shadow.id(), mode, line, cause);
        }

        @Override
        void released(Watched by, int line) {
            lockShadow.freed = by.record(Kind.LOCK_RELEASE, shadow.id(), mode, line);
        }

        @Override
        Object wanted(int amount, Number timeout) {
            return timeout == null ? mode : Map.of("mode", mode, "timeout", timeout);
        }
    }

    private static final class Write extends Half {

        Write(LockShadow shadow, ReentrantReadWriteLock lock) {
            super(shadow, lock.writeLock(), lock, "write");
        }

        @Override
        boolean tryNow(Watched by, int amount) {
            return (!lock.isFair()
                            || lock.isWriteLockedByCurrentThread()
                            || !lock.hasQueuedThreads())
                    && barge();
        }

        @Override
        int holds() {
            return lock.getWriteHoldCount();
        }

        @Override
        void taken(Watched by, int amount, int line, long cause) {
            lockShadow.owner = by;
            super.taken(by, amount, line, cause);
        }

        @Override
        void released(Watched by, int line) {
            if (holds() == 1) {
                lockShadow.owner = null;
            }
            super.released(by, line);
        }
    }

    private static final class Read extends Half {

        Read(LockShadow shadow, ReentrantReadWriteLock lock) {
            super(shadow, lock.readLock(), lock, "read");
        }

        @Override
        boolean tryNow(Watched by, int amount) {
            return (holds() > 0 || !lock.hasQueuedThreads()) && barge();
        }

        @Override
        int holds() {
            return lock.getReadHoldCount();
        }

        @Override
        void taken(Watched by, int amount, int line, long cause) {
            lockShadow.readers.add(by);
            super.taken(by, amount, line, cause);
        }

        @Override
        void released(Watched by, int line) {
            if (holds() == 1) {
                lockShadow.readers.remove(by);
            }
            super.released(by, line);
        }
    }
}
