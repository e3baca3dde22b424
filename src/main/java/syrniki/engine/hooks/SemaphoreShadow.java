package syrniki.engine.hooks;

import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.ThreadLog;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** What a run keeps beside a semaphore. */
final class SemaphoreShadow extends Shadow {

    private final Semaphore real;
    private final int permits;
    private final Map<Watched, Integer> held = new ConcurrentHashMap<>();
    private volatile long freed = ThreadLog.NO_CAUSE;

    /** How threads get permits. */
    final Grip grip = new Permits();

    private SemaphoreShadow(Objects objects, Semaphore real) {
        super(objects, real, Role.SEMAPHORE);
        this.real = real;
        permits = real.availablePermits();
    }

    static SemaphoreShadow of(Observation run, Semaphore semaphore) {
        return run.objects.shadow(semaphore, () -> new SemaphoreShadow(run.objects, semaphore));
    }

    /**
     * Tells that a thread gives permits back, be they its own or not; to be called before it does.
     */
    void released(Watched by, int amount, int line) {
        held.computeIfPresent(by, (_, had) -> had > amount ? had - amount : null);
        freed = by.record(Kind.PERMIT_RELEASE, id(), (long) amount, line);
    }

    @Override
    Object initial() {
        return (long) permits;
    }

    @Override
    Collection<Watched> holders() {
        return held.keySet();
    }

    @Override
    boolean free() {
        return real.availablePermits()
                > 0; // maybe not enough: then the watch sees it only once there are none
    }

    private final class Permits extends Grip {

        Permits() {
            super(SemaphoreShadow.this, Kind.PERMIT_REQUEST, Kind.PERMIT_ABANDON);
        }

        @Override
        boolean tryNow(Watched by, int amount) {
            return (!real.isFair() || !real.hasQueuedThreads()) && real.tryAcquire(amount);
        }

        @Override
        void take(Watched by, int amount) throws InterruptedException {
            real.acquire(amount);
        }

        @Override
        boolean take(Watched by, int amount, long nanos) throws InterruptedException {
            return real.tryAcquire(amount, nanos, TimeUnit.NANOSECONDS);
        }

        @Override
        void taken(Watched by, int amount, int line, long cause) {
            held.merge(by, amount, Integer::sum);
            by.log.record(Kind.PERMIT_ACQUIRE, id(), (long) amount, line, cause);
        }

        @Override
        long freed() {
            return freed;
        }

        @Override
        Object wanted(int amount, Number timeout) {
            return timeout == null
                    ? (Object) (long) amount
                    : Map.of("permits", (long) amount, "timeout", timeout);
        }
    }
}
