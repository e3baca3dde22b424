package syrniki.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import syrniki.trace.Batch;
import syrniki.trace.Ending;
import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo;
import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.Outlook;
import syrniki.trace.RunHeader;
import syrniki.trace.ThreadInfo;
import syrniki.trace.ThreadInfo.ThreadKind;
import syrniki.trace.Trace;
import syrniki.trace.Verdict;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

class FramesTest {

    private static final RunHeader HEADER =
            new RunHeader("7f", "lock", "observed", Map.of("amount", 10L), 250);

    private static final Batch FIRST =
            new Batch(
                    0,
                    List.of(
                            new ThreadInfo(0, "main", ThreadKind.PLATFORM, -1),
                            new ThreadInfo(1, "Маша", ThreadKind.VIRTUAL, 1)),
                    List.of(
                            new ObjectInfo(0, "aLock", "ReentrantLock", Role.LOCK, -1, null, -1),
                            new ObjectInfo(1, "jars[2]", "int", Role.VARIABLE, 7, 5L, 1)),
                    List.of(
                            new Event(0, 1_000, 0, Kind.THREAD_START, -1, null, 0, -1),
                            new Event(1, 5_000_000_000_123L, 1, Kind.READ, 1, 5L, 65_535, -1),
                            new Event(2, 5_000_000_000_200L, 1, Kind.OUTPUT, -1, "тесто", 3, 1)));

    private static final Batch SECOND =
            new Batch(
                    3,
                    List.of(),
                    List.of(),
                    List.of(
                            new Event(
                                    3,
                                    6_000_000_000_000L,
                                    0,
                                    Kind.LOCK_REQUEST,
                                    0,
                                    Map.of("timeout", 2.5),
                                    9,
                                    2),
                            new Event(4, 6_000_000_000_001L, 0, Kind.WRITE, 1, true, 9, -1)));

    private static final Ending ENDING =
            new Ending(
                    6_000_000_000_002L,
                    new Verdict(
                            Verdict.Kind.DEADLOCK,
                            "",
                            List.of(
                                    new Verdict.Stuck(0, 1, 0, 9),
                                    new Verdict.Stuck(1, -1, 1, 12))),
                    Map.of("counter", 30L));

    @Test
    void batchIsTheseBytes() {
        Batch batch =
                new Batch(
                        5,
                        List.of(new ThreadInfo(2, "m", ThreadKind.PLATFORM, 3)),
                        List.of(new ObjectInfo(3, "x", "int", Role.VARIABLE, -1, 2L, -1)),
                        List.of(new Event(5, 258, 2, Kind.READ, 3, 10L, 515, 4)));
        String expected =
                ("a1" + text("batch") + "aa" + text("from") + "05")
                        + (text("threads") + "81a4" + text("id") + "02")
                        + (text("name") + text("m") + text("kind") + text("platform"))
                        + (text("process") + "03")
                        + (text("objects") + "81a7" + text("id") + "03")
                        + (text("name") + text("x") + text("type") + text("int"))
                        + (text("role") + text("variable"))
                        + (text("of") + "20" + text("initial") + "02")
                        + (text("process") + "20")
                        + (text("t") + "d856" + "480000000000207040") // 86: float64, little endian
                        + (text("thread") + "d845" + "420200") // 69: uint16, little endian
                        + (text("kind") + "d840" + "41") // 64: uint8
                        + HexFormat.of().toHexDigits((byte) Kind.READ.ordinal())
                        + (text("object") + "d84e" + "4403000000") // 78: sint32, little endian
                        + (text("value") + "810a")
                        + (text("line") + "d845" + "420302")
                        + (text("cause") + "d856" + "480000000000001040");
        assertThat(HexFormat.of().formatHex(Frames.batch(batch))).isEqualTo(expected);
    }

