package syrniki.engine.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Sees to it that no process of a run outlives this JVM, however it dies.
 *
 * <p>On Linux a small shell waits for the end of a pipe that only this JVM holds open. The kernel
 * closes it whatever the JVM dies of; then the shell kills every process that has this JVM's mark
 * in its environment, stopped and stuck ones and orphans too, and deletes the classes' folder.
 */
final class Watchdog {

    private static final Path SHELL = Path.of("/bin/sh");
    private static final Path PROC = Path.of("/proc/self/environ");

    /** Looks again a few times: a process that is just being started may not show its mark yet. */
    private static final String SCRIPT =
            """
            trap '' INT TERM HUP
            read -r _
            for round in 1 2 3 4 5; do
              for file in $(grep -lszE "^$1=$2" /proc/[0-9]*/environ); do
                pid=${file#/proc/}
                kill -KILL "${pid%/environ}"
              done
              sleep 0.2
            done
            rm -rf -- "$3"
            """;

    private static String mark;

    private Watchdog() {}

    /**
     * What begins the mark of every process that this JVM's runs start; from now on they are looked
     * after.
     */
    static synchronized String mark() throws IOException {
        if (mark == null) {
            byte[] random = new byte[8];
            new SecureRandom().nextBytes(random);
            String made = HexFormat.of().formatHex(random);
            if (Files.isExecutable(SHELL) && Files.isReadable(PROC)) {
                new ProcessBuilder(
                                SHELL.toString(),
                                "-c",
                                SCRIPT,
                                "syrniki-watchdog",
                                ChildLauncher.RUN,
                                made,
                                ClassFolder.ofThisJvm().path().toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
            }
            mark = made;
        }
        return mark;
    }
}
