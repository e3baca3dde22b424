package syrniki.engine.hooks;

import syrniki.trace.Mark;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is told of a process's end. */
public final class ProcessEnd {

    private static final int SIGNALLED = 128;

    private static final Map<Integer, String> SIGNALS =
            Map.ofEntries(
                    Map.entry(1, "SIGHUP"),
                    Map.entry(2, "SIGINT"),
                    Map.entry(3, "SIGQUIT"),
                    Map.entry(4, "SIGILL"),
                    Map.entry(6, "SIGABRT"),
                    Map.entry(7, "SIGBUS"),
                    Map.entry(8, "SIGFPE"),
                    Map.entry(9, "SIGKILL"),
                    Map.entry(11, "SIGSEGV"),
                    Map.entry(13, "SIGPIPE"),
                    Map.entry(15, "SIGTERM"));

    /** The exit code, as Java has it, of a process that is killed. */
    public static final long KILLED = SIGNALLED + 9;

    /** The same of one that is asked to end. */
    public static final long TERMINATED = SIGNALLED + 15;

    private ProcessEnd() {}

    /**
     * The value of a {@code process-end}.
     *
     * @param process its id
     * @param exit exit code; null if nobody knows it
     * @param reason why Syrniki ended it; null if it did not
     */
    public static Mark of(int process, Long exit, String reason) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("exit", exit);
        value.put("signal", exit == null ? null : SIGNALS.get((int) (exit - SIGNALLED)));
        value.put("reason", reason);
        return new Mark(Collections.unmodifiableMap(value), token(process));
    }

    /** The token of a process's end. */
    static long token(int process) {
        return Mark.token(process, 1);
    }
}
