package syrniki.engine;

import syrniki.trace.Kind;

import java.nio.file.Path;

/**
 * A JVM with a run whose children would go on for ever: prints their process ids, one a line, then
 * {@code all} and the folder they have their classes from.
 */
final class ServerLike {

    private ServerLike() {}

    public static void main(String[] args) throws Exception {
        var going =
                new ChildPrograms.Going(
                        """
                        Process sleep = new ProcessBuilder("sleep", "1000").start();
                        Process wild = child("wild").start();
                        wild.inputReader().readLine();
                        Process son = child("son").start();
                        String grandson = son.inputReader().readLine();
                        System.out.println(wild.pid() + " " + sleep.pid() + " " + son.pid() + " " + grandson);
                        son.waitFor();
                        """,
                        """
                        if (args[0].equals("son")) {
                            Process p = child("grandson").start();
                            p.inputReader().readLine();
                            System.out.println(p.pid());
                            p.waitFor();
                        } else {
                            System.out.println("here");
                            while (true) Thread.onSpinWait();
                        }
                        """,
                        it -> it.kind() == Kind.OUTPUT);
        for (String pid : going.await().value().toString().split(" ")) {
            System.out.println(pid);
        }
        System.out.println("all");
        String classes =
                ProcessHandle.current()
                        .children()
                        .flatMap(it ->
                                it.info().arguments().stream().flatMap(java.util.Arrays::stream))
                        .filter(it -> it.endsWith("engine.jar"))
                        .findFirst()
                        .orElseThrow();
        System.out.println(Path.of(classes).getParent());
        going.run.ending().join();
    }
}
