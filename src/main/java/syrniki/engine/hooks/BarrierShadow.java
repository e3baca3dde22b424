package syrniki.engine.hooks;

import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.ThreadLog;

import java.util.concurrent.CyclicBarrier;

/** What a run keeps beside a barrier. */
final class BarrierShadow extends Shadow {

    private final CyclicBarrier real;

    /** One passing of the barrier, from the first arrival on. */
    static final class Round {

        /** Token of what ended it: the last arrival, or what broke it. */
        volatile long ended = ThreadLog.NO_CAUSE;

        /** How many arrived so far. */
        volatile int arrived;

        /** Whether those who arrived may go on. */
        boolean over() {
            return ended != ThreadLog.NO_CAUSE;
        }
    }

    private Round round = new Round();

    private BarrierShadow(Objects objects, CyclicBarrier real) {
        super(objects, real, Role.BARRIER);
        this.real = real;
    }

    static BarrierShadow of(Observation run, CyclicBarrier barrier) {
        return run.objects.shadow(barrier, () -> new BarrierShadow(run.objects, barrier));
    }

    /** Somebody arrives; says for which round. */
    synchronized Round arrive() {
        round.arrived++;
        return round;
    }

    /** Ends the round: whoever comes now comes for the next one. */
    synchronized void ends(long token) {
        round.ended = token;
        round = new Round();
    }

    @Override
    Object initial() {
        return (long) real.getParties();
    }

    @Override
    boolean free() {
        return real.isBroken();
    }
}
