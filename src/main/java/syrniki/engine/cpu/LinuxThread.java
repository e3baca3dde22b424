package syrniki.engine.cpu;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What Linux tells of one of this process's threads, in /proc/self/task. */
final class LinuxThread implements Closeable {

    private static final Path TASKS = Path.of("/proc/self/task");

    private static final MethodHandle GETTID = gettid();

    private final FileChannel schedstat;
    private final FileChannel stat;
    private final ByteBuffer buffer = ByteBuffer.allocate(1024);

    private LinuxThread(Path task) throws IOException {
        schedstat = FileChannel.open(task.resolve("schedstat"), StandardOpenOption.READ);
        stat = FileChannel.open(task.resolve("stat"), StandardOpenOption.READ);
    }

    /** Whether this system tells. */
    static boolean known() {
        return GETTID != null && Files.isReadable(TASKS.resolve(id() + "/schedstat"));
    }

    /** The current thread, which must be a platform thread. */
    static LinuxThread current() throws IOException {
        return new LinuxThread(TASKS.resolve(Integer.toString(id())));
    }

    /**
     * The time the thread has run and has been ready, without the core.
     *
     * @throws IOException if the thread has ended
     */
    CpuTime time() throws IOException {
        return CpuTime.parse(read(schedstat));
    }

    /**
     * The core the thread runs on, or ran on last.
     *
     * @throws IOException if the thread has ended
     */
    int core() throws IOException {
        return parseCore(read(stat));
    }

    /** Finds the field "processor" in a line of /proc/PID/stat, see proc_pid_stat(5). */
    static int parseCore(String stat) {
        // the second field is the thread's name in brackets and may hold blanks and brackets itself
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Integer.parseInt(fields[39 - 3]);
    }

    @Override
    public void close() throws IOException {
        schedstat.close();
        stat.close();
    }

    private String read(FileChannel file) throws IOException {
        buffer.clear();
        int length = file.read(buffer, 0);
        if (length <= 0) {
            throw new IOException("The thread has ended");
        }
        return new String(buffer.array(), 0, length, StandardCharsets.US_ASCII);
    }

    private static int id() {
        try {
            return (int) GETTID.invokeExact();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings(
            "restricted") // native access is given on the command line and in the manifest
    private static MethodHandle gettid() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return null;
        }
        Linker linker = Linker.nativeLinker();
        MemorySegment gettid = linker.defaultLookup().find("gettid").orElse(null);
        try {
            return gettid == null
                    ? null
                    : linker.downcallHandle(gettid, FunctionDescriptor.of(ValueLayout.JAVA_INT));
        } catch (IllegalCallerException e) {
            return null; // native access is denied
        }
    }
}
