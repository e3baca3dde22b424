package syrniki.engine.hooks;

import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.ThreadLog;

import java.util.concurrent.Phaser;

/** Phasers: each arrival may be the one that the others wait for. */
public final class PhaserHooks {

    private PhaserHooks() {}

    private static final class PhaserShadow extends Shadow {

        private volatile long arrived = ThreadLog.NO_CAUSE;

        PhaserShadow(Objects objects, Phaser real) {
            super(objects, real, Role.BARRIER);
        }

        @Override
        Object initial() {
            return (long) ((Phaser) real()).getRegisteredParties();
        }
    }

    public static int arrive(Phaser self, int line) {
        arriving(self, line);
        return self.arrive();
    }

    public static int arriveAndDeregister(Phaser self, int line) {
        arriving(self, line);
        return self.arriveAndDeregister();
    }

    /** By its own documentation the same as {@code awaitAdvance(arrive())}. */
    public static int arriveAndAwaitAdvance(Phaser self, int line) {
        return awaitAdvance(self, arrive(self, line), line);
    }

    public static int awaitAdvance(Phaser self, int phase, int line) {
        Watched caller = Watched.current();
        if (caller == null || phase < 0 || self.getPhase() != phase) {
            return self.awaitAdvance(phase);
        }
        PhaserShadow shadow = shadow(caller, self);
        Waits.begin(
                caller.at(line),
                shadow,
                "awaitAdvance",
                null,
                line,
                () -> self.getPhase() != phase);
        caller.uninterruptibly(() -> self.awaitAdvanceInterruptibly(phase));
        caller.goesOn();
        caller.log.record(Kind.WAIT_END, shadow.id(), null, line, shadow.arrived);
        return self.awaitAdvance(phase);
    }

    private static void arriving(Phaser self, int line) {
        Watched caller = Watched.current();
        if (caller != null) {
            PhaserShadow shadow = shadow(caller.at(line), self);
            shadow.arrived = caller.record(Kind.NOTIFY, shadow.id(), "count-down", line);
        }
    }

    private static PhaserShadow shadow(Watched caller, Phaser self) {
        Objects objects = caller.run.objects;
        return objects.shadow(self, () -> new PhaserShadow(objects, self));
    }
}
