package syrniki.engine.cpu;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What Linux tells of one of this process's threads, in /proc/self/task. */
final class LinuxThread implements Closeable {

    private static final Path TASKS = Path.of("/proc/self/task");

    /** A link to the folder of the thread that reads it: PID/task/TID. */
    private static final Path SELF = Path.of("/proc/thread-self");

    private final FileChannel schedstat;
    private final FileChannel stat;
    private final FileChannel status;
    private final ByteBuffer buffer = ByteBuffer.allocate(4096);

    private LinuxThread(Path task) throws IOException {
        schedstat = FileChannel.open(task.resolve("schedstat"), StandardOpenOption.READ);
        stat = FileChannel.open(task.resolve("stat"), StandardOpenOption.READ);
        status = FileChannel.open(task.resolve("status"), StandardOpenOption.READ);
    }

    /** Whether this system tells. */
    static boolean known() {
        return Files.isReadable(SELF.resolve("schedstat"));
    }

    /** The current thread, which must be a platform thread. */
    static LinuxThread current() throws IOException {
        return new LinuxThread(TASKS.resolve(Files.readSymbolicLink(SELF).getFileName()));
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

    /**
     * How often the system has taken the core away from the thread, which would have gone on. Takes
     * several times as long to ask as the others.
     *
     * @throws IOException if the thread has ended
     */
    long preempted() throws IOException {
        return parsePreempted(read(status));
    }

    /** Finds the line "nonvoluntary_ctxt_switches" in /proc/PID/status, see proc_pid_status(5). */
    static long parsePreempted(String status) {
        int colon = status.indexOf(':', status.lastIndexOf("nonvoluntary_ctxt_switches"));
        return Long.parseLong(status.substring(colon + 1).strip());
    }

    @Override
    public void close() throws IOException {
        schedstat.close();
        stat.close();
        status.close();
    }

    private String read(FileChannel file) throws IOException {
        buffer.clear();
        int length = file.read(buffer, 0);
        if (length <= 0) {
            throw new IOException("The thread has ended");
        }
        return new String(buffer.array(), 0, length, StandardCharsets.US_ASCII);
    }
}
