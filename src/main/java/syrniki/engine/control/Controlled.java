package syrniki.engine.control;

import syrniki.engine.weave.Dialect;

import java.util.List;
import java.util.Map;

/**
 * The hooks of controlled runs: each says what its thread is about to do, and waits for its turn.
 */
final class Controlled {

    static final Dialect DIALECT =
            new Dialect(
                    List.of(
                            ClockHooks.class,
                            ConditionHooks.class,
                            ExitHooks.class,
                            LatchHooks.class,
                            LockHooks.class,
                            MonitorHooks.class,
                            OutputHooks.class,
                            PropertyHooks.class,
                            SemaphoreHooks.class,
                            SleepHooks.class,
                            ThreadHooks.class),
                    Map.of(Thread.class, LessonThread.class),
                    FieldHooks.class,
                    ArrayHooks.class,
                    MonitorHooks.class,
                    NameHooks.class,
                    OutputHooks.class,
                    StaticSlot.class,
                    StaticSlot.class,
                    FieldSlot.class,
                    true);

    private Controlled() {}
}
