package syrniki.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.Verdict;

import java.util.List;
import java.util.Map;

/** What becomes of children, and what their parents see of it. */
class ChildrenTest {

    private static Object end(Recording run, String part) {
        return ((Map<?, ?>) run.of(Kind.PROCESS_END).getFirst().value()).get(part);
    }

    @Test
    void anExitCodeIsTheChilds() throws Exception {
        Recording run =
                ChildPrograms.run(
                        "Process p = child(\"x\").start(); System.out.println(p.waitFor() + \" \" +"
                                + " p.exitValue());",
                        "System.exit(3);");
        assertThat(run.output()).containsExactly("3 3");
        assertThat(end(run, "exit")).isEqualTo(3L);
        assertThat(end(run, "signal")).isNull();
        Event waited = run.of(Kind.WAIT_END).getLast();
        assertThat(run.events.get((int) waited.cause()).kind()).isEqualTo(Kind.PROCESS_END);
        assertThat(run.object(waited.object())).isEqualTo("Process 1");
        TraceRules.check(run);
    }

    @Test
    void aChildThatDiesTellsWhyAsAnyJvmDoes() throws Exception {
        Recording run =
                ChildPrograms.run(
                        "Process p = child(\"x\").start(); for (String l :"
                                + " p.errorReader().readAllLines()) System.out.println(l);"
                                + " System.out.println(p.waitFor());",
                        "throw new IllegalStateException(\"no eggs\");");
        assertThat(run.output())
                .containsExactly(
                        "Exception in thread \"main\" java.lang.IllegalStateException: no eggs",
                        "\tat Kin.main(Kin.java:12)",
                        "1");
        assertThat(run.of(Kind.THREAD_END))
                .extracting(Event::value)
                .containsExactly("java.lang.IllegalStateException: no eggs", null);
        assertThat(run.verdict()).isEqualTo(Verdict.Kind.COMPLETED);
        assertThat(run.of(Kind.QUEUE_TAKE)).allMatch(it -> it.cause() >= 0);
    }

    @Test
    void whatAChildPrintsToItsParentsConsoleIsOutput() throws Exception {
        Recording run =
                ChildPrograms.run(
                        "Process p = child(\"x\").inheritIO().start();"
                                + " System.out.println(p.waitFor());",
                        "System.out.println(\"from the child\"); System.err.print(\"and more\");");
        assertThat(run.output()).containsExactly("from the child", "and more", "0");
        Event first = run.of(Kind.OUTPUT).getFirst();
        assertThat(run.threads.get(first.thread()).process()).isGreaterThanOrEqualTo(0);
        assertThat(run.objects.stream().map(it -> it.role())).doesNotContain(Role.QUEUE);
    }

    @Test
    void linesGoToAChildToo() throws Exception {
        Recording run =
                ChildPrograms.run(
                        """
                        Process p = child("x").start();
                        try (BufferedWriter to = p.outputWriter()) { to.write("flour"); to.newLine(); to.flush(); }
                        System.out.println(p.inputReader().readLine());
                        p.waitFor();
                        """,
                        """
                        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
                        System.out.println("got " + in.readLine() + " " + in.readLine());
                        """);
        assertThat(run.output()).containsExactly("got flour null");
        List<Event> takes = run.of(Kind.QUEUE_TAKE);
        assertThat(takes).extracting(Event::value).containsExactly("flour", "got flour null");
        assertThat(takes)
                .extracting(it -> run.object(it.object()))
                .containsExactly("stdin", "stdout");
        assertThat(takes).allMatch(it -> run.events.get((int) it.cause()).kind() == Kind.QUEUE_PUT);
        TraceRules.check(run);
    }

    @Test
    void aChildHasChildrenOfItsOwn() throws Exception {
        Recording run =
                ChildPrograms.run(
                        "Process p = child(\"son\").start(); String l; var r = p.inputReader();"
                                + " while ((l = r.readLine()) != null) System.out.println(l);",
                        """
                        if (args[0].equals("son")) {
                            Process p = child("grandson").start();
                            System.out.println("son heard " + p.inputReader().readLine() + " " + p.waitFor());
                        } else {
                            System.out.println("grandson");
                            System.exit(5);
                        }
                        """);
        assertThat(run.output()).containsExactly("son heard grandson 5");
        var processes = run.objects.stream().filter(it -> it.role() == Role.PROCESS).toList();
        assertThat(processes).hasSize(2);
        assertThat(processes.get(0).process()).isEqualTo(-1);
        assertThat(processes.get(1).process()).isEqualTo(processes.get(0).id());
        assertThat(run.threads).extracting(it -> it.process()).contains(processes.get(1).id());
        for (Event start : run.of(Kind.THREAD_START)) {
            assertThat(start.cause() >= 0).isEqualTo(start.thread() > 0);
        }
        assertThat(run.of(Kind.QUEUE_TAKE)).hasSize(2).allMatch(it -> it.cause() >= 0);
        assertThat(run.of(Kind.PROCESS_END)).hasSize(2);
        TraceRules.check(run);
    }

