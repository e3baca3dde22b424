package syrniki.engine.hooks;

import syrniki.trace.Kind;

import java.util.concurrent.CyclicBarrier;

/**
 * What a lesson's {@code new CyclicBarrier(...)} makes: the last to arrive tells so before the
 * others go on.
 */
public class LessonBarrier extends CyclicBarrier {

    public LessonBarrier(int parties) {
        this(parties, new Trip(null));
    }

    public LessonBarrier(int parties, Runnable action) {
        this(parties, new Trip(action));
    }

    private LessonBarrier(int parties, Trip trip) {
        super(parties, trip);
        trip.barrier = this;
    }

    @Override
    public String toString() {
        return Pools.shown(this, LessonBarrier.class, super.toString());
    }

    /** Run by the last to arrive, with the others still waiting. */
    private static final class Trip implements Runnable {

        private final Runnable action;
        private CyclicBarrier barrier;

        Trip(Runnable action) {
            this.action = action;
        }

        @Override
        public void run() {
            Watched self = Watched.current();
            if (self != null) {
                Waits.pause(self, -1);
            }
            try {
                if (action != null) {
                    action.run();
                }
            } finally {
                if (self != null) {
                    BarrierShadow shadow = BarrierShadow.of(self.run, barrier);
                    shadow.ends(self.record(Kind.NOTIFY, shadow.id(), "trip", self.line));
                }
            }
        }
    }
}
