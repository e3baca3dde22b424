package syrniki.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

import syrniki.course.Course;
import syrniki.course.Language;
import syrniki.course.Lesson;
import syrniki.course.Mode;
import syrniki.run.Run;
import syrniki.run.RunService;
import syrniki.run.Scripted;
import syrniki.run.ScriptedEngine;
import syrniki.run.ScriptedEngine.Take;
import syrniki.trace.Verdict;
import syrniki.trace.Verdict.Stuck;

import java.util.List;
import java.util.Map;

@SpringBootTest(webEnvironment = WebEnvironment.MOCK)
@Import(Scripted.class)
class VerdictsTest {

    @Autowired private Verdicts verdicts;
    @Autowired private RunService runs;
    @Autowired private Course course;
    @Autowired private ScriptedEngine engine;

    /** What is said of a run of two cooks, cook-0 and cook-1, with two jars, jar0 and jar1. */
    private void says(Verdict verdict, String english, String russian) throws Exception {
        Lesson lesson = course.find("deadlock").orElseThrow();
        Run run = runs.start(lesson, Mode.OBSERVED, lesson.params(Map.of()), 1000);
        Take take = engine.take();
        take.batch(1);
        take.batch(1);
        assertNull(verdicts.of(run, run.report(), Language.EN));
        take.end(verdict);
        assertEquals(english, verdicts.of(run, run.report(), Language.EN).message());
        assertEquals(russian, verdicts.of(run, run.report(), Language.RU).message());
    }

    @Test
    void whatTheRecordingDoesNotKnowIsSaid() throws Exception {
        says(
                new Verdict(Verdict.Kind.DEADLOCK, "", List.of(new Stuck(0, -1, -1, 3))),
                "Deadlock: cook-0 waits for something that the recording does not know. Nobody is"
                        + " left who could end the wait.",
                "Взаимная блокировка: cook-0 ждёт чего-то, о чём запись не знает. Закончить это"
                        + " ожидание больше некому.");
    }

    @Test
    void aCircleIsToldLinkByLink() throws Exception {
        says(
                new Verdict(
                        Verdict.Kind.DEADLOCK,
                        "",
                        List.of(new Stuck(0, 0, 1, 3), new Stuck(1, 1, 0, 4))),
                "Deadlock: cook-0 holds jar0 and waits for jar1, which cook-1 holds; cook-1 holds"
                    + " jar1 and waits for jar0, which cook-0 holds. None of them can ever go on.",
                "Взаимная блокировка: cook-0 держит jar0 и ждёт jar1, а jar1 держит cook-1; cook-1"
                    + " держит jar1 и ждёт jar0, а jar0 держит cook-0. Никто из них уже не сможет"
                    + " продолжить.");
    }

    @Test
    void aThreadStuckOnItselfIsToldSo() throws Exception {
        says(
                new Verdict(Verdict.Kind.DEADLOCK, "", List.of(new Stuck(1, 0, 0, 3))),
                "A thread stuck on itself: cook-1 waits for jar0, which it already holds, and can"
                        + " never get it.",
                "Поток ждёт сам себя: cook-1 ждёт jar0, хотя сам же и держит, и не дождётся"
                        + " никогда.");
    }

    @Test
    void waitsThatNobodyIsLeftToEndAreToldOneByOne() throws Exception {
        says(
                new Verdict(
                        Verdict.Kind.DEADLOCK,
                        "",
                        List.of(new Stuck(0, -1, 1, 3), new Stuck(1, -1, 1, 4))),
                "Deadlock: cook-0 waits for jar1; cook-1 waits for jar1. Nobody is left who could"
                        + " end the wait.",
                "Взаимная блокировка: cook-0 ждёт jar1; cook-1 ждёт jar1. Закончить это ожидание"
                        + " больше некому.");
    }

    @Test
    void limitsAreToldWithTheirNumbers() throws Exception {
        says(
                new Verdict(Verdict.Kind.TIMED_OUT, "", List.of()),
                "The run took longer than 60 seconds, so it was ended.",
                "Запуск длился дольше 60 секунд и был прерван.");
        says(
                new Verdict(Verdict.Kind.LIMIT, "threads", List.of()),
                "The run started more than 8 threads, so it was ended.",
                "Запуск создал больше 8 потоков и был прерван.");
        says(
                new Verdict(Verdict.Kind.LIMIT, "events", List.of()),
                "The run took more than 10000 steps, so it was ended.",
                "Запуск сделал больше 10000 шагов и был прерван.");
        says(
                new Verdict(Verdict.Kind.LIMIT, "processes", List.of()),
                "The run started too many processes, so it was ended.",
                "Запуск создал слишком много процессов и был прерван.");
    }

    @Test
    void otherEndingsAreToldPlainly() throws Exception {
        says(
                new Verdict(Verdict.Kind.FAILED, "masha: java.lang.Error: {0} 'burnt'", List.of()),
                "A thread died of an exception nobody caught: masha: java.lang.Error: {0} 'burnt'",
                "Поток погиб от исключения, которое никто не перехватил: masha: java.lang.Error:"
                        + " {0} 'burnt'");
        says(
                new Verdict(Verdict.Kind.STOPPED, Verdict.IDLE_POOL, List.of()),
                "The program has nothing left to do, but threads of a pool still wait for tasks:"
                        + " nobody called shutdown(). A JVM of its own would stay up for ever.",
                "Делать программе больше нечего, но потоки пула всё ещё ждут заданий: никто не"
                        + " вызвал shutdown(). Отдельная JVM так и не завершилась бы.");
        says(
                new Verdict(Verdict.Kind.STOPPED, Run.CUT_OFF, List.of()),
                "The server went down during this run: the recording ends where it was cut off.",
                "Сервер выключился посреди этого запуска: запись обрывается на этом месте.");
    }
}
