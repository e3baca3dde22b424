package syrniki.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import syrniki.engine.watch.WaitSnapshot.Awaited;
import syrniki.engine.watch.WaitSnapshot.Waiting;
import syrniki.trace.Verdict.Stuck;

import java.util.List;
import java.util.Map;

class DeadlockWatchTest {

    private static final int A = 10;
    private static final int B = 11;

    private final DeadlockWatch watch = new DeadlockWatch();

    @Test
    void findsTwoThreadsThatWaitForEachOther() {
        WaitSnapshot snapshot =
                of(
                        List.of(lock(A, 1), lock(B, 2), joined(12, 1)),
                        waiting(2, A, 8),
                        waiting(1, B, 5),
                        waiting(0, 12, 3));
        assertThat(watch.look(snapshot)).isEmpty();
        List<Stuck> cycle = List.of(new Stuck(1, A, B, 5), new Stuck(2, B, A, 8));
        assertThat(watch.look(snapshot))
                .containsExactly(
                        new Deadlock(cycle, false, true), new Deadlock(cycle, true, false));
        assertThat(watch.look(snapshot)).isEmpty();
    }

    @Test
    void findsTwoThreadsStuckWhileAThirdWorksOnAndThenThatNobodyIsLeft() {
        Waiting first = waiting(1, B, 5);
        Waiting second = waiting(2, A, 8);
        List<Awaited> locks = List.of(lock(A, 1), lock(B, 2));
        WaitSnapshot busy = of(locks, Waiting.running(0), first, second);
        List<Stuck> cycle = List.of(new Stuck(1, A, B, 5), new Stuck(2, B, A, 8));
        watch.look(busy);
        assertThat(watch.look(busy)).containsExactly(new Deadlock(cycle, false, true));

        WaitSnapshot alone = of(locks, first, second);
        assertThat(watch.look(alone)).isEmpty();
        assertThat(watch.look(alone)).containsExactly(new Deadlock(cycle, true, false));
    }

    @Test
    void believesNothingOfThreadsThatHaveMovedBetweenTwoLooks() {
        List<Awaited> locks = List.of(lock(A, 1), lock(B, 2));
        watch.look(of(locks, waiting(1, B, 5), waiting(2, A, 8)));
        assertThat(watch.look(of(locks, waiting(1, B, 5), waiting(2, A, 8)))).isEmpty();
    }

    @Test
    void believesNoStandstillWhenAThreadHasComeToLight() {
        Waiting signal = new Waiting(1, "await", A, false, 5);
        watch.look(of(List.of(signal(A)), signal));
        assertThat(watch.look(of(List.of(signal(A)), signal, Waiting.running(2)))).isEmpty();
    }

    @Test
    void believesNoWaitForAThreadThatWasBornWhileTheFirstLookWentOn() {
        Waiting joins = waiting(0, 12, 14);
        List<Awaited> newborn = List.of(joined(12, 1));
        watch.look(of(newborn, joins));
        WaitSnapshot later = of(newborn, joins, Waiting.running(1));
        assertThat(watch.look(later)).isEmpty();
        assertThat(watch.look(later)).isEmpty();
        assertThat(watch.standing()).isEmpty();
    }

    @Test
    void tellsADeadlockAgainThatWasBrokenAndCameBack() {
        List<Awaited> locks = List.of(lock(A, 1), lock(B, 2));
        WaitSnapshot stuck = of(locks, waiting(1, B, 5), waiting(2, A, 8), Waiting.running(3));
        watch.look(stuck);
        assertThat(watch.look(stuck)).hasSize(1);
        watch.look(of(locks, waiting(1, B, 5), Waiting.running(2), Waiting.running(3)));
        watch.look(stuck);
        assertThat(watch.look(stuck)).hasSize(1);
    }

    @Test
    void findsAThreadThatWaitsForItself() {
        Awaited stamped = new Awaited(A, List.of(1), false, false, false);
        assertThat(certain(of(List.of(stamped), waiting(1, A, 7))))
                .containsExactly(new Deadlock(List.of(new Stuck(1, A, A, 7)), true, true));
    }

    @Test
    void waitsToSeeWhetherSomebodyElseUnlocksWhatAnybodyMayUnlock() {
        Awaited stamped = new Awaited(A, List.of(1), false, false, false);
        assertThat(certain(of(List.of(stamped), waiting(1, A, 7), Waiting.running(2)))).isEmpty();
    }

