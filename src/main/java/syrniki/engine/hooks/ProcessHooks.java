package syrniki.engine.hooks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.StringTokenizer;
import java.util.concurrent.TimeUnit;

/** Processes, and what comes out of their pipes. */
public final class ProcessHooks {

    private ProcessHooks() {}

    public static Process start(ProcessBuilder self, int line) throws IOException {
        Watched caller = Watched.current();
        return caller == null ? self.start() : LessonProcess.start(self, caller.at(line), line);
    }

    @Static(ProcessBuilder.class)
    public static List<Process> startPipeline(List<ProcessBuilder> builders, int line) {
        throw new UnsupportedOperationException(
                "startPipeline is not watched: start them one by one");
    }

    public static Process exec(Runtime self, String[] command, int line) throws IOException {
        return exec(self, command, null, null, line);
    }

    public static Process exec(Runtime self, String[] command, String[] variables, int line)
            throws IOException {
        return exec(self, command, variables, null, line);
    }

    public static Process exec(
            Runtime self, String[] command, String[] variables, File directory, int line)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory);
        if (variables != null) {
            builder.environment().clear();
            for (String variable : variables) {
                int equals = variable.indexOf('=', 1);
                if (equals > 0) {
                    builder.environment()
                            .put(variable.substring(0, equals), variable.substring(equals + 1));
                }
            }
        }
        return start(builder, line);
    }

    public static Process exec(Runtime self, String command, int line) throws IOException {
        String[] words = Collections.list(new StringTokenizer(command)).toArray(String[]::new);
        return exec(self, words, line);
    }

    public static int waitFor(Process self, int line) throws InterruptedException {
        OutputHooks.at(line);
        return self.waitFor();
    }

    public static boolean waitFor(Process self, long timeout, TimeUnit unit, int line)
            throws InterruptedException {
        OutputHooks.at(line);
        return self.waitFor(timeout, unit);
    }

    public static boolean waitFor(Process self, Duration timeout, int line)
            throws InterruptedException {
        OutputHooks.at(line);
        return self.waitFor(LessonTime.nanos(timeout), TimeUnit.NANOSECONDS);
    }

    public static void destroy(Process self, int line) {
        OutputHooks.at(line);
        self.destroy();
    }

    public static Process destroyForcibly(Process self, int line) {
        OutputHooks.at(line);
        return self.destroyForcibly();
    }

    public static BufferedReader inputReader(Process self, int line) {
        return self instanceof LessonProcess ours
                ? self.inputReader(ours.charset())
                : self.inputReader();
    }

    public static BufferedReader errorReader(Process self, int line) {
        return self instanceof LessonProcess ours
                ? self.errorReader(ours.charset())
                : self.errorReader();
    }

    public static BufferedWriter outputWriter(Process self, int line) {
        return self instanceof LessonProcess ours
                ? self.outputWriter(ours.charset())
                : self.outputWriter();
    }

    public static String readLine(BufferedReader self, int line) throws IOException {
        Watched caller = Watched.current();
        if (caller == null) {
            return self.readLine();
        }
        caller.at(line).readsLine = true;
        try {
            return self.readLine();
        } finally {
            caller.readsLine = false;
            caller.readSome = false;
        }
    }

    public static byte[] readAllBytes(InputStream self, int line) throws IOException {
        OutputHooks.at(line);
        return self.readAllBytes();
    }
}
