package syrniki.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.Verdict;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Children that hang, flood or stop, and what is left of them: nothing. */
class ChildFaultsTest {

    private static final String HANG =
            "System.out.println(\"here\"); while (true) Thread.sleep(1);";

    @Test
    void whatWaitsForAChildThatHangsCanBeStopped() throws Exception {
        var going =
                new ChildPrograms.Going(
                        "Process p = child(\"x\").start(); p.inputReader().readLine();"
                                + " p.inputReader().readLine();",
                        HANG,
                        it -> it.kind() == Kind.SLEEP_END);
        going.await();
        ProcessHandle child = child(going.recording);
        going.run.stop();
        Recording run = going.end();
        assertThat(run.verdict()).isEqualTo(Verdict.Kind.STOPPED);
        assertThat(child.isAlive()).isFalse();
        Event end = run.of(Kind.PROCESS_END).getFirst();
        assertThat(((Map<?, ?>) end.value()).get("reason")).isEqualTo("over");
    }

    @Test
    void childrenThatAreLeftEndWithTheRun() throws Exception {
        Recording run =
                ChildPrograms.run(
                        "Process p = child(\"son\").start();"
                                + " System.out.println(p.inputReader().readLine());",
                        "if (args[0].equals(\"son\")) {"
                                + " child(\"grandson\").inheritIO().start().waitFor(); } else { "
                                + HANG
                                + " }");
        assertThat(run.verdict()).isEqualTo(Verdict.Kind.COMPLETED);
        assertThat(run.output()).containsExactly("here");
        assertThat(run.of(Kind.PROCESS_START)).hasSize(2);
        for (Event start : run.of(Kind.PROCESS_START)) {
            assertThat(gone(ChildPrograms.pid(start))).isTrue();
        }
        assertThat(run.of(Kind.PROCESS_END))
                .extracting(it -> (Object) ((Map<?, ?>) it.value()).get("reason"))
                .containsExactly("over", "over");
    }

    @Test
    void aFloodEndsTheRunAtItsLimit() throws Exception {
        Recording run =
                ChildPrograms.run(
                        "var r = child(\"x\").start().inputReader(); while (r.readLine() != null) {"
                                + " }",
                        "while (true) System.out.println(counter++);");
        assertThat(run.ending.verdict())
                .isEqualTo(new Verdict(Verdict.Kind.LIMIT, "events", List.of()));
        assertThat(run.events).hasSize((int) ChildPrograms.LIMITS.events());
    }

    @Test
    void aLineWithoutEndEndsTheRunAtItsLimit() throws Exception {
        Recording run =
                ChildPrograms.run(
                        "child(\"x\").inheritIO().start().waitFor();",
                        "while (true) System.out.print(\"x\".repeat(10_000));");
        assertThat(run.verdict()).isEqualTo(Verdict.Kind.LIMIT);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatIgnoresSignalsAndForksEndsWithTheRun() throws Exception {
        Recording run =
                ChildPrograms.run(
                        """
                        String deaf = "trap '' TERM INT HUP; sh -c 'sleep 1000' & echo $!; sleep 1000";
                        Process p = new ProcessBuilder("sh", "-c", deaf).start();
                        System.out.println(p.inputReader().readLine());
                        p.destroy();
                        """,
                        "");
        assertThat(run.verdict()).isEqualTo(Verdict.Kind.COMPLETED);
        assertThat(gone(Long.parseLong(run.output().getFirst()))).isTrue();
        assertThat(gone(ChildPrograms.pid(run.of(Kind.PROCESS_START).getFirst()))).isTrue();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aChildThatCrashesIsToldOf() throws Exception {
        Recording run =
                ChildPrograms.run(
                        "System.out.println(child(\"x\").start().waitFor());",
                        "new ProcessBuilder(\"kill\", \"-KILL\", \"\" +"
                                + " ProcessHandle.current().pid()).start().waitFor();");
        assertThat(run.output()).containsExactly("137");
        assertThat(run.verdict()).isEqualTo(Verdict.Kind.COMPLETED);
    }

    @Test
    void tooManyProcessesEndTheRun() throws Exception {
        Recording run = ChildPrograms.run("while (true) child(\"x\").start();", HANG);
        assertThat(run.ending.verdict())
                .isEqualTo(new Verdict(Verdict.Kind.LIMIT, "processes", List.of()));
        for (Event start : run.of(Kind.PROCESS_START)) {
            assertThat(gone(ChildPrograms.pid(start))).isTrue();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aChildThatTakesTooMuchMemoryIsEnded() throws Exception {
        Recording run =
                ChildPrograms.run(
                        """
                        var command = child("x").command();
                        command.add(1, "-XX:MaxDirectMemorySize=2g");
                        System.out.println(new ProcessBuilder(command).start().waitFor());
                        """,
                        """
                        List<Object> all = new ArrayList<>();
                        while (true) {
                            var bytes = java.nio.ByteBuffer.allocateDirect(32 << 20);
                            for (int i = 0; i < bytes.capacity(); i += 4096) bytes.put(i, (byte) 1);
                            all.add(bytes);
                        }
                        """);
        assertThat(run.output()).containsExactly("137");
        assertThat(run.of(Kind.PROCESS_END).getFirst().value())
                .isEqualTo(Map.of("exit", 137L, "signal", "SIGKILL", "reason", "memory"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aStoppedChildDoesNotHoldUpItsParent() throws Exception {
        var going =
                new ChildPrograms.Going(
                        """
                        Process p = child("x").start();
                        p.inputReader().readLine();
                        new ProcessBuilder("kill", "-STOP", "" + p.pid()).start().waitFor();
                        System.out.println("stopped");
                        while (true) Thread.sleep(10);
                        """,
                        HANG,
                        it -> "stopped".equals(it.value()));
        Event stopped = going.await();
        ProcessHandle child = child(going.recording);
        assertThat(child.isAlive()).isTrue();
        going.run.stop();
        Recording run = going.end();
        assertThat(gone(child.pid())).isTrue();
        long late = run.events.stream().filter(it -> it.seq() > stopped.seq()).count();
        assertThat(late).isPositive();
    }

    /** A JVM with runs in it, as the server is, is killed: nothing of its runs is left. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void noChildOutlivesTheServer() throws Exception {
        Process server =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ServerLike.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        List<ProcessHandle> children = new ArrayList<>();
        Path folder;
        try (BufferedReader out = server.inputReader()) {
            for (String line = out.readLine(); !line.equals("all"); line = out.readLine()) {
                children.add(ProcessHandle.of(Long.parseLong(line)).orElseThrow());
            }
            folder = Path.of(out.readLine());
            assertThat(children).hasSize(4);
            assertThat(folder).isDirectory();
            long stopped = children.getFirst().pid();
            new ProcessBuilder("kill", "-STOP", "" + stopped).start().waitFor();
            server.destroyForcibly();
            assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        for (ProcessHandle child : children) {
            while (!gone(child.pid()) && System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            assertThat(gone(child.pid())).as("%s", child.info()).isTrue();
        }
        while (Files.exists(folder) && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertThat(folder).doesNotExist();
    }

    private static ProcessHandle child(Recording recording) {
        return ProcessHandle.of(ChildPrograms.pid(recording.of(Kind.PROCESS_START).getFirst()))
                .orElseThrow();
    }

    /** Whether a process is no more, or but an entry that nobody has asked for. */
    private static boolean gone(long pid) {
        try {
            String status = Files.readString(Path.of("/proc/" + pid + "/status"));
            return status.contains("State:\tZ") || status.contains("State:\tX");
        } catch (java.io.IOException noSuchProcess) {
            return true;
        }
    }
}
