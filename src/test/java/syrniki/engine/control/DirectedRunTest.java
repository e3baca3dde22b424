package syrniki.engine.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import syrniki.engine.Recording;
import syrniki.engine.Source;
import syrniki.engine.TraceRules;
import syrniki.trace.Event;
import syrniki.trace.Goal;
import syrniki.trace.Kind;
import syrniki.trace.Outlook;
import syrniki.trace.Verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

class DirectedRunTest {

    /** Two cooks take two spoons, each the other one first; a third one sleeps and tastes. */
    private static final Source SPOONS =
            new Source(
                    "Spoons",
                    """
                    import java.util.concurrent.locks.*;

                    class Spoons {
                        static final Lock left = new ReentrantLock();
                        static final Lock right = new ReentrantLock();
                        static int eaten;

                        static void main() throws Exception {
                            Thread masha = new Thread(() -> eat(left, right), "masha");
                            Thread dasha = new Thread(() -> eat(right, left), "dasha");
                            masha.start();
                            dasha.start();
                            Thread.sleep(2500);
                            masha.join();
                            dasha.join();
                            IO.println("eaten " + eaten);
                        }

                        static void eat(Lock one, Lock two) {
                            one.lock();
                            two.lock();
                            eaten++;
                            two.unlock();
                            one.unlock();
                        }
                    }
                    """);

    private static final Source WAITING_ROOM =
            new Source(
                    "WaitingRoom",
                    """
                    class WaitingRoom {
                        static final Object bell = new Object();
                        static int rung;
                        static int awake;

                        static void main() throws Exception {
                            Thread one = Thread.ofPlatform().name("one").start(() -> doze(1));
                            Thread two = Thread.ofPlatform().name("two").start(() -> doze(2));
                            synchronized (bell) {
                                rung = 1;
                                bell.notify();
                            }
                        }

                        static void doze(int who) {
                            synchronized (bell) {
                                try {
                                    bell.wait(1000L * who);
                                } catch (InterruptedException e) {
                                    awake = -1;
                                }
                                awake = who;
                            }
                        }
                    }
                    """);

    private static final Scheduler NOBODY = null;

    private static DirectedRun run(Source source, String schedule, Scheduler then, int most) {
        return run(source, schedule, then, most, true, List.of());
    }

    private static DirectedRun run(
            Source source,
            String schedule,
            Scheduler then,
            int most,
            boolean timed,
            List<Goal> goals) {
        AtomicReference<DirectedRun> run = new AtomicReference<>();
        Setting setting = new Setting(Map.of(), 20, Schedule.LONGEST, timed, null);
        Schedules.onCarrier(() ->
                run.set(
                        DirectedRun.of(
                                new ControlledProgram(source.program(), setting),
                                Schedule.parse(schedule),
                                then,
                                most,
                                goals)));
        return run.get();
    }

    private static String schedule(DirectedRun run) {
        return run.outlook("timed").schedule();
    }

    private static Recording recording(DirectedRun run) {
        Recording recording = new Recording();
        recording.batch(run.batch());
        recording.ended(run.ending(new Verdict(Verdict.Kind.STOPPED, "", List.of())));
        return recording;
    }

    @Test
    void theSameScheduleGivesTheSameTraceAndItsBeginningThatOnesBeginning() {
        for (Source source : List.of(SPOONS, WAITING_ROOM)) {
            for (int seed = 0; seed < 8; seed++) {
                DirectedRun whole = run(source, "", Policy.random(seed), 10_000);
                TraceRules.check(recording(whole));
                TraceRules.everyWaitHasACause(recording(whole));
                DirectedRun again = run(source, schedule(whole), NOBODY, 0);
                assertThat(again.batch()).isEqualTo(whole.batch());
                assertThat(again.ending()).isEqualTo(whole.ending());
                assertThat(again.outlook("any")).isEqualTo(whole.outlook("any"));

                Schedule taken = Schedule.parse(schedule(whole));
                List<Integer> starts = whole.outlook("timed").starts();
                for (int step = 0; step < taken.length(); step++) {
                    DirectedRun part = run(source, taken.first(step).toString(), NOBODY, 0);
                    assertThat(part.ending()).isNull();
                    List<Event> events = part.batch().events();
                    assertThat(events).isEqualTo(whole.batch().events().subList(0, events.size()));
                    assertThat(events).hasSize(starts.get(step));
                    assertThat(whole.batch().objects())
                            .startsWith(
                                    part.batch()
                                            .objects()
                                            .toArray(new syrniki.trace.ObjectInfo[0]));
                    assertThat(
                                    part.outlook("timed").threads().stream()
                                            .flatMap(it -> it.choices().stream()))
                            .contains(new Schedule(taken.choice(step)).toString());
                }
            }
        }
    }

