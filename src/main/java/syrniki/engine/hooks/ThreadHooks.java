package syrniki.engine.hooks;

import syrniki.trace.Event;
import syrniki.trace.Kind;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Threads: start, join, interrupt, names. */
public final class ThreadHooks {

    private ThreadHooks() {}

    public static void start(Thread self, int line) {
        Watched caller = Watched.current();
        if (caller != null) {
            caller.at(line);
            if (!(self instanceof LessonThread)) { // which makes its start known by itself
                caller.run.threads.launch(self, caller);
            }
        }
        self.start();
    }

    @Static(Thread.class)
    public static Thread startVirtualThread(Runnable task, int line) {
        Thread thread = Thread.ofVirtual().unstarted(Child.of(task));
        start(thread, line);
        return thread;
    }

    public static Thread start(Thread.Builder self, Runnable task, int line) {
        Thread thread = self.unstarted(Child.of(task));
        start(thread, line);
        return thread;
    }

    public static Thread unstarted(Thread.Builder self, Runnable task, int line) {
        return self.unstarted(Child.of(task));
    }

    public static void join(Thread self, int line) throws InterruptedException {
        join(self, null, 0, line);
    }

    public static void join(Thread self, long millis, int line) throws InterruptedException {
        if (millis < 0) {
            self.join(millis);
        } else if (millis == 0) {
            join(self, null, 0, line);
        } else {
            join(self, millis, TimeUnit.MILLISECONDS.toNanos(millis), line);
        }
    }

    public static void join(Thread self, long millis, int nanos, int line)
            throws InterruptedException {
        if (millis < 0 || nanos < 0 || nanos > 999_999) {
            self.join(millis, nanos);
        } else if (millis == 0 && nanos == 0) {
            join(self, null, 0, line);
        } else {
            long all = TimeUnit.MILLISECONDS.toNanos(millis) + nanos;
            join(self, LessonTime.millis(all), all, line);
        }
    }

    public static boolean join(Thread self, Duration duration, int line)
            throws InterruptedException {
        Watched caller = Watched.current();
        long nanos = LessonTime.nanos(duration);
        if (caller == null || self.getState() == Thread.State.NEW || nanos <= 0) {
            return self.join(duration);
        }
        join(self, LessonTime.millis(nanos), nanos, line);
        return self.getState() == Thread.State.TERMINATED;
    }

    /** Joins a thread, for the lesson's time if there is a timeout. */
    private static void join(Thread self, Number timeout, long nanos, int line)
            throws InterruptedException {
        Watched caller = Watched.current();
        Watched other = caller == null ? null : caller.at(line).run.threads.of(self);
        if (other == null) {
            if (timeout == null) {
                self.join();
            } else {
                self.join(Duration.ofNanos(caller == null ? nanos : caller.run.time.real(nanos)));
            }
            return;
        }
        caller.record(Kind.JOIN_BEGIN, other.object, timeout, line);
        caller.waits(other.shadow, timeout != null, line);
        try {
            if (timeout == null) {
                self.join();
            } else {
                self.join(Duration.ofNanos(Math.max(1, caller.run.time.real(nanos))));
            }
        } catch (InterruptedException e) {
            caller.interrupted();
            caller.log.record(Kind.JOIN_END, other.object, "interrupted", line, caller.interrupt);
            throw e;
        }
        caller.goesOn();
        caller.run.goOn();
        if (other.thread.isAlive()) {
            caller.record(Kind.JOIN_END, other.object, "timeout", line);
        } else {
            caller.log.record(Kind.JOIN_END, other.object, null, line, other.end);
        }
    }

    public static void interrupt(Thread self, int line) {
        Watched caller = Watched.current();
        Watched other = caller == null ? null : caller.at(line).run.threads.of(self);
        if (other != null) {
            other.interrupt = caller.record(Kind.THREAD_INTERRUPT, other.object, line);
        }
        self.interrupt();
    }

    public static boolean isInterrupted(Thread self, int line) {
        Watched caller = Watched.current();
        Watched other = caller == null ? null : caller.at(line).run.threads.of(self);
        return self.isInterrupted() || other != null && other.interruptKept;
    }

    @Static(Thread.class)
    public static void yield(int line) {
        Watched caller = Watched.current();
        if (caller != null) {
            caller.at(line).record(Kind.THREAD_YIELD, Event.NONE, line);
        }
        Thread.yield();
    }

    public static void setName(Thread self, String name, int line) {
        Watched caller = Watched.current();
        Watched other = caller == null ? null : caller.at(line).run.threads.of(self);
        if (other != null && name != null) {
            caller.record(Kind.THREAD_NAME, other.object, name, line);
        }
        self.setName(name);
    }

    @Static(Thread.class)
    public static void setDefaultUncaughtExceptionHandler(
            Thread.UncaughtExceptionHandler handler, int line) {
        Watched caller = Watched.current();
        if (caller != null) {
            caller.run.threads.defaultHandler = handler;
        }
    }

    @Static(Thread.class)
    public static Thread.UncaughtExceptionHandler getDefaultUncaughtExceptionHandler(int line) {
        Watched caller = Watched.current();
        return caller == null ? null : caller.run.threads.defaultHandler;
    }

    /**
     * Begins a thread at the start of a lesson's own {@code run} method; says whether it has begun
     * now.
     */
    public static boolean begin(LessonThread self) {
        return self.begin();
    }

    /** Ends a thread at the end of a lesson's own {@code run} method that began it. */
    public static void end(LessonThread self, Throwable thrown) {
        self.end(thrown);
    }
}
