package syrniki.engine.control;

import syrniki.trace.Kind;

import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Phasers: each arrival may be the one that the others wait for. */
public final class PhaserHooks {

    private PhaserHooks() {}

    private static Phases turn(Phaser self, Verb verb, int line) {
        Control control = Control.current();
        Phases phases = (Phases) control.known(self);
        control.tries();
        control.turn(verb, phases, line);
        return phases;
    }

    private static int did(Phases phases, int result) {
        phases.changed();
        phases.control.self().saw(result);
        return result;
    }

    public static int register(Phaser self, int line) {
        return did(turn(self, Verb.CALL, line), self.register());
    }

    public static int bulkRegister(Phaser self, int parties, int line) {
        return did(turn(self, Verb.CALL, line), self.bulkRegister(parties));
    }

    public static int arrive(Phaser self, int line) {
        Phases phases = turn(self, Verb.ARRIVE, line);
        phases.arriving(phases.control.self(), line);
        return did(phases, self.arrive());
    }

    public static int arriveAndDeregister(Phaser self, int line) {
        Phases phases = turn(self, Verb.ARRIVE, line);
        phases.arriving(phases.control.self(), line);
        return did(phases, self.arriveAndDeregister());
    }

    /** By its own documentation the same as {@code awaitAdvance(arrive())}. */
    public static int arriveAndAwaitAdvance(Phaser self, int line) {
        return awaitAdvance(self, arrive(self, line), line);
    }

    public static int awaitAdvance(Phaser self, int phase, int line) {
        if (phase >= 0) {
            Worker me = about(self, phase, line);
            ((Phases) me.object).awaitAdvance(me, line);
        }
        return saw(self.awaitAdvance(phase));
    }

    public static int awaitAdvanceInterruptibly(Phaser self, int phase, int line)
            throws InterruptedException {
        if (phase >= 0) {
            Worker me = about(self, phase, line);
            me.interruptibly();
            me.orInterrupted(((Phases) me.object).awaitAdvance(me, line));
        }
        return saw(self.awaitAdvance(phase));
    }

    public static int awaitAdvanceInterruptibly(
            Phaser self, int phase, long timeout, TimeUnit unit, int line)
            throws InterruptedException, TimeoutException {
        if (phase >= 0) {
            Worker me = about(self, phase, line);
            me.within(unit.toNanos(timeout));
            me.interruptibly();
            if (me.orInterrupted(((Phases) me.object).awaitAdvance(me, line)) == Turn.TIMEOUT) {
                throw new TimeoutException();
            }
        }
        return saw(self.awaitAdvance(phase));
    }

    private static Worker about(Phaser self, int phase, int line) {
        Control control = Control.current();
        Worker me = control.self();
        me.about(Verb.AWAIT_OTHERS, control.known(self), phase, line);
        return me;
    }

    public static void forceTermination(Phaser self, int line) {
        Phases phases = turn(self, Verb.CALL, line);
        Control control = phases.control;
        control.known(self.getRoot()).freed =
                control.self().tell(Kind.NOTIFY, phases.id(), "all", line);
        self.forceTermination();
        phases.changed();
    }

    public static int getPhase(Phaser self, int line) {
        turn(self, Verb.CALL, line);
        return saw(self.getPhase());
    }

    public static int getRegisteredParties(Phaser self, int line) {
        turn(self, Verb.CALL, line);
        return saw(self.getRegisteredParties());
    }

    public static int getArrivedParties(Phaser self, int line) {
        turn(self, Verb.CALL, line);
        return saw(self.getArrivedParties());
    }

    public static int getUnarrivedParties(Phaser self, int line) {
        turn(self, Verb.CALL, line);
        return saw(self.getUnarrivedParties());
    }

    public static boolean isTerminated(Phaser self, int line) {
        turn(self, Verb.CALL, line);
        boolean over = self.isTerminated();
        saw(over ? 1 : 0);
        return over;
    }

    private static int saw(int result) {
        Control.current().self().saw(result);
        return result;
    }
}
