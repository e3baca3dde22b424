package syrniki.engine.weave;

import syrniki.engine.hooks.ArrayHooks;
import syrniki.engine.hooks.AtomicHooks;
import syrniki.engine.hooks.AtomicIntegerArrayHooks;
import syrniki.engine.hooks.AtomicIntegerHooks;
import syrniki.engine.hooks.AtomicLongArrayHooks;
import syrniki.engine.hooks.AtomicLongHooks;
import syrniki.engine.hooks.BarrierHooks;
import syrniki.engine.hooks.ChannelHooks;
import syrniki.engine.hooks.ClientHooks;
import syrniki.engine.hooks.ClockHooks;
import syrniki.engine.hooks.ConditionHooks;
import syrniki.engine.hooks.DequeHooks;
import syrniki.engine.hooks.ExecutorHooks;
import syrniki.engine.hooks.ExitHooks;
import syrniki.engine.hooks.Field;
import syrniki.engine.hooks.FieldHooks;
import syrniki.engine.hooks.FutureHooks;
import syrniki.engine.hooks.ImageHooks;
import syrniki.engine.hooks.LatchHooks;
import syrniki.engine.hooks.LessonBarrier;
import syrniki.engine.hooks.LessonForkJoinPool;
import syrniki.engine.hooks.LessonFutureTask;
import syrniki.engine.hooks.LessonPool;
import syrniki.engine.hooks.LessonScheduledPool;
import syrniki.engine.hooks.LessonThread;
import syrniki.engine.hooks.LockHooks;
import syrniki.engine.hooks.MonitorHooks;
import syrniki.engine.hooks.NameHooks;
import syrniki.engine.hooks.OutputHooks;
import syrniki.engine.hooks.ParkHooks;
import syrniki.engine.hooks.PhaserHooks;
import syrniki.engine.hooks.PoolHooks;
import syrniki.engine.hooks.ProcessHooks;
import syrniki.engine.hooks.PropertyHooks;
import syrniki.engine.hooks.QueryHooks;
import syrniki.engine.hooks.QueueHooks;
import syrniki.engine.hooks.ScheduleHooks;
import syrniki.engine.hooks.SemaphoreHooks;
import syrniki.engine.hooks.ServerHooks;
import syrniki.engine.hooks.SleepHooks;
import syrniki.engine.hooks.StageHooks;
import syrniki.engine.hooks.StampedHooks;
import syrniki.engine.hooks.StaticField;
import syrniki.engine.hooks.ThreadHooks;
import syrniki.engine.hooks.Variable;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;

/** The hooks of observed runs: they do the real call and record round it. */
final class Observed {

    static final Dialect DIALECT =
            new Dialect(
                    List.of(
                            AtomicHooks.class,
                            AtomicIntegerArrayHooks.class,
                            AtomicIntegerHooks.class,
                            AtomicLongArrayHooks.class,
                            AtomicLongHooks.class,
                            BarrierHooks.class,
                            ClientHooks.class,
                            ChannelHooks.class,
                            ClockHooks.class,
                            ConditionHooks.class,
                            DequeHooks.class,
                            ExecutorHooks.class,
                            ExitHooks.class,
                            FutureHooks.class,
                            ImageHooks.class,
                            LatchHooks.class,
                            LockHooks.class,
                            MonitorHooks.class,
                            OutputHooks.class,
                            ParkHooks.class,
                            PhaserHooks.class,
                            PoolHooks.class,
                            ProcessHooks.class,
                            PropertyHooks.class,
                            QueryHooks.class,
                            QueueHooks.class,
                            ScheduleHooks.class,
                            SemaphoreHooks.class,
                            ServerHooks.class,
                            SleepHooks.class,
                            StageHooks.class,
                            StampedHooks.class,
                            ThreadHooks.class),
                    Map.of(
                            Thread.class,
                            LessonThread.class,
                            CyclicBarrier.class,
                            LessonBarrier.class,
                            FutureTask.class,
                            LessonFutureTask.class,
                            ThreadPoolExecutor.class,
                            LessonPool.class,
                            ScheduledThreadPoolExecutor.class,
                            LessonScheduledPool.class,
                            ForkJoinPool.class,
                            LessonForkJoinPool.class),
                    FieldHooks.class,
                    ArrayHooks.class,
                    MonitorHooks.class,
                    NameHooks.class,
                    OutputHooks.class,
                    null,
                    null,
                    StaticField.class,
                    Variable.class,
                    Field.class,
                    null,
                    false);

    private Observed() {}
}
