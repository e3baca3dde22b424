package syrniki.engine.hooks;

import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.ThreadLog;

import java.util.Collection;
import java.util.List;

/** A thread as an object: something that is started, interrupted and waited for. */
final class ThreadShadow extends Shadow {

    private final Watched thread;
    private final String name;

    ThreadShadow(Watched thread, String name) {
        super(thread.run.objects, thread.thread, Role.THREAD);
        this.thread = thread;
        this.name = name;
    }

    @Override
    String name() {
        return name;
    }

    @Override
    String type() {
        return "Thread";
    }

    @Override
    Object initial() {
        return (long) thread.log.id();
    }

    @Override
    Collection<Watched> holders() {
        return List.of(thread);
    }

    @Override
    boolean onlyHolders() {
        return true;
    }

    @Override
    boolean free() {
        return thread.end != ThreadLog.NO_CAUSE;
    }
}
