package syrniki.engine.hooks;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinPool.ForkJoinWorkerThreadFactory;
import java.util.concurrent.ForkJoinWorkerThread;

/** A thread of a fork-join pool, watched. */
final class LessonWorker extends ForkJoinWorkerThread {

    private final Observation run;

    private LessonWorker(Observation run, ForkJoinPool pool, String prefix) {
        super(run.threads.group(), pool, true);
        this.run = run;
        String name = getName();
        setName(prefix + name.substring(name.lastIndexOf("-worker-")));
    }

    /** Makes the threads of a pool. */
    static ForkJoinWorkerThreadFactory factory(Observation run, String prefix) {
        return pool -> {
            LessonWorker worker = new LessonWorker(run, pool, prefix);
            run.threads.launchOfPool(worker);
            return worker;
        };
    }

    @Override
    public void run() {
        run.threads.run(this, this::idle);
    }

    private void idle() {
        Watched self = Watched.current();
        ExecutorShadow shadow = ExecutorShadow.of(run, getPool());
        self.host = shadow;
        Wait.idle(self, shadow);
        try {
            super.run();
        } finally {
            Waits.pause(self, shadow.shut);
        }
    }
}
