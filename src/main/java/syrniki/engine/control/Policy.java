package syrniki.engine.control;

import java.util.SplittableRandom;

/**
 * Ways to go on where nobody says who takes the next step.
 *
 * <p>All but chance let those who sleep, or would give up after a time, wait as long as anybody can
 * go on without.
 */
public final class Policy {

    private Policy() {}

    /** Any way to go on, each as likely as the others; the same seed makes the same choices. */
    public static Scheduler random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return control -> control.choice(random.nextInt(control.choices()));
    }

    /** The threads in turn, a step each. */
    public static Scheduler roundRobin() {
        return control -> firstFrom(control, control.last() + 1);
    }

    /** The same thread as long as it can go on, then the next. */
    public static Scheduler unfair() {
        return control -> firstFrom(control, control.last());
    }

    /** One thread until it has to wait, be it only for a time, or has ended. */
    public static Scheduler thread(int id) {
        return new Scheduler() {

            private boolean begun;

            @Override
            public int choose(Control control) {
                for (int i = 0; i < control.choices(); i++) {
                    int choice = control.choice(i);
                    if (Choice.thread(choice) == id && !(begun && waits(control, choice))) {
                        begun = true;
                        return choice;
                    }
                }
                return NOBODY;
            }
        };
    }

    /** The first thread from this one on, and round, that can go on: without a wait if any can. */
    private static int firstFrom(Control control, int thread) {
        int threads = control.threads();
        int best = Scheduler.NOBODY;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < control.choices(); i++) {
            int choice = control.choice(i);
            int place = Math.floorMod(Choice.thread(choice) - thread, threads);
            if (waits(control, choice)) {
                place += threads;
            }
            if (place < least) {
                least = place;
                best = choice;
            }
        }
        return best;
    }

    /** Whether going on means waiting until a time has come. */
    private static boolean waits(Control control, int choice) {
        Worker worker = control.worker(Choice.thread(choice));
        return !worker.allowed() && !worker.interrupted && worker.deadline > control.clock;
    }
}