    @Test
    void aChildMayCrash() throws Exception {
        Recording run =
                ChildPrograms.run(
                        "Process p = child(\"x\").start();"
                                + " System.out.println(p.inputReader().readLine() + p.waitFor());",
                        "System.out.println(\"so far\"); Runtime.getRuntime().halt(9);");
        assertThat(run.output()).containsExactly("so far9");
        assertThat(end(run, "exit")).isEqualTo(9L);
    }

    @Test
    void aChildMayBeKilled() throws Exception {
        var going =
                new ChildPrograms.Going(
                        "Process p = child(\"x\").start(); p.inputReader().readLine();"
                                + " System.out.println(p.waitFor());",
                        "System.out.println(\"here\"); Thread.sleep(1_000_000);",
                        it -> it.kind() == Kind.SLEEP_BEGIN);
        going.await();
        long pid = ChildPrograms.pid(going.recording.of(Kind.PROCESS_START).getFirst());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        Recording run = going.end();
        assertThat(run.output()).containsExactly("137");
        assertThat(end(run, "signal")).isEqualTo("SIGKILL");
        assertThat(end(run, "reason")).isNull();
    }

    @Test
    void aChildThatIsDestroyedRunsItsShutdownHooks() throws Exception {
        Recording run =
                ChildPrograms.run(
                        """
                        Process p = child("x").start();
                        p.inputReader().readLine();
                        p.destroy();
                        System.out.println(p.waitFor());
                        """,
                        """
                        Thread wash = new Thread(() -> System.out.println("washed up"), "wash");
                        Runtime.getRuntime().addShutdownHook(wash);
                        System.out.println("here");
                        Thread.sleep(1_000_000);
                        """);
        assertThat(run.output()).containsExactly("143");
        assertThat(run.of(Kind.QUEUE_PUT)).extracting(Event::value).endsWith("washed up");
        assertThat(end(run, "signal")).isEqualTo("SIGTERM");
        assertThat(run.told(Kind.NOTIFY)).contains("main notify Process 1 destroy :12");
    }

    @Test
    void anOrphanGoesOnAndItsEndIsTold() throws Exception {
        Recording run =
                ChildPrograms.run(
                        """
                        Process p = child("son").start();
                        long orphan = Long.parseLong(p.inputReader().readLine());
                        System.out.println("son " + p.waitFor());
                        ProcessHandle.of(orphan).ifPresent(it -> it.onExit().join());
                        System.out.println("orphan gone");
                        """,
                        """
                        if (args[0].equals("son")) {
                            System.out.println(child("grandson").start().pid());
                        } else {
                            Thread.sleep(1000);
                            System.exit(4);
                        }
                        """);
        assertThat(run.output()).containsExactly("son 0", "orphan gone");
        assertThat(run.of(Kind.PROCESS_END))
                .extracting(it -> (Object) ((Map<?, ?>) it.value()).get("exit"))
                .containsExactly(0L, 4L);
        assertThat(run.of(Kind.PROCESS_END))
                .allMatch(it -> ((Map<?, ?>) it.value()).get("reason") == null);
    }

    @Test
    void otherCommandsAreRealProcessesToo() throws Exception {
        Recording run =
                ChildPrograms.run(
                        """
                        String java = ProcessHandle.current().info().command().orElseThrow();
                        Process p = new ProcessBuilder(java, "NoSuchLesson").redirectErrorStream(true).start();
                        String first = p.inputReader().readLine();
                        System.out.println(first + " " + p.waitFor());
                        try {
                            new ProcessBuilder("no-such-command").start();
                        } catch (IOException e) {
                            System.out.println("no such command");
                        }
                        """,
                        "");
        assertThat(run.output())
                .containsExactly(
                        "Error: Could not find or load main class NoSuchLesson 1",
                        "no such command");
        assertThat(run.of(Kind.QUEUE_TAKE)).allMatch(it -> it.cause() == Event.NONE);
        assertThat(run.of(Kind.PROCESS_START)).hasSize(1);
        TraceRules.check(run);
    }
}
