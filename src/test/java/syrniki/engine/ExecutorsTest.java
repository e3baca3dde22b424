package syrniki.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.Verdict;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class ExecutorsTest {

    /** The lesson with an event loop on an executor and stages on futures. */
    @Test
    void mashaWaitsAtTheTillWithNothingToDo() throws Exception {
        Source lesson =
                new Source(
                        "KitchenRace",
                        Files.readString(
                                Path.of("src/main/java/lesson/kitchen-race/KitchenRace.java")));
        Recording run = Recording.of(lesson, Map.of(), 20, Recording.LIMITS);
        TraceRules.check(run);
        TraceRules.everyWaitHasACause(run);
        assertThat(run.verdict()).isEqualTo(Verdict.Kind.COMPLETED);
        List<String> masha =
                run.events.stream()
                        .filter(it -> it.kind() != Kind.CPU)
                        .filter(it -> run.thread(it.thread()).equals("masha"))
                        .filter(it -> it.kind() != Kind.CPU)
                        .map(it -> it.kind().label() + " " + run.object(it.object()))
                        .toList();
        assertThat(masha)
                .startsWith(
                        "thread-start masha",
                        "wait-begin masha",
                        "wait-end masha",
                        "task-begin masha")
                .endsWith("wait-begin masha", "wait-end masha", "thread-end masha");

        Event till =
                run.of(Kind.WRITE).stream()
                        .filter(it -> "till".equals(it.value()))
                        .findFirst()
                        .orElseThrow();
        List<Event> then =
                run.events.stream()
                        .filter(it -> it.kind() != Kind.CPU)
                        .filter(it -> it.seq() > till.seq() && it.thread() == till.thread())
                        .filter(it -> it.kind() != Kind.CPU)
                        .toList();
        assertThat(then.stream().map(Event::kind))
                .startsWith(
                        Kind.TASK_SUBMIT,
                        Kind.TASK_END,
                        Kind.TASK_END,
                        Kind.WAIT_BEGIN,
                        Kind.WAIT_END,
                        Kind.TASK_BEGIN,
                        Kind.NOTIFY,
                        Kind.TASK_BEGIN,
                        Kind.WRITE);
        assertThat(then.get(5).cause()).isEqualTo(then.getFirst().seq());
        assertThat(then.get(7).cause()).isEqualTo(then.get(6).seq());
        assertThat(run.object(then.get(8).object())).isEqualTo("mashaShop");
    }
}
