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

    Lookout(Observation run, Recorder recorder) {
        this.run = run;
        log = recorder.watcher();
    }

    /** Looks; ends the run if none of its threads can go on. */
    void look() {
        for (Deadlock deadlock : watch.look(run.waits())) {
            List<Verdict.Stuck> cycle = run.shown(deadlock.cycle());
            if (cycle.isEmpty()) {
                nothingToDo();
                continue;
            }
            if (deadlock.fresh()) {
                tell(new Deadlock(cycle, deadlock.everyone(), true));
            }
            if (deadlock.everyone()) {
                run.end(new Verdict(Verdict.Kind.DEADLOCK, "", cycle));
            }
        }
    }

    private void tell(Deadlock deadlock) {
        Verdict.Stuck first = deadlock.cycle().getFirst();
        log.record(first.thread(), Kind.DEADLOCK, first.waitsFor(), deadlock.value(), first.line());
    }

    /**
     * Ends the run if only idle threads of pools and servers are left, which nobody will ever shut
     * down: a JVM would stay up for ever.
     */
    private void nothingToDo() {
        if (run.threads().idleForEver()) {
            String what = run.threads().serverUp() ? Verdict.IDLE_SERVER : Verdict.IDLE_POOL;
            run.end(new Verdict(Verdict.Kind.STOPPED, what, List.of()));
        }
    }

    /** A deadlock that some threads are in, in the trace's ids; empty if there is none. */
    List<Verdict.Stuck> found() {
        return watch.standing().stream().findFirst().map(run::shown).orElse(List.of());
    }

    /** Tells what nobody will tell any more, now that the run is over. */
    void leave() {
        run.flush(log);
    }
}
