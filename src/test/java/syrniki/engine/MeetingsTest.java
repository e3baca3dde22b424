package syrniki.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.Verdict;

/** Where threads meet that are no locks: queues, latches, barriers, atomics. */
class MeetingsTest {

    private static Recording run(String body) throws Exception {
        Recording run =
                Recording.of(
                        new Source(
                                "Meeting",
                                """
                                import java.util.concurrent.*;
                                import java.util.concurrent.atomic.*;

                                class Meeting {
                                    static final BlockingQueue<String> hatch = new ArrayBlockingQueue<>(1);
                                    static final CountDownLatch open = new CountDownLatch(2);
                                    static final CyclicBarrier table = new CyclicBarrier(2, () -> IO.println("all here"));
                                    static final AtomicInteger fried = new AtomicInteger(5);
                                    static final CompletableFuture<String> dough = new CompletableFuture<>();

                                    static void main() throws Exception {
                                        %s
                                    }

                                    static Thread start(Callable<?> body) {
                                        Thread cook = new Thread(() -> {
                                            try {
                                                body.call();
                                            } catch (Exception e) {
                                                IO.println(e);
                                            }
                                        }, "cook");
                                        cook.start();
                                        return cook;
                                    }

                                    static void waits(Thread cook) {
                                        while (cook.getState() != Thread.State.WAITING) {
                                            Thread.onSpinWait();
                                        }
                                    }
                                }
                                """
                                        .formatted(body)));
        TraceRules.check(run);
        return run;
    }

    private static Event cause(Recording run, Event event) {
        return run.events.get((int) event.cause());
    }

    @Test
    void anItemIsTakenAfterItWasPutAndMakesRoomForTheNext() throws Exception {
        Recording run =
                run(
                        "Thread cook = start(() -> { for (int i = 0; i < 50; i++) hatch.put(\"n\" +"
                                + " i); return 0; });"
                                + " for (int i = 0; i < 50; i++) IO.println(hatch.take());"
                                + " cook.join();");
        assertThat(run.verdict()).isEqualTo(Verdict.Kind.COMPLETED);
        assertThat(run.of(Kind.QUEUE_TAKE)).hasSize(50);
        for (Event take : run.of(Kind.QUEUE_TAKE)) {
            assertThat(cause(run, take).kind()).isEqualTo(Kind.QUEUE_PUT);
            assertThat(cause(run, take).value()).isEqualTo(take.value());
        }
        int kept = 0;
        for (Event event : run.of(Kind.QUEUE_PUT, Kind.QUEUE_TAKE)) {
            kept += event.kind() == Kind.QUEUE_PUT ? 1 : -1;
            assertThat(kept).isBetween(0, 2); // a take is told after it happened
        }
        TraceRules.everyWaitHasACause(run);
    }

    @Test
    void aLatchOpensByTheLastCountDown() throws Exception {
        Recording run =
                run(
                        "Thread cook = start(() -> { open.await(); return 0; }); waits(cook);"
                                + " open.countDown(); open.countDown(); cook.join();");
        Event opened = run.of(Kind.WAIT_END).getFirst();
        assertThat(run.object(opened.object())).isEqualTo("open");
        assertThat(opened.cause()).isEqualTo(run.of(Kind.NOTIFY).getLast().seq());
        assertThat(run.of(Kind.NOTIFY)).hasSize(2);
    }

    @Test
    void theLastAtABarrierLetsTheOthersGoOn() throws Exception {
        Recording run =
                run(
                        "Thread cook = start(() -> table.await()); waits(cook);"
                                + " table.await(); cook.join();");
        assertThat(run.output()).containsExactly("all here");
        Event passed = run.of(Kind.WAIT_END).getFirst();
        assertThat(run.thread(passed.thread())).isEqualTo("cook");
        assertThat(cause(run, passed).value()).isEqualTo("trip");
        assertThat(run.thread(cause(run, passed).thread())).isEqualTo("main");
    }

    @Test
    void anAtomicIsAVariable() throws Exception {
        Recording run =
                run(
                        "fried.incrementAndGet(); fried.compareAndSet(5, 1); fried.set(8);"
                                + " fried.updateAndGet(it -> it * 2);");
        assertThat(run.told(Kind.READ, Kind.WRITE))
                .containsExactly(
                        "main write fried 6 :12",
                        "main read fried 6 :12",
                        "main write fried 8 :12",
                        "main write fried 16 :12");
        assertThat(run.ending.result()).containsEntry("fried", 16L);
    }

    @Test
    void aFutureIsGotWhenSomebodyCompletesIt() throws Exception {
        Recording run =
                run(
                        "Thread cook = start(() -> dough.join()); waits(cook);"
                                + " dough.complete(\"ready\"); cook.join();");
        Event got = run.of(Kind.WAIT_END).getFirst();
        assertThat(run.object(got.object())).isEqualTo("dough");
        assertThat(cause(run, got).value()).isEqualTo("complete");
    }

    @Test
    void everyWaitEndsWithTheRun() throws Exception {
        Recording run =
                Recording.of(
                        new Source(
                                "Stuck",
                                """
                                import java.util.concurrent.*;

                                class Stuck {
                                    static void main() throws Exception {
                                        var pool = Executors.newCachedThreadPool();
                                        pool.submit(() -> { new CountDownLatch(1).await(); return 0; });
                                        pool.submit(() -> new CyclicBarrier(2).await());
                                        pool.submit(() -> new CompletableFuture<Integer>().join());
                                        pool.submit(() -> new SynchronousQueue<Integer>().take());
                                        pool.submit(() -> { new ArrayBlockingQueue<Integer>(1) {{ add(1); }}.put(2); return 0; });
                                        pool.submit(() -> new Exchanger<Integer>().exchange(1));
                                        new CompletableFuture<Integer>().orTimeout(1, TimeUnit.DAYS).thenRunAsync(() -> {}).join();
                                    }
                                }
                                """),
                        java.util.Map.of(),
                        100,
                        new Limits(java.time.Duration.ofSeconds(1), 20, 10_000));
        assertThat(run.verdict()).isEqualTo(Verdict.Kind.TIMED_OUT);
    }
}