    @Test
    void everyStepTakesTheSameTime() {
        DirectedRun run = run(SPOONS, "aabbb", NOBODY, 0);
        Outlook outlook = run.outlook("timed");
        assertThat(outlook.steps()).isEqualTo(5);
        assertThat(run.batch().events().getFirst().t()).isZero();
        for (int step = 0; step < 5; step++) {
            int seq = outlook.starts().get(step);
            assertThat(run.batch().events().get(seq).t()).isEqualTo((step + 1) * 400_000_000L);
        }
        assertThat(outlook.clock()).as("a millisecond a step").isEqualTo(5L);
        assertThat(run(SPOONS, "aaaa", NOBODY, 0).outlook("timed").clock()).isEqualTo(2503L);
    }

    private static List<Integer> able(DirectedRun run) {
        return run.outlook("timed").threads().stream()
                .filter(Outlook.Next::able)
                .map(Outlook.Next::id)
                .toList();
    }

    @Test
    void aStepThatCannotBeTakenIsToldByNumberAndThread() {
        assertThat(run(SPOONS, "aabbcb", NOBODY, 0).refusal())
                .as("the other one has that spoon")
                .isEqualTo(new DirectedRun.Refusal(5, "dasha"));
        assertThat(run(SPOONS, "aab", NOBODY, 0).refusal()).isNull();
        assertThat(run(SPOONS, "b", NOBODY, 0).refusal())
                .as("not started")
                .isEqualTo(new DirectedRun.Refusal(1, "b"));
        assertThat(run(SPOONS, "aab!", NOBODY, 0).refusal())
                .as("there is only one way")
                .isEqualTo(new DirectedRun.Refusal(3, "masha"));
        String whole = schedule(run(SPOONS, "aabbbbbb", Policy.unfair(), 1000));
        int steps = Schedule.parse(whole).length();
        assertThat(run(SPOONS, whole + "a", NOBODY, 0).refusal())
                .as("over")
                .isEqualTo(new DirectedRun.Refusal(steps + 1, "main"));
    }

    @Test
    void goesOnAsSaid() {
        assertThat(schedule(run(SPOONS, "a2", Policy.roundRobin(), 4))).isEqualTo("a2bca2");
        assertThat(schedule(run(SPOONS, "a2b", Policy.unfair(), 9))).isEqualTo("a2b6c4");
    }

    @Test
    void goesToTheEndIfNobodySaysHowFar() {
        assertThat(run(SPOONS, "a2bca", NOBODY, 0).ending()).as("main still sleeps").isNull();
        DirectedRun run = run(SPOONS, "a2bc", Policy.roundRobin(), 10_000);
        assertThat(run.ending().verdict().kind()).isEqualTo(Verdict.Kind.DEADLOCK);
        assertThat(run.ending().verdict().cycle()).hasSize(2);
        Event last = run.batch().events().getLast();
        assertThat(last.kind()).isEqualTo(Kind.DEADLOCK);
        assertThat(last.t()).isEqualTo(run.ending().t());
        assertThat(able(run)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a2, 1, b6, it has ended",
        "a2c, 1, b, it waits for what the other one has",
        "'', 0, a3, it sleeps",
        "a3, 0, a, sleeping it wakes up first and then waits for the end of the other one",
        "a2, 7, '', there is no such thread"
    })
    void oneThreadGoesOnUntilItHasToWait(String from, int thread, String steps, String why) {
        DirectedRun run = run(SPOONS, from, Policy.thread(thread), 1000);
        assertThat(schedule(run)).as(why).isEqualTo(Schedule.parse(from + steps).toString());
    }

