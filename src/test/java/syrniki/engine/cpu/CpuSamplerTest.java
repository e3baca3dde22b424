package syrniki.engine.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import syrniki.trace.Batch;
import syrniki.trace.Ending;
import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.Recorder;
import syrniki.trace.ThreadInfo.ThreadKind;
import syrniki.trace.ThreadLog;
import syrniki.trace.TraceSink;
import syrniki.trace.Verdict;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

@Timeout(60)
class CpuSamplerTest {

    private static final long ENOUGH = 30_000_000;

    @Test
    void readsTimesOnACoreAndReadyAndTurns() {
        assertThat(CpuTime.parse("482913771 10293 77\n"))
                .isEqualTo(new CpuTime(482913771, 10293, 77));
    }

    @Test
    void readsTheCoreBehindANameWithBracketsAndBlanks() {
        String stat =
                "4242 (a (b) c) R 1 4242 4242 0 -1 4194304 1 0 0 0 5 6 0 0 20 0 30 0 100 1 2 3 4 5"
                        + " 6 7 8 9 0 0 0 0 0 0 17 3 0 0 0 0 0\n";
        assertThat(LinuxThread.parseCore(stat)).isEqualTo(3);
    }

    @Test
    void readsHowOftenAThreadWasPreempted() {
        String status =
                "Name:\tnonvoluntary_ctxt_switches: 4\nThreads:\t19\n"
                        + "voluntary_ctxt_switches:\t122\nnonvoluntary_ctxt_switches:\t1328\n";
        assertThat(LinuxThread.parsePreempted(status)).isEqualTo(1328);
    }

    @Test
    void threadsThatComputeAreToldOfAndOneThatWaitsIsNot() throws InterruptedException {
        assumeTrue(CpuSampler.available());
        Map<Integer, Map<?, ?>> last = new ConcurrentHashMap<>();
        Recorder recorder = new Recorder(Long.MAX_VALUE, new CpuEvents(last));
        CpuSampler sampler = new CpuSampler(recorder);
        CountDownLatch end = new CountDownLatch(1);
        Thread first = busy(recorder, sampler, last);
        Thread second = busy(recorder, sampler, last);
        ThreadLog idle = recorder.thread("idle", ThreadKind.PLATFORM);
        Thread waiting =
                Thread.ofPlatform()
                        .start(() -> {
                            sampler.begin(idle.id());
                            try {
                                end.await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                            sampler.end(idle.id());
                        });
        first.join();
        second.join();
        end.countDown();
        waiting.join();
        sampler.close();
        recorder.close(new Verdict(Verdict.Kind.COMPLETED, "", List.of()), Map.of());

        for (int thread : new int[] {0, 1}) {
            assertThat((long) last.get(thread).get("on")).isGreaterThan(ENOUGH);
            assertThat((long) last.get(thread).get("ready")).isNotNegative();
            assertThat((int) last.get(thread).get("core")).isNotNegative();
            assertThat((long) last.get(thread).get("preempted")).isNotNegative();
        }
        if (last.containsKey(2)) {
            assertThat((long) last.get(2).get("on")).isLessThan(ENOUGH);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void leavesVirtualThreadsOut() throws InterruptedException {
        Map<Integer, Map<?, ?>> last = new ConcurrentHashMap<>();
        Recorder recorder = new Recorder(Long.MAX_VALUE, new CpuEvents(last));
        try (CpuSampler sampler = new CpuSampler(recorder)) {
            Thread.ofVirtual().start(() -> sampler.begin(0)).join();
            sampler.end(0);
        }
        recorder.close(new Verdict(Verdict.Kind.COMPLETED, "", List.of()), Map.of());
        assertThat(last).isEmpty();
    }

    /** A thread that computes until it is told of as having computed for a while. */
    private static Thread busy(
            Recorder recorder, CpuSampler sampler, Map<Integer, Map<?, ?>> last) {
        ThreadLog log = recorder.thread("busy", ThreadKind.PLATFORM);
        return Thread.ofPlatform()
                .start(() -> {
                    sampler.begin(log.id());
                    Map<?, ?> seen = last.get(log.id());
                    while (seen == null || (long) seen.get("on") <= ENOUGH) {
                        seen = last.get(log.id());
                    }
                    sampler.end(log.id());
                });
    }

    private record CpuEvents(Map<Integer, Map<?, ?>> last) implements TraceSink {

        @Override
        public void batch(Batch batch) {
            for (Event event : batch.events()) {
                assertThat(event.kind()).isEqualTo(Kind.CPU);
                last.put(event.thread(), (Map<?, ?>) event.value());
            }
        }

        @Override
        public void ended(Ending ending) {}
    }
}
