package syrniki.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo;
import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.ThreadInfo;
import syrniki.trace.Verdict;

import java.util.List;
import java.util.Map;

/** Real child processes, watched like their parent. */
class ProcessesTest {

    private static final Source FAMILY =
            new Source(
                    "Family",
                    """
                    import java.io.*;

                    class Family {
                        static int counter = 1;

                        static void main(String[] args) throws Exception {
                            if (args.length > 0) {
                                counter += Integer.parseInt(args[1]);
                                System.out.println("counter " + counter);
                                System.out.println("limit " + Integer.getInteger("limit") + " of " + args[0]);
                                return;
                            }
                            Process child = new ProcessBuilder(
                                    ProcessHandle.current().info().command().orElse("java"),
                                    "-Xmx64m", "-Dlimit=7", "Family.java", "child", "41").start();
                            BufferedReader messages = child.inputReader();
                            String line;
                            while ((line = messages.readLine()) != null) {
                                System.out.println("heard: " + line);
                            }
                            System.out.println("exit " + child.waitFor() + ", mine is " + counter);
                        }
                    }
                    """);

    @Test
    void aChildHasACounterOfItsOwnAndSendsMessages() throws Exception {
        Recording run = Recording.of(FAMILY, Map.of("limit", "3"), 1000, Recording.LIMITS);
        assertThat(run.verdict()).isEqualTo(Verdict.Kind.COMPLETED);
        assertThat(run.output())
                .containsExactly(
                        "heard: counter 42", "heard: limit 7 of child", "exit 0, mine is 1");
        int process =
                run.objects.stream()
                        .filter(it -> it.role() == Role.PROCESS)
                        .findFirst()
                        .orElseThrow()
                        .id();
        assertThat(run.threads).extracting(ThreadInfo::process).containsExactly(-1, process);
        assertThat(run.objects.stream().filter(it -> it.name().equals("counter")))
                .extracting(ObjectInfo::process, ObjectInfo::initial)
                .containsExactly(tuple(-1, 1L), tuple(process, 1L));
        List<Event> takes = run.of(Kind.QUEUE_TAKE);
        assertThat(takes).hasSize(2);
        for (Event take : takes) {
            Event put = run.events.get((int) take.cause());
            assertThat(put.kind()).isEqualTo(Kind.QUEUE_PUT);
            assertThat(put.value()).isEqualTo(take.value());
            assertThat(put.object()).isEqualTo(take.object());
            assertThat(run.threads.get(put.thread()).process()).isEqualTo(process);
        }
        TraceRules.check(run);
    }
}
