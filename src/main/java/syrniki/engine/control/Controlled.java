package syrniki.engine.control;

import syrniki.engine.weave.Dialect;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadPoolExecutor;

/**
 * The hooks of controlled runs: each says what its thread is about to do, and waits for its turn.
 */
final class Controlled {

    static final Dialect DIALECT =
            new Dialect(
                    List.of(
                            BarrierHooks.class,
                            ClockHooks.class,
                            ConditionHooks.class,
                            ExecutorHooks.class,
                            ExchangerHooks.class,
                            ExitHooks.class,
                            FutureHooks.class,
                            LatchHooks.class,
                            LockHooks.class,
                            LockQueryHooks.class,
                            MonitorHooks.class,
                            OutputHooks.class,
                            ParkHooks.class,
                            PoolHooks.class,
                            PhaserHooks.class,
                            PropertyHooks.class,
                            QueueHooks.class,
                            RandomHooks.class,
                            SemaphoreHooks.class,
                            SleepHooks.class,
                            StampedHooks.class,
                            StageHooks.class,
                            ThreadHooks.class),
                    Map.of(
                            CyclicBarrier.class, LessonBarrier.class,
                            FutureTask.class, LessonFutureTask.class,
                            Random.class, LessonRandom.class,
                            Thread.class, LessonThread.class,
                            ThreadPoolExecutor.class, LessonPool.class),
                    FieldHooks.class,
                    ArrayHooks.class,
                    MonitorHooks.class,
                    NameHooks.class,
                    OutputHooks.class,
                    AtomicHooks.class,
                    ContentsHooks.class,
                    StaticSlot.class,
                    StaticSlot.class,
                    FieldSlot.class,
                    LoopHooks.class,
                    true);

    private Controlled() {}
}
