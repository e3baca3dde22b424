package syrniki.engine.cpu;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.BitSet;

/**
 * The cores that a run's platform threads may use: all, or so few that they must take turns.
 *
 * <p>Linux keeps a thread to the cores it is bound to, and so whatever that thread starts: threads
 * and child processes. On other systems binding does nothing, and {@link #available} says so.
 */
public final class Cores {

    /** As many cores as the C library's own {@code cpu_set_t} has room for. */
    private static final int MOST = 1024;

    private static final MethodHandle GET = find("sched_getaffinity");
    private static final MethodHandle SET = find("sched_setaffinity");
    private static final BitSet ALLOWED = allowed();

    private final long[] bound;

    private Cores(BitSet bound) {
        this.bound = bound.toLongArray();
    }

    /** Whether this system lets threads be bound to cores. */
    public static boolean available() {
        return !ALLOWED.isEmpty();
    }

    /**
     * So many of the cores this process may use, the last ones; all of them for 0, and where there
     * are not more.
     */
    public static Cores of(int count) {
        BitSet bound = new BitSet();
        if (count > 0 && count < ALLOWED.cardinality()) {
            int core = ALLOWED.length();
            while (bound.cardinality() < count) {
                core = ALLOWED.previousSetBit(core - 1);
                bound.set(core);
            }
        }
        return new Cores(bound);
    }

    /** Keeps the current thread on these cores from now on; virtual threads stay where they are. */
    public void bind() {
        if (bound.length == 0 || Thread.currentThread().isVirtual()) {
            return;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment set = arena.allocate(MOST / Byte.SIZE, Long.BYTES);
            MemorySegment.copy(bound, 0, set, JAVA_LONG, 0, bound.length);
            call(SET, set); // one that is refused goes where it likes
        }
    }

    /** The cores this process may use; none where it cannot choose among them. */
    private static BitSet allowed() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment set = arena.allocate(MOST / Byte.SIZE, Long.BYTES);
            boolean granted =
                    GET != null && SET != null && call(GET, set) >= 0 && call(SET, set) >= 0;
            return granted ? BitSet.valueOf(set.toArray(JAVA_LONG)) : new BitSet();
        }
    }

    /** Asks for, or sets, the cores of the current thread; negative if that is refused. */
    private static int call(MethodHandle function, MemorySegment set) {
        try {
            return (int) function.invokeExact(0, set.byteSize(), set);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle find(String name) {
        return LinuxCall.find(name, FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS));
    }
}
