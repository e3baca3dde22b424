package syrniki.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import syrniki.engine.watch.WaitSnapshot.Awaited;
import syrniki.engine.watch.WaitSnapshot.Waiting;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;

/** Real threads on real locks: what we find is what the JVM finds. */
@Timeout(60)
class JvmAgreementTest {

    private static final ThreadMXBean JVM = ManagementFactory.getThreadMXBean();

    @Test
    void findsTheThreadsThatTheJvmFinds() throws InterruptedException {
        Random random = new Random(3);
        int deadlocked = 0;
        for (int round = 0; round < 60; round++) {
            int count = 2 + random.nextInt(5);
            int[] wants = new int[count];
            for (int thread = 0; thread < count; thread++) {
                wants[thread] = random.nextInt(4) == 0 ? -1 : random.nextInt(count);
            }
            deadlocked += compare(wants) ? 1 : 0;
        }
        assertThat(deadlocked).isBetween(10, 59);
    }

    /**
     * Each thread takes a lock of its own and then that of the thread it wants something of, or
     * just waits.
     */
    private static boolean compare(int[] wants) throws InterruptedException {
        int count = wants.length;
        ReentrantLock[] locks = new ReentrantLock[count];
        Thread[] threads = new Thread[count];
        CountDownLatch allHold = new CountDownLatch(count);
        CountDownLatch end = new CountDownLatch(1);
        for (int i = 0; i < count; i++) {
            int id = i;
            locks[id] = new ReentrantLock();
            threads[id] =
                    Thread.ofPlatform()
                            .daemon()
                            .start(() -> {
                                try {
                                    locks[id].lock();
                                    allHold.countDown();
                                    while (allHold.getCount() > 0) {
                                        Thread.yield(); // no wait but the one looked for
                                    }
                                    if (wants[id] >= 0 && wants[id] != id) {
                                        locks[wants[id]].lockInterruptibly();
                                    } else {
                                        end.await();
                                    }
                                } catch (InterruptedException over) {
                                    // the round is over
                                }
                            });
        }
        for (Thread thread : threads) {
            while (thread.getState() != Thread.State.WAITING) {
                Thread.yield();
            }
        }
        Set<Integer> found = new TreeSet<>(new WaitGraph(snapshot(threads)).stuck());
        Set<Integer> known = new TreeSet<>();
        long[] ids = JVM.findDeadlockedThreads();
        for (int i = 0; i < count && ids != null; i++) {
            for (long id : ids) {
                if (threads[i].threadId() == id) {
                    known.add(i);
                }
            }
        }
        // the JVM also names threads that wait for the circle, if it came upon it by way of them
        assertThat(known).containsAll(cycleMembers(snapshot(threads)));
        assertThat(found).containsAll(known);
        assertThat(known.isEmpty()).isEqualTo(found.isEmpty());
        for (Thread thread : threads) {
            thread.interrupt();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return !known.isEmpty();
    }

    private static Set<Integer> cycleMembers(WaitSnapshot snapshot) {
        Set<Integer> members = new TreeSet<>();
        DeadlockWatch watch = new DeadlockWatch();
        watch.look(snapshot);
        for (Deadlock deadlock : watch.look(snapshot)) {
            if (!deadlock.everyone()) {
                deadlock.cycle().forEach(stuck -> members.add(stuck.thread()));
            }
        }
        return members;
    }

    /** What the JVM says of who waits for which lock and who owns it. */
    private static WaitSnapshot snapshot(Thread[] threads) {
        Map<Long, Integer> numbers = new HashMap<>();
        for (int i = 0; i < threads.length; i++) {
            numbers.put(threads[i].threadId(), i);
        }
        List<Waiting> waits = new ArrayList<>();
        Map<Integer, Awaited> objects = new HashMap<>();
        for (int i = 0; i < threads.length; i++) {
            ThreadInfo info = JVM.getThreadInfo(threads[i].threadId());
            int object = Math.abs(info.getLockInfo().getIdentityHashCode());
            waits.add(new Waiting(i, "w" + i, object, false, 0));
            Integer owner = numbers.get(info.getLockOwnerId());
            objects.put(
                    object,
                    new Awaited(
                            object,
                            owner == null ? List.of() : List.of(owner),
                            owner != null,
                            false,
                            false));
        }
        return new WaitSnapshot(waits, List.copyOf(objects.values()), false);
    }
}
