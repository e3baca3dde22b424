package syrniki.engine.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import syrniki.trace.Kind;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Read-write and stamped locks, under every schedule. */
class TwoWayLockTest {

    private static final String BOOK =
            """
            static final ReentrantReadWriteLock book = new ReentrantReadWriteLock();
            """;

    @Test
    void aWriterIsAloneAndReadersSeeAllOrNothing() {
        Schedules all =
                Schedules.of(
                        BOOK
                                + """
                                static int flour, sugar, seen;
                                static void main() throws Exception {
                                    Thread cook = start(() -> {
                                        book.writeLock().lock();
                                        flour = 1;
                                        sugar = 1;
                                        book.writeLock().unlock();
                                        return 0;
                                    });
                                    book.readLock().lock();
                                    seen = flour + sugar;
                                    book.readLock().unlock();
                                    cook.join();
                                }
                                """);
        assertThat(all.outcomes())
                .containsExactly("{flour=1, seen=0, sugar=1}", "{flour=1, seen=2, sugar=1}");
        all.eachTraced(run -> {
            for (var got : run.of(Kind.LOCK_ACQUIRE)) {
                if (got.cause() >= 0) {
                    assertThat(run.events.get((int) got.cause()).kind())
                            .isEqualTo(Kind.LOCK_RELEASE);
                }
            }
            assertThat(run.told(Kind.LOCK_REQUEST))
                    .allMatch(it -> it.contains("book read") || it.contains("book write"));
        });
    }

    @Test
    void readersReadTogether() {
        Schedules all =
                Schedules.of(
                        BOOK
                                + """
                                static final CyclicBarrier both = new CyclicBarrier(2);
                                static void main() throws Exception {
                                    start(() -> read());
                                    read();
                                }
                                static int read() throws Exception {
                                    book.readLock().lock();
                                    both.await();
                                    book.readLock().unlock();
                                    return 0;
                                }
                                """);
        assertThat(all.outcomes()).containsExactly("{}");
    }

    @Test
    void whoWritesMayReadAndGoOnReading() {
        Schedules all =
                Schedules.of(
                        BOOK
                                + """
                                static int page, seen;
                                static void main() throws Exception {
                                    Thread cook = start(() -> {
                                        book.writeLock().lock();
                                        page = 1;
                                        book.writeLock().unlock();
                                        return 0;
                                    });
                                    book.writeLock().lock();
                                    page = 2;
                                    book.readLock().lock();
                                    book.writeLock().unlock();
                                    seen = page;
                                    book.readLock().unlock();
                                    cook.join();
                                }
                                """);
        assertThat(all.outcomes()).containsExactly("{page=1, seen=2}", "{page=2, seen=2}");
        all.eachTraced(run -> {});
    }

    @Test
    void whoReadsWaitsForItselfWhenItWantsToWrite() {
        Schedules all =
                Schedules.of(
                        BOOK
                                + """
                                static void main() throws Exception {
                                    book.readLock().lock();
                                    book.writeLock().lock();
                                }
                                """);
        assertThat(all.outcomes()).containsExactly("deadlock");
        all.eachTraced(run -> {
            var stuck = run.ending.verdict().cycle().getFirst();
            assertThat(run.objects.get(stuck.waitsFor()).name()).isEqualTo("book");
            assertThat(stuck.holds()).isEqualTo(stuck.waitsFor());
        });
    }

    @Test
    void aReaderQueuesBehindAWriterThatCameFirst() {
        Schedules all =
                Schedules.of(
                        BOOK
                                + """
                                static void main() throws Exception {
                                    book.readLock().lock();
                                    start(() -> {
                                        book.writeLock().lock();
                                        book.writeLock().unlock();
                                        return 0;
                                    });
                                    Thread guest = start(() -> {
                                        book.readLock().lock();
                                        book.readLock().unlock();
                                        return 0;
                                    });
                                    guest.join();
                                    book.readLock().unlock();
                                }
                                """);
        assertThat(all.outcomes()).containsExactly("deadlock", "{}");
    }

