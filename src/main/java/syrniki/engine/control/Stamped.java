package syrniki.engine.control;

import java.util.concurrent.locks.StampedLock;

/** A stamped lock of a controlled run: it does not know who has it. */
final class Stamped extends TwoWayLock {

    private final StampedLock real;

    Stamped(Control control, StampedLock real) {
        super(control, real);
        this.real = real;
    }

    /** A writer may come ahead of those who queue, a reader does not, as in the JDK. */
    @Override
    boolean lets(Worker by, Half half) {
        return mayTake(by, half) && (half.writes || queue.isEmpty());
    }

    @Override
    long takeReal(Half half) {
        return half.writes ? real.tryWriteLock() : real.tryReadLock();
    }

    @Override
    void releaseReal(Half half) {
        throw new AssertionError("is let go of by its stamp");
    }
}
