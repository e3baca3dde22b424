package syrniki.engine.hooks;

import syrniki.trace.ObjectInfo.Role;

import java.util.concurrent.atomic.AtomicInteger;

/** What a run keeps beside an object that has tasks run: an executor, or a future. */
abstract class HostShadow extends Shadow {

    final Observation run;
    private final AtomicInteger tasks = new AtomicInteger();

    HostShadow(Observation run, Object real, Role role) {
        super(run.objects, real, role);
        this.run = run;
    }

    /** The next task's number, from 1. */
    final int nextTask() {
        return tasks.incrementAndGet();
    }
}
