package syrniki.engine.hooks;

import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.ThreadLog;

import java.lang.reflect.Modifier;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicInteger;

/** What a run keeps beside an executor. */
final class ExecutorShadow extends HostShadow {

    /** Tasks handed over and not begun: some of them perhaps not due yet. */
    final AtomicInteger pending = new AtomicInteger();

    /** Tasks handed over that have not ended: those pending, and those under way. */
    final AtomicInteger unfinished = new AtomicInteger();

    /** The end of the task that ended last. */
    volatile Completion last;

    /** Token of its shutdown. */
    volatile long shut = ThreadLog.NO_CAUSE;

    private ExecutorShadow(Observation run, Object real) {
        super(run, real, Role.EXECUTOR);
    }

    static ExecutorShadow of(Observation run, Executor executor) {
        return run.objects.shadow(executor, () -> new ExecutorShadow(run, executor));
    }

    /** What the lesson knows it as: its class, if that is not hidden in the JDK. */
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

    /** Whether it has terminated or is about to, whoever may have got to know it. */
    boolean terminates() {
        return real() instanceof ExecutorService executor
                && (executor.isTerminated() || executor.isShutdown() && unfinished.get() == 0);
    }

    /** Whether some of its threads will end by themselves if they are given nothing to do. */
    boolean letsThreadsGo() {
        return real() instanceof ThreadPoolExecutor pool
                && (pool.allowsCoreThreadTimeOut() || pool.getPoolSize() > pool.getCorePoolSize());
    }

    @Override
    boolean free() {
        return pending.get() > 0;
    }
}
