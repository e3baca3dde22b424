package syrniki.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import syrniki.trace.ObjectInfo.Role;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Logs written by hand, with times of our choice. */
class MergeTest {

    private static final int X = 0;
    private static final int Y = 1;

    private final Merge merge = new Merge(0, Long.MAX_VALUE);
    private final List<Event> events = new ArrayList<>();
    private final ThreadLog a = new ThreadLog(0, () -> false);
    private final ThreadLog b = new ThreadLog(1, () -> false);
    private final ThreadLog c = new ThreadLog(2, () -> false);

    @BeforeEach
    void twoVariablesThatHoldNought() {
        for (ThreadLog log : List.of(a, b, c)) {
            merge.add(new Cursor(log, 0));
        }
        for (int id : new int[] {X, Y}) {
            merge.add(new ObjectInfo(id, "x", "int", Role.VARIABLE, Event.NONE, 0L, Event.NONE));
        }
    }

    @Test
    void ordersByTime() {
        step(a, 10);
        step(a, 30);
        step(b, 20);
        assertThat(merged()).isEqualTo("a10 b20 a30");
    }

    @Test
    void holdsAnEffectBackUntilItsCauseAndTimeNeverGoesBack() {
        long cause = step(b, 50);
        caused(a, 20, cause);
        step(a, 25);
        step(c, 60);
        assertThat(merged()).isEqualTo("b50 a50 a50 c60");
        assertThat(events.get(1).cause()).isEqualTo(0);
    }

    @Test
    void letsThoseWhoLetOthersGoOnGoFirstAtTheSameTime() {
        put(a, 10, Kind.LOCK_ACQUIRE, Log.NOTHING, X, 0, -1);
        put(b, 10, Kind.LOCK_RELEASE, Log.NOTHING, X, 0, -1);
        assertThat(merged()).isEqualTo("b10 a10");
    }

    @Test
    void takesAnEventThatComesToLightLateWithTheTimeThen() {
        step(a, 100);
        upTo(500);
        step(b, 50);
        assertThat(merged()).isEqualTo("a100 b100");
    }

    @Test
    void keepsWhatIsStillToComeForTheNextTime() {
        step(a, 100);
        step(b, 600);
        upTo(500);
        assertThat(events).hasSize(1);
        step(c, 550);
        assertThat(merged()).isEqualTo("a100 c550 b600");
    }

    @Test
    void readThatSawTheOldValueComesBeforeTheWriteThoughItsTimeWasTakenAfterwards() {
        write(a, 10, X, 7);
        read(b, 12, X, 0);
        read(c, 20, X, 7);
        assertThat(merged()).isEqualTo("b10 a10 c20");
        assertThat(events.getLast().cause()).isEqualTo(1);
    }

    @Test
    void writeComesAfterAReadOfTheOldValueThatFollowsSomethingElse() {
        write(a, 10, X, 7); // noted, but not done before 30
        step(b, 15);
        read(b, 20, X, 0);
        step(a, 40);
        assertThat(merged()).isEqualTo("b15 b15 a15 a40");
    }

    @Test
    void writeDoesNotComeAfterItsThreadsNextEvent() {
        write(a, 10, X, 7);
        step(a, 12);
        step(b, 15);
        read(b, 20, X, 0); // nothing explains it
        assertThat(merged()).isEqualTo("a10 a12 b15 b20");
        assertThat(events.getLast().cause()).isEqualTo(Event.NONE);
    }

    @Test
    void orderOfTheTimesStaysWhereItExplainsTheValues() {
        write(a, 10, X, 7);
        write(a, 12, X, 0);
        read(b, 14, X, 0);
        assertThat(merged()).isEqualTo("a10 a12 b14");
        assertThat(events.getLast().cause()).isEqualTo(1);
    }

    @Test
    void accessesToOtherVariablesAreLeftAlone() {
        write(a, 10, X, 7);
        read(b, 12, Y, 0);
        assertThat(merged()).isEqualTo("a10 b12");
    }

    @Test
    void updatesGoInTheOrderInWhichEachReplacedTheOther() {
        update(a, 20, X, 1, 2);
        update(b, 22, X, 0, 1);
        update(c, 21, X, 2, 3);
        assertThat(merged()).isEqualTo("b20 a20 c21");
    }

    @Test
    void anUpdateWaitsForOneThatIsToldLateAndWithItAllThatComesLater() {
        update(b, 20, X, 1, 2);
        step(c, 30);
        upTo(40);
        assertThat(events).isEmpty();
        update(a, 50, X, 0, 1); // done before the others, but its thread was interrupted
        assertThat(merged()).isEqualTo("a20 b20 c30");
    }

    @Test
    void anUpdateThatNothingExplainsIsNotWaitedForLongerThanPatienceLasts() {
        update(b, 20, X, 1, 2);
        upTo(19 + Recorder.PATIENCE);
        assertThat(events).isEmpty();
        upTo(20 + Recorder.PATIENCE);
        assertThat(events).hasSize(1);
    }

