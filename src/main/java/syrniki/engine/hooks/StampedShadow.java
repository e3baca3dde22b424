package syrniki.engine.hooks;

import syrniki.trace.Kind;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.StampedLock;

/** What leads to a stamped lock's shadow: how threads get hold of it to write and to read. */
final class StampedShadow {

    final Half write;
    final Half read;

    private StampedShadow(Objects objects, StampedLock lock) {
        LockShadow shadow = new LockShadow(objects, lock, false);
        write = new Write(shadow, lock);
        read = new Read(shadow, lock);
    }

    static StampedShadow of(Observation run, StampedLock lock) {
        return run.objects.shadow(lock, () -> new StampedShadow(run.objects, lock));
    }

    /**
     * How threads get hold of a stamped lock in one of its modes; the stamp is left with the
     * thread.
     */
    abstract static class Half extends Grip {

        final LockShadow lockShadow;
        final StampedLock lock;
        private final String mode;

        Half(LockShadow shadow, StampedLock lock, String mode) {
            super(shadow, Kind.LOCK_REQUEST, Kind.LOCK_ABANDON);
            lockShadow = shadow;
            this.lock = lock;
            this.mode = mode;
        }

        @Override
        void taken(Watched by, int amount, int line, long cause) {
            by.log.record(Kind.LOCK_ACQUIRE, shadow.id(), mode, line, cause);
        }

        /** Tells that somebody lets go of the lock; to be called before he does. */
        void released(Watched by, int line) {
            lockShadow.freed = by.record(Kind.LOCK_RELEASE, shadow.id(), mode, line);
        }

        @Override
        long freed() {
            return lockShadow.freed;
        }

        @Override
        Object wanted(int amount, Number timeout) {
            return timeout == null ? mode : Map.of("mode", mode, "timeout", timeout);
        }

        static boolean keep(Watched by, long stamp) {
            by.stamp = stamp;
            return stamp != 0;
        }
    }

    private static final class Write extends Half {

        Write(LockShadow shadow, StampedLock lock) {
            super(shadow, lock, "write");
        }

        @Override
        boolean tryNow(Watched by, int amount) {
            return keep(by, lock.tryWriteLock());
        }

        @Override
        void take(Watched by, int amount) throws InterruptedException {
            keep(by, lock.writeLockInterruptibly());
        }

        @Override
        boolean take(Watched by, int amount, long nanos) throws InterruptedException {
            return keep(by, lock.tryWriteLock(nanos, TimeUnit.NANOSECONDS));
        }

        @Override
        void taken(Watched by, int amount, int line, long cause) {
            lockShadow.owner = by;
            super.taken(by, amount, line, cause);
        }

        @Override
        void released(Watched by, int line) {
            lockShadow.owner = null;
            super.released(by, line);
        }
    }

    private static final class Read extends Half {

        Read(LockShadow shadow, StampedLock lock) {
            super(shadow, lock, "read");
        }

        @Override
        boolean tryNow(Watched by, int amount) {
            return keep(by, lock.tryReadLock());
        }

        @Override
        void take(Watched by, int amount) throws InterruptedException {
            keep(by, lock.readLockInterruptibly());
        }

        @Override
        boolean take(Watched by, int amount, long nanos) throws InterruptedException {
            return keep(by, lock.tryReadLock(nanos, TimeUnit.NANOSECONDS));
        }

        @Override
        void taken(Watched by, int amount, int line, long cause) {
            lockShadow.readers.add(by);
            super.taken(by, amount, line, cause);
        }

        @Override
        void released(Watched by, int line) {
            lockShadow.readers.remove(by);
            super.released(by, line);
        }
    }
}
