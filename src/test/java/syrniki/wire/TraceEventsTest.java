package syrniki.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import syrniki.trace.Ending;
import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo;
import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.RunHeader;
import syrniki.trace.ThreadInfo;
import syrniki.trace.ThreadInfo.ThreadKind;
import syrniki.trace.Trace;
import syrniki.trace.Verdict;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;

class TraceEventsTest {

    private static final Trace TRACE =
            new Trace(
                    new RunHeader("7f", "lock", "observed", Map.of("amount", 10L), 250),
                    List.of(
                            new ThreadInfo(0, "main", ThreadKind.PLATFORM, -1),
                            new ThreadInfo(1, "Маша", ThreadKind.PLATFORM, -1)),
                    List.of(
                            new ObjectInfo(0, "aLock", "ReentrantLock", Role.LOCK, -1, null, -1),
                            new ObjectInfo(1, "counter", "int", Role.VARIABLE, -1, 0L, -1),
                            new ObjectInfo(2, "Маша", "Thread", Role.THREAD, -1, 1L, -1)),
                    List.of(
                            event(0, 1_000, 0, Kind.THREAD_START, -1, null, -1),
                            event(1, 1_500, 0, Kind.THREAD_LAUNCH, 2, 1L, -1),
                            event(2, 2_001, 1, Kind.THREAD_START, 2, null, 1),
                            event(3, 2_500, 0, Kind.LOCK_ACQUIRE, 0, 1L, -1),
                            event(4, 3_000, 1, Kind.LOCK_REQUEST, 0, Map.of("timeout", 5L), -1),
                            event(5, 3_500, 0, Kind.WRITE, 1, 10L, -1),
                            event(6, 4_000, 0, Kind.LOCK_RELEASE, 0, 0L, -1),
                            event(7, 4_100, 1, Kind.LOCK_ACQUIRE, 0, 1L, 6),
                            event(8, 4_200, 1, Kind.READ, 1, 10L, 5),
                            event(9, 4_300, 1, Kind.OUTPUT, -1, "тесто", -1),
                            event(10, 5_000, 0, Kind.JOIN_BEGIN, 2, null, -1),
                            event(11, 6_000, 1, Kind.THREAD_END, 2, null, -1),
                            event(12, 6_400, 0, Kind.JOIN_END, 2, null, 11)),
                    new Ending(
                            7_000,
                            new Verdict(Verdict.Kind.COMPLETED, "", List.of()),
                            Map.of("counter", 10L)));

    private static Event event(
            long seq, long t, int thread, Kind kind, int object, Object value, long cause) {
        return new Event(seq, t, thread, kind, object, value, (int) seq, cause);
    }

