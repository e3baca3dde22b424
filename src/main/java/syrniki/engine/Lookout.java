package syrniki.engine;

import syrniki.engine.hooks.Observation;
import syrniki.engine.watch.Deadlock;
import syrniki.engine.watch.DeadlockWatch;
import syrniki.trace.Kind;
import syrniki.trace.Recorder;
import syrniki.trace.Verdict;
import syrniki.trace.WatchLog;

import java.util.List;

/**
 * Looks at a run again and again for threads that can never go on, and tells the trace.
 *
 * <p>A deadlock of some threads is told when it is found, and the others go on; once nobody can,
 * the run is over.
 */
final class Lookout {

    private final Observation run;
    private final WatchLog log;
    private final DeadlockWatch watch = new DeadlockWatch();
    private Verdict found;

    Lookout(Observation run, Recorder recorder) {
        this.run = run;
        log = recorder.watcher();
    }

    /** Looks; ends the run if none of its threads can go on. */
    void look() {
        for (Deadlock deadlock : watch.look(run.waits())) {
            List<Verdict.Stuck> cycle = run.shown(deadlock.cycle());
            Verdict verdict = new Verdict(Verdict.Kind.DEADLOCK, "", cycle);
            if (deadlock.fresh()) {
                Verdict.Stuck first = cycle.getFirst();
                Deadlock told = new Deadlock(cycle, deadlock.everyone(), true);
                log.record(
                        first.thread(),
                        Kind.DEADLOCK,
                        first.waitsFor(),
                        told.value(),
                        first.line());
            }
            if (found == null) {
                found = verdict;
            }
            if (deadlock.everyone()) {
                run.end(verdict);
            }
        }
    }

    /** The first deadlock found; null if there was none. */
    Verdict found() {
        return found;
    }
}
