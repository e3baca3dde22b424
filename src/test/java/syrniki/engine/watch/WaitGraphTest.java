package syrniki.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import syrniki.engine.watch.WaitSnapshot.Awaited;
import syrniki.engine.watch.WaitSnapshot.Waiting;
import syrniki.trace.Event;
import syrniki.trace.Verdict.Stuck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Random graphs against a search through all sets of threads. */
class WaitGraphTest {

    private static final int GRAPHS = 10_000;

    @Test
    void agreesWithASearchThroughAllSetsOfThreads() {
        Random random = new Random(7);
        int stuck = 0;
        int standstills = 0;
        for (int n = 0; n < GRAPHS; n++) {
            WaitSnapshot snapshot = random(random);
            WaitGraph graph = new WaitGraph(snapshot);
            assertThat(graph.stuck()).as("%s", snapshot).isEqualTo(stuckByOwners(snapshot));
            assertThat(graph.standstill())
                    .as("%s", snapshot)
                    .isEqualTo(!snapshot.othersMayAct() && canNeverGoOn(snapshot, all(snapshot)));
            stuck += graph.stuck().isEmpty() ? 0 : 1;
            standstills += graph.standstill() ? 1 : 0;
        }
        assertThat(stuck).isBetween(GRAPHS / 20, GRAPHS / 2);
        assertThat(standstills).isBetween(GRAPHS / 50, GRAPHS / 2);
    }

    @Test
    void everyCycleIsOne() {
        Random random = new Random(8);
        int circles = 0;
        for (int n = 0; n < GRAPHS; n++) {
            WaitSnapshot snapshot = random(random);
            WaitGraph graph = new WaitGraph(snapshot);
            for (List<Stuck> cycle : graph.cycles(graph.stuck())) {
                assertThat(cycle).isNotEmpty();
                if (cycle.getFirst().holds() == Event.NONE) {
                    continue; // those who wait for the dead
                }
                circles++;
                for (int i = 0; i < cycle.size(); i++) {
                    Stuck stuck = cycle.get(i);
                    Stuck next = cycle.get((i + 1) % cycle.size());
                    assertThat(stuck.thread()).isGreaterThanOrEqualTo(cycle.getFirst().thread());
                    assertThat(stuck.waitsFor()).isEqualTo(next.holds());
                    assertThat(snapshot.objects().get(stuck.waitsFor()).holders())
                            .contains(next.thread());
                }
            }
        }
        assertThat(circles).isGreaterThan(GRAPHS / 50);
    }

    /** The union of all sets of threads that can never go on and wait for owners only. */
    private static Set<Integer> stuckByOwners(WaitSnapshot snapshot) {
        int count = snapshot.threads().size();
        Set<Integer> union = new HashSet<>();
        for (int bits = 1; bits < 1 << count; bits++) {
            Set<Integer> set = new HashSet<>();
            for (int thread = 0; thread < count; thread++) {
                if ((bits >> thread & 1) == 1) {
                    set.add(thread);
                }
            }
            boolean owned =
                    set.stream()
                            .map(snapshot.threads()::get)
                            .allMatch(
                                    it -> it.object() >= 0 && awaited(snapshot, it).onlyHolders());
            if (owned && canNeverGoOn(snapshot, set)) {
                union.addAll(set);
            }
        }
        return union;
    }

    /** Whether nobody outside a set can free anybody in it. */
    private static boolean canNeverGoOn(WaitSnapshot snapshot, Set<Integer> set) {
        for (int id : set) {
            Waiting waiting = snapshot.threads().get(id);
            if (waiting.mark() == null || waiting.timed() || waiting.object() < 0) {
                return false;
            }
            Awaited object = awaited(snapshot, waiting);
            if (object.free()) {
                return false;
            }
            if (object.onlyHolders()) {
                boolean blocked = false;
                for (int holder : object.holders()) {
                    boolean ended = holder >= snapshot.threads().size();
                    blocked |= ended || set.contains(holder);
                }
                if (!blocked) {
                    return false;
                }
            } else if (snapshot.othersMayAct() || set.size() < snapshot.threads().size()) {
                return false;
            }
        }
        return !set.isEmpty();
    }

    private static Set<Integer> all(WaitSnapshot snapshot) {
        Set<Integer> all = new HashSet<>();
        snapshot.threads().forEach(it -> all.add(it.thread()));
        return all;
    }

    private static Awaited awaited(WaitSnapshot snapshot, Waiting waiting) {
        return snapshot.objects().get(waiting.object());
    }

    private static WaitSnapshot random(Random random) {
        int threads = 1 + random.nextInt(6);
        List<Awaited> objects = new ArrayList<>();
        for (int id = 0; id < 6; id++) {
            boolean only = random.nextInt(3) > 0;
            List<Integer> holders = new ArrayList<>();
            for (int i = random.nextInt(10) == 0 ? 2 : 1; i > 0; i--) {
                holders.add(random.nextInt(random.nextInt(30) == 0 ? threads + 1 : threads));
            }
            objects.add(new Awaited(id, holders, only, random.nextInt(10) == 0, false));
        }
        List<Waiting> all = new ArrayList<>();
        for (int id = 0; id < threads; id++) {
            all.add(
                    random.nextInt(6) == 0
                            ? Waiting.running(id)
                            : new Waiting(id, "w", random.nextInt(6), random.nextInt(12) == 0, 1));
        }
        return new WaitSnapshot(all, objects, random.nextInt(5) == 0);
    }
}