    @Test
    void whoTriesSeesWhetherItWasFree() {
        Schedules all =
                Schedules.of(
                        BOOK
                                + """
                                static boolean got, later;
                                static void main() throws Exception {
                                    Thread cook = start(() -> {
                                        book.writeLock().lock();
                                        book.writeLock().unlock();
                                        return 0;
                                    });
                                    got = book.readLock().tryLock();
                                    if (got) {
                                        book.readLock().unlock();
                                    }
                                    later = book.readLock().tryLock(1, TimeUnit.SECONDS);
                                    if (later) {
                                        book.readLock().unlock();
                                    }
                                    cook.join();
                                }
                                """);
        assertThat(all.outcomes())
                .containsExactly(
                        "{got=false, later=false}",
                        "{got=false, later=true}",
                        "{got=true, later=false}",
                        "{got=true, later=true}");
        all.eachTraced(run -> {});
    }

    @Test
    void anOptimisticReadIsNoGoodIfSomebodyWroteMeanwhile() {
        Schedules all =
                Schedules.of(
                        """
                        static final StampedLock scales = new StampedLock();
                        static int left, right, seen;
                        static void main() throws Exception {
                            Thread cook = start(() -> {
                                long stamp = scales.writeLock();
                                left++;
                                right++;
                                scales.unlockWrite(stamp);
                                return 0;
                            });
                            long stamp = scales.tryOptimisticRead();
                            int sum = left + right;
                            seen = scales.validate(stamp) ? sum : -1;
                            cook.join();
                        }
                        """);
        assertThat(all.outcomes())
                .containsExactly(
                        "{left=1, right=1, seen=-1}",
                        "{left=1, right=1, seen=0}",
                        "{left=1, right=1, seen=2}");
        all.eachTraced(run -> {});
    }

    @Test
    void onlyALoneReaderBecomesAWriter() {
        Schedules all =
                Schedules.of(
                        """
                        static final StampedLock scales = new StampedLock();
                        static boolean mine, yours;
                        static void main() throws Exception {
                            Thread cook = start(() -> { yours = change(); return 0; });
                            mine = change();
                            cook.join();
                        }
                        static boolean change() {
                            long stamp = scales.readLock();
                            long write = scales.tryConvertToWriteLock(stamp);
                            scales.unlock(write == 0 ? stamp : write);
                            return write != 0;
                        }
                        """);
        assertThat(all.outcomes())
                .containsExactly(
                        "{mine=false, yours=false}",
                        "{mine=false, yours=true}",
                        "{mine=true, yours=false}",
                        "{mine=true, yours=true}");
        all.eachTraced(run -> {});
    }

    @Test
    void theCookWhoLocksAStampedLockTwiceIsStuckForGood() throws Exception {
        String lesson =
                Files.readString(Path.of("src/main/java/lesson/self-deadlock/SelfDeadlock.java"));
        for (String ways : List.of("write write", "read write", "write read")) {
            String[] way = ways.split(" ");
            Schedules all =
                    new Schedules("SelfDeadlock", lesson, Map.of("first", way[0], "again", way[1]));
            assertThat(all.outcomes()).as(ways).containsExactly("deadlock");
            all.eachTraced(run -> {
                var stuck = run.ending.verdict().cycle();
                assertThat(stuck).hasSize(1);
                assertThat(run.threads.get(stuck.getFirst().thread()).name()).isEqualTo("dasha");
                assertThat(run.objects.get(stuck.getFirst().waitsFor()).name())
                        .isEqualTo("dashasBowl");
            });
        }
        Schedules reads =
                new Schedules("SelfDeadlock", lesson, Map.of("first", "read", "again", "read"));
        assertThat(reads.outcomes()).hasSize(1).doesNotContain("deadlock");
    }

    @Test
    void whoAsksSeesWhetherItIsHeldNow() {
        Schedules all =
                Schedules.of(
                        """
                        static final ReentrantLock bowl = new ReentrantLock();
                        static boolean seen;
                        static void main() throws Exception {
                            Thread cook = start(() -> { bowl.lock(); bowl.unlock(); return 0; });
                            seen = bowl.isLocked();
                            cook.join();
                        }
                        """);
        assertThat(all.outcomes()).containsExactly("{seen=false}", "{seen=true}");
    }
}
