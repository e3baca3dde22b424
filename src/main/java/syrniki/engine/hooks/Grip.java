package syrniki.engine.hooks;

import syrniki.trace.Kind;
import syrniki.trace.ThreadLog;

/**
 * How a thread gets hold of something it may have to wait for, a lock or permits: a request if it
 * has to wait, then either it has it or it gives up.
 */
abstract class Grip {

    final Shadow shadow;
    private final Kind request;
    private final Kind abandon;

    Grip(Shadow shadow, Kind request, Kind abandon) {
        this.shadow = shadow;
        this.request = request;
        this.abandon = abandon;
    }

    /** Takes it if the real call would not wait for it. */
    abstract boolean tryNow(Watched by, int amount);

    /** Waits for it and takes it. */
    abstract void take(Watched by, int amount) throws InterruptedException;

    /** Waits for it so many real nanoseconds at most; says whether it was taken. */
    abstract boolean take(Watched by, int amount, long nanos) throws InterruptedException;

    /** Tells that it is taken, after the real call. */
    abstract void taken(Watched by, int amount, int line, long cause);

    /** Token of the event that last let others have it. */
    abstract long freed();

    /** What a request says, timed if there is a timeout. */
    abstract Object wanted(int amount, Number timeout);

    /** Takes it as a call does that no interrupt ends; the run's end does. */
    final void always(Watched by, int amount, int line) {
        if (tryNow(by, amount)) {
            taken(by, amount, line, ThreadLog.NO_CAUSE);
            return;
        }
        begin(by, amount, null, line);
        by.uninterruptibly(() -> take(by, amount));
        by.goesOn();
        taken(by, amount, line, freed());
    }

    /** Takes it as a call does that an interrupt ends. */
    final void interruptibly(Watched by, int amount, int line) throws InterruptedException {
        if (!Thread.currentThread().isInterrupted() && tryNow(by, amount)) {
            taken(by, amount, line, ThreadLog.NO_CAUSE);
            return;
        }
        begin(by, amount, null, line);
        try {
            take(by, amount);
        } catch (InterruptedException e) {
            throw interrupted(by, e, line);
        }
        by.goesOn();
        taken(by, amount, line, freed());
    }

    /** Takes it within so many nanoseconds of the lesson; says whether it was taken. */
    final boolean timed(Watched by, int amount, long nanos, int line) throws InterruptedException {
        if (!Thread.currentThread().isInterrupted() && tryNow(by, amount)) {
            taken(by, amount, line, ThreadLog.NO_CAUSE);
            return true;
        }
        begin(by, amount, LessonTime.millis(Math.max(0, nanos)), line);
        boolean taken;
        try {
            taken = take(by, amount, by.run.time.real(nanos));
        } catch (InterruptedException e) {
            throw interrupted(by, e, line);
        }
        by.goesOn();
        if (taken) {
            taken(by, amount, line, freed());
        } else {
            by.run.goOn();
            by.record(abandon, shadow.id(), "timeout", line);
        }
        return taken;
    }

    /** Tells how a call that never waits came out. */
    final boolean atOnce(Watched by, int amount, boolean taken, int line) {
        if (taken) {
            taken(by, amount, line, ThreadLog.NO_CAUSE);
        } else {
            by.record(abandon, shadow.id(), "failed", line);
        }
        return taken;
    }

    /** Begins to wait. */
    final void begin(Watched by, int amount, Number timeout, int line) {
        by.record(request, shadow.id(), wanted(amount, timeout), line);
        by.waits(shadow, timeout != null, line);
    }

    private InterruptedException interrupted(Watched by, InterruptedException e, int line) {
        by.goesOn();
        by.run.goOn();
        by.log.record(abandon, shadow.id(), "interrupted", line, by.interrupt);
        return e;
    }
}