    @Test
    void findsALockWhoseOwnerIsGone() {
        assertThat(certain(of(List.of(lock(A, 9)), waiting(1, A, 7), Waiting.running(2))))
                .containsExactly(new Deadlock(List.of(new Stuck(1, -1, A, 7)), false, true));
    }

    @Test
    void findsALostSignalAndNamesNotWhoOnlyJoins() {
        WaitSnapshot snapshot =
                of(
                        List.of(signal(A), joined(12, 1)),
                        waiting(0, 12, 3),
                        waiting(1, A, 5),
                        waiting(2, A, 5));
        assertThat(certain(snapshot))
                .containsExactly(
                        new Deadlock(
                                List.of(new Stuck(1, -1, A, 5), new Stuck(2, -1, A, 5)),
                                true,
                                true));
    }

    @Test
    void findsPermitsHeldByThoseWhoWantMore() {
        Awaited semaphore = new Awaited(A, List.of(1, 2), false, false, false);
        assertThat(certain(of(List.of(semaphore), waiting(1, A, 5), waiting(2, A, 5))))
                .containsExactly(new Deadlock(List.of(new Stuck(1, A, A, 5)), true, true));
    }

    @Test
    void findsThreadsThatJoinEachOther() {
        assertThat(
                        certain(
                                of(
                                        List.of(joined(20, 0), joined(21, 1)),
                                        waiting(0, 21, 3),
                                        waiting(1, 20, 4))))
                .contains(
                        new Deadlock(
                                List.of(new Stuck(0, -1, 21, 3), new Stuck(1, -1, 20, 4)),
                                false,
                                true));
    }

    @Test
    void findsAReaderAndAWriterInEachOthersWay() {
        Awaited readWrite = new Awaited(A, List.of(1, 2), true, false, false);
        WaitSnapshot snapshot =
                of(
                        List.of(readWrite, joined(23, 3)),
                        waiting(3, A, 9), // wants to write, for which both readers must let go
                        waiting(2, 23, 4), // a reader that waits for the writer's end
                        Waiting.running(1));
        assertThat(certain(snapshot))
                .containsExactly(
                        new Deadlock(
                                List.of(new Stuck(2, A, 23, 4), new Stuck(3, -1, A, 9)),
                                false,
                                true));
    }

    @Test
    void leavesThoseAloneWhoCanGoOn() {
        List<Awaited> locks = List.of(lock(A, 1), lock(B, 2));
        Waiting first = waiting(1, B, 5);
        assertThat(certain(of(locks, first, new Waiting(2, "w", A, true, 8)))).isEmpty(); // timed
        assertThat(certain(of(locks, first, new Waiting(2, "s", -1, true, 8)))).isEmpty(); // asleep
        Awaited freed = new Awaited(A, List.of(), true, true, false);
        assertThat(certain(of(List.of(freed), waiting(1, A, 5)))).isEmpty();
        WaitSnapshot timer = new WaitSnapshot(List.of(waiting(1, A, 5)), List.of(signal(A)), true);
        assertThat(certain(timer)).isEmpty();
        assertThat(certain(of(List.of()))).isEmpty();
    }

    @Test
    void deadlocksAreValuesOfEvents() {
        assertThat(new Deadlock(List.of(new Stuck(1, A, B, 5)), true, true).value())
                .isEqualTo(
                        Map.of(
                                "cycle",
                                List.of(
                                        Map.of(
                                                "thread",
                                                1,
                                                "holds",
                                                A,
                                                "waitsFor",
                                                B,
                                                "line",
                                                5))));
    }

    private List<Deadlock> certain(WaitSnapshot snapshot) {
        DeadlockWatch fresh = new DeadlockWatch();
        assertThat(fresh.look(snapshot)).isEmpty();
        return fresh.look(snapshot);
    }

    private static WaitSnapshot of(List<Awaited> objects, Waiting... threads) {
        return new WaitSnapshot(List.of(threads), objects, false);
    }

    private static Waiting waiting(int thread, int object, int line) {
        return new Waiting(thread, new Object(), object, false, line);
    }

    private static Awaited lock(int id, int owner) {
        return new Awaited(id, List.of(owner), true, false, false);
    }

    private static Awaited joined(int id, int thread) {
        return new Awaited(id, List.of(thread), true, false, true);
    }

    private static Awaited signal(int id) {
        return new Awaited(id, List.of(), false, false, false);
    }
}