    private static JsonNode written(Trace trace) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TraceEvents(trace).write(out);
        return JsonMapper.shared().readTree(out.toByteArray());
    }

    private static List<JsonNode> phase(JsonNode json, String phase) {
        return json.get("traceEvents").valueStream().filter(e -> is(e, phase)).toList();
    }

    private static boolean is(JsonNode event, String phase) {
        return event.get("ph").asString().equals(phase);
    }

    @Test
    void threadsAreNamed() {
        assertThat(phase(written(TRACE), "M"))
                .filteredOn(event -> event.get("name").asString().equals("thread_name"))
                .extracting(event -> event.get("args").get("name").asString())
                .containsExactly("main", "Маша");
    }

    @Test
    void threadsOfAChildAreInItsProcess() {
        Trace trace =
                new Trace(
                        TRACE.header(),
                        List.of(
                                new ThreadInfo(0, "main", ThreadKind.PLATFORM, -1),
                                new ThreadInfo(1, "main", ThreadKind.PLATFORM, 0)),
                        List.of(new ObjectInfo(0, "child", "Process", Role.PROCESS, -1, null, -1)),
                        List.of(
                                event(0, 1_000, 0, Kind.THREAD_START, -1, null, -1),
                                event(1, 2_000, 0, Kind.PROCESS_START, 0, Map.of("pid", 77L), -1),
                                event(2, 3_000, 1, Kind.THREAD_START, -1, null, 1)),
                        null);
        JsonNode json = written(trace);
        assertThat(phase(json, "M"))
                .filteredOn(e -> e.get("name").asString().equals("process_name"))
                .extracting(e -> e.get("pid") + " " + e.get("args").get("name").asString())
                .containsExactly("1 lock", "77 child");
        assertThat(phase(json, "X"))
                .extracting(e -> e.get("pid") + "/" + e.get("tid"))
                .containsExactly("1/1", "77/2");
    }

    @Test
    void statesAreSlices() {
        assertThat(phase(written(TRACE), "X"))
                .extracting(e ->
                        "%s %s %s %s+%s"
                                .formatted(
                                        e.get("tid"),
                                        e.get("cat").asString(),
                                        e.get("name").asString(),
                                        e.get("ts"),
                                        e.get("dur")))
                .containsExactlyInAnyOrder(
                        "1 RUNNABLE RUNNABLE 1.0+4.0",
                        "1 WAITING join Маша 5.0+1.4",
                        "1 RUNNABLE RUNNABLE 6.4+0.6",
                        "2 RUNNABLE RUNNABLE 2.001+0.999",
                        "2 TIMED_WAITING lock aLock 3.0+1.1",
                        "2 RUNNABLE RUNNABLE 4.1+1.9");
    }

    @Test
    void handOversAreFlowsFromSliceToSlice() {
        JsonNode json = written(TRACE);
        List<JsonNode> starts = phase(json, "s");
        List<JsonNode> ends = phase(json, "f");
        assertThat(starts)
                .extracting(e -> e.get("name").asString())
                .containsExactly("thread-start", "lock-acquire", "join-end");
        assertThat(ends)
                .extracting(e -> e.get("id"))
                .isEqualTo(starts.stream().map(e -> e.get("id")).toList());
        assertThat(ends).allSatisfy(e -> assertThat(e.get("bp").asString()).isEqualTo("e"));
        for (JsonNode flow :
                java.util.stream.Stream.concat(starts.stream(), ends.stream()).toList()) {
            assertThat(phase(json, "X"))
                    .as("a slice around %s", flow)
                    .anyMatch(slice ->
                            slice.get("tid").equals(flow.get("tid"))
                                    && slice.get("ts").asDouble() <= flow.get("ts").asDouble()
                                    && flow.get("ts").asDouble()
                                            < slice.get("ts").asDouble()
                                                    + slice.get("dur").asDouble());
        }
    }

    @Test
    void variablesAreCountersAndTheRestMarks() {
        JsonNode json = written(TRACE);
        assertThat(phase(json, "C"))
                .singleElement()
                .satisfies(e -> assertThat(e.get("args").get("value").asInt()).isEqualTo(10))
                .satisfies(e -> assertThat(e.get("name").asString()).isEqualTo("counter"));
        assertThat(phase(json, "i"))
                .extracting(e -> e.get("name").asString())
                .containsExactly(
                        "thread-launch",
                        "lock-acquire aLock",
                        "lock-release aLock",
                        "lock-acquire aLock",
                        "тесто");
    }

    /** What the format's documentation demands of each phase. */
    @Test
    void everyEventHasWhatItsPhaseDemands() {
        JsonNode json = written(TRACE);
        assertThat(json.get("displayTimeUnit").asString()).isIn("ms", "ns");
        for (JsonNode event : json.get("traceEvents")) {
            assertThat(event.get("name").isString()).isTrue();
            assertThat(event.get("ts").isNumber()).isTrue();
            assertThat(event.get("pid").isInt()).isTrue();
            assertThat(event.get("tid").isInt()).isTrue();
            switch (event.get("ph").asString()) {
                case "X" -> assertThat(event.get("dur").asDouble()).isNotNegative();
                case "s", "f" -> assertThat(event.get("id").isIntegralNumber()).isTrue();
                case "i" -> assertThat(event.get("s").asString()).isEqualTo("t");
                case "C" -> assertThat(event.get("args").get("value").isNumber()).isTrue();
                case "M" -> assertThat(event.get("args").isObject()).isTrue();
                default -> throw new AssertionError(event);
            }
        }
    }

    @Test
    void oneThatWasCutOffEndsWithItsLastEvent() {
        Trace cut =
                new Trace(
                        TRACE.header(),
                        TRACE.threads(),
                        TRACE.objects(),
                        TRACE.events().subList(0, 5),
                        null);
        JsonNode json = written(cut);
        assertThat(json.get("otherData").has("verdict")).isFalse();
        assertThat(phase(json, "X"))
                .allMatch(e -> e.get("ts").asDouble() + e.get("dur").asDouble() <= 3.0);
    }
}