    @Test
    void endAndQueuedAreTheseBytes() {
        Ending ending =
                new Ending(
                        7,
                        new Verdict(
                                Verdict.Kind.TIMED_OUT,
                                "d",
                                List.of(new Verdict.Stuck(1, -1, 2, 30))),
                        Map.of("c", 30L));
        String expected =
                ("a1" + text("end") + "a3" + text("t") + "07")
                        + (text("verdict") + "a3" + text("kind") + text("timed-out"))
                        + (text("detail") + text("d") + text("cycle"))
                        + ("81a4" + text("thread") + "01" + text("holds") + "20")
                        + (text("waitsFor") + "02" + text("line") + "181e")
                        + (text("result") + "a1" + text("c") + "181e");
        assertThat(HexFormat.of().formatHex(Frames.end(ending))).isEqualTo(expected);
        assertThat(HexFormat.of().formatHex(Frames.queued(3)))
                .isEqualTo("a1" + text("queued") + "a1" + text("position") + "03");
    }

    @Test
    void headNamesTheKindsByTheirCode() {
        String head = HexFormat.of().formatHex(Frames.head(HEADER));
        assertThat(head)
                .startsWith("a1" + text("head") + "a7" + text("version") + "01" + text("run"))
                .contains(
                        text("kinds")
                                + "9828" // 40 of them
                                + text("thread-launch")
                                + text("thread-start")
                                + text("thread-end"))
                .endsWith(text("cpu") + text("deadlock"));
    }

    @Test
    void theHeadOfADirectedRunHasItsSchedule() throws Exception {
        RunHeader header =
                new RunHeader("7f", "lock", "directed", Map.of("amount", 10L), 250, "a2b!", "any");
        byte[] head = Frames.head(header);
        assertThat(HexFormat.of().formatHex(head))
                .startsWith("a1" + text("head") + "a9" + text("version"))
                .contains(text("schedule") + text("a2b!") + text("sleeps") + text("any"));
        assertThat(FrameReader.trace(new ByteArrayInputStream(head)).header()).isEqualTo(header);
    }

    @Test
    void aTurnIsTheseBytes() {
        Outlook outlook =
                new Outlook(
                        "ab",
                        2,
                        "any",
                        1500L,
                        List.of(0, 3),
                        List.of(
                                new Outlook.Next(
                                        1, "lock", 2, 17, true, false, -1, List.of("b", "b!"))),
                        Arrays.asList(2, null));
        String expected =
                ("a1" + text("turn") + "a7" + text("schedule") + text("ab") + text("steps") + "02")
                        + (text("sleeps") + text("any") + text("clock") + "1905dc")
                        + (text("starts") + "820003")
                        + (text("threads") + "81a8" + text("id") + "01")
                        + (text("verb") + text("lock") + text("object") + "02")
                        + (text("line") + "11" + text("able") + "f5" + text("gives") + "f4")
                        + (text("heldBy") + "20")
                        + (text("choices") + "82" + text("b") + text("b!"))
                        + (text("goals") + "82a1" + text("step") + "02f6");
        assertThat(HexFormat.of().formatHex(Frames.turn(outlook))).isEqualTo(expected);
    }

    @Test
    void readsBackWhatItWrote() {
        Trace trace = FrameReader.trace(new ByteArrayInputStream(stored()));
        assertThat(trace.header()).isEqualTo(HEADER);
        assertThat(trace.threads()).isEqualTo(FIRST.threads());
        assertThat(trace.objects()).isEqualTo(FIRST.objects());
        assertThat(trace.events().subList(0, 3)).isEqualTo(FIRST.events());
        assertThat(trace.events().subList(3, 5)).isEqualTo(SECOND.events());
        assertThat(trace.ending()).isEqualTo(ENDING);
    }

    @Test
    void whatWasRecordedBeforeThereWereProcessesIsTheProgramsOwn() {
        Batch batch =
                new Batch(
                        0,
                        List.of(new ThreadInfo(0, "m", ThreadKind.PLATFORM, 3)),
                        List.of(new ObjectInfo(0, "x", "int", Role.VARIABLE, -1, 2L, 3)),
                        List.of());
        String older =
                HexFormat.of()
                        .formatHex(Frames.batch(batch))
                        .replace(text("process") + "03", "")
                        .replace("81a4", "81a3")
                        .replace("81a7", "81a6");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Frames.head(HEADER));
        bytes.writeBytes(HexFormat.of().parseHex(older));
        Trace trace = FrameReader.trace(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(trace.threads().getFirst().process()).isEqualTo(-1);
        assertThat(trace.objects().getFirst().process()).isEqualTo(-1);
    }

