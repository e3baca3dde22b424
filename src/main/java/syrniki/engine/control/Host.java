package syrniki.engine.control;

import syrniki.trace.ObjectInfo.Role;

import java.lang.reflect.Modifier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;

/** Something that has tasks run: an executor. */
class Host extends Thing {

    private int tasks;

    Host(Control control, Object real) {
        super(control, real, Role.EXECUTOR);
    }

    /** A number for the next of its tasks. */
    final int nextTask() {
        return ++tasks;
    }

    @Override
    String type() {
        if (Modifier.isPublic(real().getClass().getModifiers())) {
            return super.type();
        }
        return switch (real()) {
            case ScheduledExecutorService _ -> "ScheduledExecutorService";
            case ExecutorService _ -> "ExecutorService";
            default -> "Executor";
        };
    }
}
