package syrniki;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

import syrniki.course.Course;
import syrniki.course.Lesson;
import syrniki.course.Mode;
import syrniki.engine.Program;
import syrniki.engine.control.Carrier;
import syrniki.engine.control.Control;
import syrniki.engine.control.ControlledProgram;
import syrniki.engine.control.Scheduler;
import syrniki.engine.control.Setting;
import syrniki.engine.control.Witness;
import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo;
import syrniki.trace.ThreadInfo;
import syrniki.trace.Verdict;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/** The same schedule gives the same trace, event for event, however often, in every lesson. */
@SpringJUnitConfig(Course.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeterminismTest {

    private static final int TIMES = 1_000;

    /** So many schedules are drawn to find one for each way to end. */
    private static final int DRAWN = 40;

    @Autowired private Course course;

    private List<String> lessons() {
        return course.lessons().stream()
                .filter(it -> it.settings().modes().contains(Mode.DIRECTED))
                .map(Lesson::id)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void theSameScheduleGivesTheSameTrace(String id) throws Exception {
        onCarrier(() -> {
            for (boolean timed : new boolean[] {true, false}) {
                ControlledProgram program = program(id, timed);
                ControlledProgram another = program(id, timed);
                for (Execution drawn : oneForEachEnd(program).values()) {
                    Replay replay = new Replay(drawn.choices);
                    for (int i = 0; i < TIMES; i++) {
                        assertSame(drawn, run(i % 2 == 0 ? program : another, replay));
                    }
                }
            }
        });
    }

    @Test
    void someScheduleOfALessonEndsInADeadlockAndSomeDoesNot() throws Exception {
        onCarrier(() ->
                assertThat(oneForEachEnd(program("deadlock", false)))
                        .containsKeys(Verdict.Kind.COMPLETED, Verdict.Kind.DEADLOCK));
    }

    /** Executions by random schedules, one for each way to end that some of them has. */
    private static Map<Verdict.Kind, Execution> oneForEachEnd(ControlledProgram program) {
        Map<Verdict.Kind, Execution> found = new EnumMap<>(Verdict.Kind.class);
        for (int seed = 0; seed < DRAWN; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Execution drawn =
                    run(program, control -> control.choice(random.nextInt(control.choices())));
            found.putIfAbsent(drawn.verdict.kind(), drawn);
        }
        return found;
    }

    private ControlledProgram program(String id, boolean timed) {
        Lesson lesson = course.find(id).orElseThrow();
        Map<String, String> params = new TreeMap<>();
        lesson.params(Map.of()).forEach((name, value) -> params.put(name, value.toString()));
        ClassLoader classes = Lesson.class.getClassLoader();
        return new ControlledProgram(
                new Program(lesson.mainClass(), lesson.fileName(), classes),
                new Setting(params, 100, 400, timed, null));
    }

    private static Execution run(ControlledProgram program, Scheduler scheduler) {
        Execution execution = new Execution();
        execution.verdict = program.run(scheduler, execution);
        execution.result = program.result();
        return execution;
    }

    private static void assertSame(Execution one, Execution other) {
        if (!one.events.equals(other.events)) { // else the message is long and in vain
            assertThat(other.events).containsExactlyElementsOf(one.events);
        }
        assertThat(other.threads).isEqualTo(one.threads);
        assertThat(other.objects).isEqualTo(one.objects);
        assertThat(other.choices).isEqualTo(one.choices);
        assertThat(other.verdict).isEqualTo(one.verdict);
        assertThat(other.result).isEqualTo(one.result);
    }

    private static void onCarrier(Runnable job) throws InterruptedException {
        AtomicReference<Throwable> failed = new AtomicReference<>();
        Carrier carrier = new Carrier("determinism", job);
        carrier.setUncaughtExceptionHandler((_, thrown) -> failed.set(thrown));
        carrier.start();
        carrier.join();
        assertThat(failed.get()).isNull();
    }

    /** Makes the choices of a schedule. */
    private record Replay(List<Integer> choices) implements Scheduler {

        @Override
        public int choose(Control control) {
            return choices.get(control.steps());
        }
    }

    /** All that is told of an execution. */
    private static final class Execution implements Witness {

        private final List<ThreadInfo> threads = new ArrayList<>();
        private final List<ObjectInfo> objects = new ArrayList<>();
        private final List<Event> events = new ArrayList<>();
        private final List<Integer> choices = new ArrayList<>();
        private Verdict verdict;
        private Map<String, Object> result;

        @Override
        public void thread(ThreadInfo thread) {
            threads.add(thread);
        }

        @Override
        public void object(ObjectInfo object) {
            objects.add(object);
        }

        @Override
        public long event(int thread, Kind kind, int object, Object value, int line, long cause) {
            int seq = events.size();
            int step = choices.size();
            events.add(new Event(seq, step, thread, kind, object, value, line, cause));
            return seq;
        }

        @Override
        public void step(int choice) {
            choices.add(choice);
        }
    }
}
