package syrniki.engine.control;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Executor;

/**
 * The JDK's own door to virtual threads whose scheduler is ours: the one place that knows of it.
 *
 * <p>A virtual thread hands its executor a task whenever it is ready; running that task runs the
 * thread, on whoever runs it, until it yields, blocks or ends. JDK 25 has it in {@code
 * java.lang.ThreadBuilders}, which has to be opened: {@code --add-opens
 * java.base/java.lang=ALL-UNNAMED}.
 */
final class VirtualThreads {

    private static final MethodHandle NEW;
    private static final MethodHandle CARRIER;

    static {
        // else the JDK keeps every thread that never ends, and those of a deadlock never do
        System.setProperty("jdk.trackAllThreads", "false");
        try {
            MethodHandles.Lookup here = MethodHandles.lookup();
            Class<?> builders = Class.forName("java.lang.ThreadBuilders");
            NEW =
                    MethodHandles.privateLookupIn(builders, here)
                            .findStatic(
                                    builders,
                                    "newVirtualThread",
                                    MethodType.methodType(
                                            Thread.class,
                                            Executor.class,
                                            String.class,
                                            int.class,
                                            Runnable.class));
            CARRIER =
                    MethodHandles.privateLookupIn(Thread.class, here)
                            .findStatic(
                                    Thread.class,
                                    "currentCarrierThread",
                                    MethodType.methodType(Thread.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private VirtualThreads() {}

    /** A virtual thread that has not begun and that asks a scheduler whenever it is ready. */
    static Thread unstarted(Executor scheduler, Runnable body) {
        try {
            return (Thread) NEW.invokeExact(scheduler, (String) null, 0, body);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /** The platform thread that the current virtual thread runs on. */
    static Thread carrier() {
        try {
            return (Thread) CARRIER.invokeExact();
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