    @Test
    void readsAllWholeFramesOfAFileCutOffAnywhere() {
        byte[] stored = stored();
        int head = Frames.head(HEADER).length;
        int first = head + Frames.batch(FIRST).length;
        int second = first + Frames.batch(SECOND).length;
        for (int length = 0; length <= stored.length; length++) {
            FrameReader reader =
                    new FrameReader(new ByteArrayInputStream(Arrays.copyOf(stored, length)));
            int frames = 0;
            while (reader.next() != null) {
                frames++;
            }
            int whole = 0;
            int position = 0;
            for (int end : new int[] {head, first, second, stored.length}) {
                whole += length >= end ? 1 : 0;
                position = length >= end ? end : position;
            }
            assertThat(reader.position()).isEqualTo(position);
            assertThat(frames).as("frames in %d bytes", length).isEqualTo(whole);
            assertThat(reader.cutOff()).isEqualTo(length < stored.length);
        }
    }

    @Test
    void refusesWhatIsNoFrame() {
        for (String hex : List.of("01", "a0", "a16161a0", "ff", "a16468656164a0", "f7")) {
            FrameReader reader =
                    new FrameReader(new ByteArrayInputStream(HexFormat.of().parseHex(hex)));
            assertThatThrownBy(reader::next).as(hex).isInstanceOf(MalformedFrameException.class);
        }
    }

    @Test
    void cutBatchBeginsWhereAsked() {
        Batch cut = FIRST.cut(2, FIRST.threads(), FIRST.objects());
        assertThat(cut.from()).isEqualTo(2);
        assertThat(cut.events()).isEqualTo(FIRST.events().subList(2, 3));
        assertThat(cut.end()).isEqualTo(3);
        assertThat(cut.threads()).isEqualTo(FIRST.threads());
    }

    @Test
    void jsonNamesWhoIsStuckAndWhenThreadsStarted() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Trace trace = FrameReader.trace(new ByteArrayInputStream(stored()));
        new JsonTrace(trace).write(bytes, "Все ждут");

        JsonNode json = JsonMapper.shared().readTree(bytes.toByteArray());
        assertThat(json.propertyNames())
                .containsExactly(
                        "run", "lesson", "mode", "params", "scale", "threads", "objects", "events",
                        "result", "verdict");
        assertThat(json.at("/threads/0").toString())
                .isEqualTo(
                        "{'id':0,'name':'main','kind':'platform','start':1000,'end':null,'process':-1}"
                                .replace('\'', '"'));
        assertThat(json.at("/events/2").toString())
                .isEqualTo(
                        ("{'seq':2,'t':5000000000200,'thread':1,'kind':'output','object':null,"
                                        + "'value':'тесто','line':3,'cause':1}")
                                .replace('\'', '"'));
        assertThat(json.at("/result/counter").intValue()).isEqualTo(30);
        assertThat(json.at("/verdict/message").stringValue()).isEqualTo("Все ждут");
        assertThat(json.at("/verdict/cycle/0").toString())
                .isEqualTo(
                        ("{'thread':'main','holds':'jars[2]','waitsFor':'aLock','line':9,"
                                        + "'threadId':0,'holdsId':1,'waitsForId':0}")
                                .replace('\'', '"'));
        assertThat(json.at("/verdict/cycle/1/holds").isNull()).isTrue();
    }

    private static byte[] stored() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Frames.head(HEADER));
        bytes.writeBytes(Frames.batch(FIRST));
        bytes.writeBytes(Frames.batch(SECOND));
        bytes.writeBytes(Frames.end(ENDING));
        return bytes.toByteArray();
    }

    /** A short text in CBOR: major type 3 with its length, then its UTF-8 bytes. */
    private static String text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().toHexDigits((byte) (0x60 + utf8.length))
                + HexFormat.of().formatHex(utf8);
    }
}