    @Test
    void readOfAnUpdateComesAfterItThoughItsTimeWasTakenBefore() {
        read(c, 19, X, 1);
        update(a, 20, X, 0, 1);
        assertThat(merged()).isEqualTo("a19 c19");
        assertThat(events.getLast().cause()).isEqualTo(0);
    }

    @Test
    void readOfWhatAnUpdateReplacedComesBeforeIt() {
        update(a, 20, X, 0, 1);
        read(c, 21, X, 0);
        assertThat(merged()).isEqualTo("c20 a20");
    }

    @Test
    void neverLosesAnEventWhoseCauseWasNeverRecorded() {
        caused(a, 20, 1L << 40 | 99);
        caused(a, 30, 77L << 40);
        step(b, 40);
        assertThat(merged()).isEqualTo("b40 a40 a40");
    }

    /**
     * Random programs, one thread of which writes, on a random schedule: times are taken before a
     * write and after a read, with any delay between that and the access itself. Every read must
     * come after a write of what it saw, or the beginning.
     */
    @Test
    void explainsEveryReadOfRandomPrograms() {
        for (int seed = 0; seed < 2000; seed++) {
            events.clear();
            Random random = new Random(seed);
            Merge own = new Merge(0, Long.MAX_VALUE);
            int count = 2 + random.nextInt(3);
            List<ThreadLog> logs = new ArrayList<>();
            for (int id = 0; id < count; id++) {
                logs.add(new ThreadLog(id, () -> false));
                own.add(new Cursor(logs.get(id), 0));
            }
            own.add(new ObjectInfo(X, "x", "int", Role.VARIABLE, Event.NONE, 0L, Event.NONE));
            schedule(random, logs);
            own.refresh(Long.MAX_VALUE);
            own.lineUp();
            own.rest(events::add);

            Object content = 0L;
            Map<Integer, Integer> lines = new HashMap<>();
            for (Event event : events) {
                assertThat(event.line()).isEqualTo(lines.merge(event.thread(), 1, Integer::sum));
                if (event.kind() == Kind.WRITE) {
                    content = event.value();
                } else {
                    assertThat(event.value()).as("seed %d: %s", seed, events).isEqualTo(content);
                }
            }
        }
    }

    /**
     * Runs threads that read x, the first one also writing something new, one half step of one of
     * them at a time.
     */
    private static void schedule(Random random, List<ThreadLog> logs) {
        long now = 0;
        long x = 0;
        long fresh = 0;
        long[] noted = new long[logs.size()]; // value to be written next; 0: none
        long[] seen = new long[logs.size()]; // value read but not noted; -1: none
        int[] lines = new int[logs.size()];
        Arrays.fill(seen, -1);
        for (int i = 0; i < 60; i++) {
            int id = random.nextInt(logs.size());
            ThreadLog log = logs.get(id);
            now += 1 + random.nextInt(3);
            if (noted[id] > 0) {
                x = noted[id];
                noted[id] = 0;
            } else if (seen[id] >= 0) {
                int what = Log.what(Kind.READ, Log.WHOLE, ++lines[id]);
                log.append(now, what, X, seen[id], null, -1);
                seen[id] = -1;
            } else if (id > 0 || random.nextInt(3) == 0) {
                seen[id] = x;
            } else {
                noted[id] = ++fresh;
                int what = Log.what(Kind.WRITE, Log.WHOLE, ++lines[id]);
                log.append(now, what, X, fresh, null, -1);
            }
        }
    }

    private void upTo(long horizon) {
        merge.refresh(Long.MAX_VALUE);
        merge.lineUp();
        merge.upTo(horizon, 0, events::add);
    }

    private String merged() {
        merge.refresh(Long.MAX_VALUE);
        merge.lineUp();
        merge.rest(events::add);
        List<String> shown = new ArrayList<>();
        events.forEach(event -> shown.add("abc".charAt(event.thread()) + "" + event.t()));
        return String.join(" ", shown);
    }

    private static long step(ThreadLog log, long time) {
        return caused(log, time, ThreadLog.NO_CAUSE);
    }

    private static long caused(ThreadLog log, long time, long cause) {
        return put(log, time, Kind.TASK_BEGIN, Log.NOTHING, Event.NONE, 0, cause);
    }

    private static void read(ThreadLog log, long time, int variable, long value) {
        put(log, time, Kind.READ, Log.WHOLE, variable, value, ThreadLog.NO_CAUSE);
    }

    private static void write(ThreadLog log, long time, int variable, long value) {
        put(log, time, Kind.WRITE, Log.WHOLE, variable, value, ThreadLog.NO_CAUSE);
    }

    private static void update(ThreadLog log, long time, int variable, long before, long after) {
        put(log, time, Kind.WRITE, Log.UPDATE, variable, after, before);
    }

    private static long put(
            ThreadLog log, long time, Kind kind, int form, int object, long value, long cause) {
        long index = log.append(time, Log.what(kind, form, 1), object, value, null, cause);
        return (long) log.id() << 40 | index;
    }
}
