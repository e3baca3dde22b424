package syrniki.engine.control;

import java.util.concurrent.locks.ReentrantReadWriteLock;

/** A read-write lock of a controlled run: it knows who has it. */
final class ReadWrite extends TwoWayLock {

    private final ReentrantReadWriteLock real;

    ReadWrite(Control control, ReentrantReadWriteLock real) {
        super(control, real);
        this.real = real;
        control.memory().keep(real.readLock(), read);
        control.memory().keep(real.writeLock(), write);
    }

    /** Whoever writes may read, too. */
    @Override
    boolean mayTake(Worker by, Half half) {
        return writer() == by || super.mayTake(by, half);
    }

    /** An unfair one has readers queue behind a writer that comes next, as the JDK's does. */
    @Override
    boolean lets(Worker by, Half half) {
        boolean again = writer() == by || !half.writes && has(by, half);
        boolean turn = real.isFair() ? queue.isEmpty() : half.writes || !writerWaits();
        return mayTake(by, half) && (again || turn);
    }

    @Override
    long takeReal(Half half) {
        (half.writes ? real.writeLock() : real.readLock()).tryLock();
        return 0;
    }

    @Override
    void releaseReal(Half half) {
        (half.writes ? real.writeLock() : real.readLock()).unlock();
    }

    @Override
    long versions() {
        return 0;
    }
}
