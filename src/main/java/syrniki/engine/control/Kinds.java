package syrniki.engine.control;

import syrniki.engine.hooks.LessonLoader;
import syrniki.engine.hooks.TypeNames;
import syrniki.trace.ObjectInfo.Role;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** What kinds of objects there are in controlled runs, and what is kept of each. */
final class Kinds {

    private Kinds() {}

    /** Makes an object known that is met for the first time. */
    static Shared make(Control control, Object real) {
        return control.memory()
                .keep(
                        real,
                        switch (real) {
                            case ReentrantLock lock -> new Lock(control, lock);
                            case CountDownLatch latch -> new Latch(control, latch);
                            case LessonBarrier barrier -> new Barrier(control, barrier);
                            case ReentrantReadWriteLock lock -> new ReadWrite(control, lock);
                            case StampedLock lock -> new Stamped(control, lock);
                            case Exchanger<?> exchanger -> new Meeting(control, exchanger);
                            case Phaser phaser -> new Phases(control, phaser);
                            case Semaphore semaphore -> new Permits(control, semaphore);
                            case FutureTask<?> future -> new Promise(control, future);
                            case CompletableFuture<?> future -> new Promise(control, future);
                            case Executor executor -> new Host(control, executor);
                            case BlockingQueue<?> queue -> new ItemQueue(control, queue);
                            case ConcurrentLinkedQueue<?> queue -> new ItemQueue(control, queue);
                            case ConcurrentLinkedDeque<?> queue -> new ItemQueue(control, queue);
                            case Object held when holds(held) -> new Contents(control, held);
                            default -> new Thing(control, real, Role.MONITOR);
                        });
    }

    /** Whether it holds others, which ones may change. */
    private static boolean holds(Object real) {
        return (real instanceof Collection<?>
                        || real instanceof Map<?, ?>
                        || real instanceof StringBuilder
                        || real instanceof AtomicStampedReference<?>
                        || real instanceof AtomicMarkableReference<?>
                        || real instanceof StringBuffer)
                && !lessons(real)
                && !real.getClass().getName().startsWith("java.util.ImmutableCollections$");
    }

    /** Has an object seen in the trace, if it is one that threads meet at. */
    static void introduce(Shared known) {
        if (known instanceof Thing thing) {
            if (atomicValue(thing.real(), 0) != null && !manyParts(thing.real())) {
                thing.part(0, null).id();
            } else if (thing.role != Role.MONITOR) {
                thing.id();
            }
        }
    }

    /** Whether it is a value, of which only what it says matters. */
    static boolean value(Object object) {
        return object instanceof String
                || object instanceof Boolean
                || object instanceof Character
                || object instanceof Class<?>
                || object instanceof Enum<?>
                || object instanceof Throwable
                || object instanceof Thread
                || object instanceof Number number
                        && number.getClass().getPackageName().equals("java.lang");
    }

    /** A fingerprint of a value, or of which object it is. */
    static long print(Control control, Object value) {
        return switch (value) {
            case null -> 1;
            case Integer number -> number;
            case Long number -> number;
            case Boolean truth -> truth ? 3 : 2;
            case Enum<?> constant -> constant.name().hashCode();
            case Class<?> type -> type.getName().hashCode();
            case Throwable thrown -> thrown.getClass().getName().hashCode();
            case Thread thread -> control.of(thread) instanceof Worker known ? known.key() : 4;
            case Object plain when value(plain) -> plain.hashCode();
            default -> control.known(value).key();
        };
    }

    /** Whether an object is of a class of the program's own. */
    static boolean lessons(Object real) {
        return real.getClass().getClassLoader() instanceof LessonLoader;
    }

    /** Whether what is kept in a variable of a type is an object that threads meet at. */
    static boolean meetingPoint(Class<?> type) {
        return TypeNames.meetingPoint(type);
    }

    /** What an atomic holds, or one of its elements. */
    static Object atomicValue(Object atomic, int part) {
        return switch (atomic) {
            case AtomicInteger number -> number.get();
            case AtomicLong number -> number.get();
            case AtomicBoolean truth -> truth.get();
            case AtomicReference<?> reference -> reference.get();
            case LongAdder adder -> adder.sum();
            case LongAccumulator sum -> sum.get();
            case DoubleAdder adder -> adder.sum();
            case DoubleAccumulator sum -> sum.get();
            case AtomicIntegerArray array -> array.get(part);
            case AtomicLongArray array -> array.get(part);
            case AtomicReferenceArray<?> array -> array.get(part);
            default -> null;
        };
    }

    /** An element of an array. */
    static Object element(Object array, int index) {
        return switch (array) {
            case Object[] objects -> objects[index];
            case int[] numbers -> numbers[index];
            default -> Array.get(array, index);
        };
    }

    /** What the type of an atomic, or of its elements, is called. */
    static String atomicType(Object atomic) {
        return switch (atomic) {
            case AtomicIntegerArray _ -> "int";
            case AtomicLongArray _ -> "long";
            case AtomicReferenceArray<?> _ -> "Object";
            default -> TypeNames.of(atomic.getClass());
        };
    }

    /** Whether an atomic has several elements. */
    static boolean manyParts(Object atomic) {
        return atomic instanceof AtomicIntegerArray
                || atomic instanceof AtomicLongArray
                || atomic instanceof AtomicReferenceArray<?>;
    }

    /** How many elements an atomic has. */
    static int parts(Object atomic) {
        return switch (atomic) {
            case AtomicIntegerArray array -> array.length();
            case AtomicLongArray array -> array.length();
            case AtomicReferenceArray<?> array -> array.length();
            default -> 1;
        };
    }
}