    @Test
    void oneWhoNeverWaitsGoesOnNoFurtherThanSaid() {
        Source spinning =
                new Source(
                        "Spinning",
                        """
                        class Spinning {
                            static volatile boolean done;
                            static void main() {
                                while (!done) {}
                            }
                        }
                        """);
        assertThat(schedule(run(spinning, "", Policy.thread(0), 1000))).isEqualTo("a1000");
        DirectedRun long_ = run(spinning, "", Policy.unfair(), 10_000);
        assertThat(long_.ending().verdict())
                .isEqualTo(new Verdict(Verdict.Kind.LIMIT, "steps", List.of()));
        assertThat(long_.outlook("timed").steps()).isEqualTo(10_000);
    }

    @Test
    void whoSleepsAtAnyMomentMayWakeBeforeItsTime() {
        assertThat(run(WAITING_ROOM, "a2b2c2c", NOBODY, 0, true, List.of()).refusal())
                .as("the other one's time comes first")
                .isEqualTo(new DirectedRun.Refusal(7, "two"));
        DirectedRun any = run(WAITING_ROOM, "a2b2c2c", NOBODY, 0, false, List.of());
        assertThat(any.refusal()).isNull();
        assertThat(any.outlook("any").clock()).isEqualTo(0L);
    }

    @Test
    void aSignalMayGoToAnyOfThoseWhoWait() {
        DirectedRun run = run(WAITING_ROOM, "a2b2c2a2", NOBODY, 0);
        Outlook.Next main = run.outlook("timed").threads().getFirst();
        assertThat(main.verb()).isEqualTo("signal");
        assertThat(main.choices()).containsExactly("a", "a!");
        Outlook.Next one = run.outlook("timed").threads().get(1);
        assertThat(one.able()).isTrue();
        assertThat(one.gives()).as("nobody has called it yet").isTrue();
        Outlook.Next two = run.outlook("timed").threads().get(2);
        assertThat(two.able()).as("its time comes later").isFalse();
        assertThat(two.choices()).isEmpty();
    }

    @Test
    void goalsAreToldWithTheStepAfterWhichTheyWereReached() {
        Goal meal = new Goal(null, null, null, Map.of("eaten", 1));
        Goal held = new Goal(null, null, new Goal.Holders("left", 1), null);
        Goal stuck = new Goal(null, Verdict.Kind.DEADLOCK, null, null);
        List<Goal> goals = new ArrayList<>(List.of(meal, held, stuck));
        goals.add(1, null);
        assertThat(run(SPOONS, "a2b", Policy.unfair(), 9, true, goals).outlook("timed").goals())
                .containsExactly(6, null, 3, null);
        assertThat(run(SPOONS, "a2bca", Policy.unfair(), 99, true, goals).outlook("timed").goals())
                .containsExactly(null, null, 3, 6);
    }

    @Test
    void oneThatComputesOnWithoutAStepCanBeEnded() throws InterruptedException {
        Source computing =
                new Source(
                        "Computing",
                        """
                        class Computing {
                            static int sum;
                            static void main() {
                                sum = 1;
                                long mine = 0;
                                for (long i = 0; i >= 0; i++) {
                                    mine += i;
                                }
                                sum = (int) mine;
                            }
                        }
                        """);
        Setting setting = new Setting(Map.of(), 20, 1000, true, null);
        ControlledProgram program = new ControlledProgram(computing.program(), setting);
        CountDownLatch under = new CountDownLatch(1);
        AtomicReference<DirectedRun> run = new AtomicReference<>();
        Carrier carrier =
                new Carrier(
                        "computing",
                        () ->
                                run.set(
                                        DirectedRun.of(
                                                program,
                                                Schedule.parse(""),
                                                control -> {
                                                    under.countDown();
                                                    return control.choice(0);
                                                },
                                                10,
                                                List.of())));
        carrier.start();
        under.await();
        program.end(new Verdict(Verdict.Kind.TIMED_OUT, "", List.of()));
        carrier.join();
        assertThat(run.get().ending().verdict().kind()).isEqualTo(Verdict.Kind.TIMED_OUT);
    }
}
