package syrniki.engine.child;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What Linux tells of processes, in /proc; on other systems nothing is known. */
final class LinuxProcesses {

    private static final Path PROC = Path.of("/proc");

    private LinuxProcesses() {}

    /** Bytes of memory that a process takes up now, its resident set; -1 if that is not known. */
    static long memory(long pid) {
        try (Stream<String> status = Files.lines(PROC.resolve(pid + "/status"))) {
            return status.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException | RuntimeException gone) {
            return -1;
        }
    }

    /** Whether a process has ended, and nobody has asked for its exit code yet. */
    static boolean zombie(long pid) {
        try {
            String stat = Files.readString(PROC.resolve(pid + "/stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException | RuntimeException gone) {
            return false;
        }
    }

    /** Every living process that has a variable of a value in its environment. */
    static List<ProcessHandle> with(String variable, String value) {
        byte[] wanted = (variable + "=" + value + "\0").getBytes(StandardCharsets.UTF_8);
        return ProcessHandle.allProcesses().filter(it -> has(it.pid(), wanted)).toList();
    }

    private static boolean has(long pid, byte[] wanted) {
        try {
            byte[] environment = Files.readAllBytes(PROC.resolve(pid + "/environ"));
            for (int at = 0; at + wanted.length <= environment.length; at++) {
                if ((at == 0 || environment[at - 1] == 0)
                        && Arrays.mismatch(
                                        environment,
                                        at,
                                        at + wanted.length,
                                        wanted,
                                        0,
                                        wanted.length)
                                < 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }
}
