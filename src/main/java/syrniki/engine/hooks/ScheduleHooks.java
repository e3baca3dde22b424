package syrniki.engine.hooks;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Tasks handed over to be run later, in lesson time. */
public final class ScheduleHooks {

    private ScheduleHooks() {}

    public static ScheduledFuture<?> schedule(
            ScheduledExecutorService self, Runnable task, long delay, TimeUnit unit, int line) {
        Watched caller = Watched.current();
        if (caller == null || task == null || unit == null || ExecutorHooks.ofLesson(self)) {
            return self.schedule(task, delay, unit);
        }
        long real = LessonTime.ofCurrent(unit.toNanos(delay));
        Task handed = Task.submitted(caller.at(line), self, task, line).delayed(real);
        return handed.future(() -> self.schedule((Runnable) handed, real, NANOSECONDS));
    }

    @SuppressWarnings("unchecked")
    public static <V> ScheduledFuture<V> schedule(
            ScheduledExecutorService self, Callable<V> task, long delay, TimeUnit unit, int line) {
        Watched caller = Watched.current();
        if (caller == null || task == null || unit == null || ExecutorHooks.ofLesson(self)) {
            return self.schedule(task, delay, unit);
        }
        long real = LessonTime.ofCurrent(unit.toNanos(delay));
        Task handed = Task.submitted(caller.at(line), self, task, line).delayed(real);
        return (ScheduledFuture<V>)
                handed.future(() -> self.schedule((Callable<Object>) handed, real, NANOSECONDS));
    }

    public static ScheduledFuture<?> scheduleAtFixedRate(
            ScheduledExecutorService self,
            Runnable task,
            long delay,
            long period,
            TimeUnit unit,
            int line) {
        Watched caller = Watched.current();
        if (caller == null || task == null || unit == null || ExecutorHooks.ofLesson(self)) {
            return self.scheduleAtFixedRate(task, delay, period, unit);
        }
        long real = LessonTime.ofCurrent(unit.toNanos(delay));
        long realPeriod = LessonTime.ofCurrent(unit.toNanos(period));
        Task handed = Task.submitted(caller.at(line), self, task, line).delayed(real).periodic();
        return handed.future(() -> self.scheduleAtFixedRate(handed, real, realPeriod, NANOSECONDS));
    }

    public static ScheduledFuture<?> scheduleWithFixedDelay(
            ScheduledExecutorService self,
            Runnable task,
            long delay,
            long pause,
            TimeUnit unit,
            int line) {
        Watched caller = Watched.current();
        if (caller == null || task == null || unit == null || ExecutorHooks.ofLesson(self)) {
            return self.scheduleWithFixedDelay(task, delay, pause, unit);
        }
        long real = LessonTime.ofCurrent(unit.toNanos(delay));
        long realPause = LessonTime.ofCurrent(unit.toNanos(pause));
        Task handed = Task.submitted(caller.at(line), self, task, line).delayed(real).periodic();
        return handed.future(
                () -> self.scheduleWithFixedDelay(handed, real, realPause, NANOSECONDS));
    }

    public static long getDelay(Delayed self, TimeUnit unit, int line) {
        Watched caller = Watched.current();
        return caller == null || ExecutorHooks.ofLesson(self)
                ? self.getDelay(unit)
                : unit.convert(caller.run.time.lesson(self.getDelay(NANOSECONDS)), NANOSECONDS);
    }
}
