package syrniki.engine.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import syrniki.trace.Mark;
import syrniki.trace.ObjectInfo;
import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.Records;
import syrniki.trace.ThreadInfo;
import syrniki.trace.ThreadInfo.ThreadKind;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What a child records comes out as it went in. */
class RecordsTest {

    /** Notes what it is told. */
    private static final class Told implements Records {

        final List<Object> all = new ArrayList<>();

        @Override
        public void thread(ThreadInfo thread) {
            all.add(thread);
        }

        @Override
        public void watcher() {
            all.add("watcher");
        }

        @Override
        public void object(ObjectInfo object) {
            all.add(object);
        }

        @Override
        public void event(
                int log,
                long time,
                int what,
                int object,
                long value,
                Object reference,
                long cause) {
            all.add(Arrays.asList(log, time, what, object, value, reference, cause));
        }

        @Override
        public void upTo(long time) {
            all.add(time);
        }
    }

    private static void tell(Records records) {
        records.thread(new ThreadInfo(0, "Маша", ThreadKind.VIRTUAL, -1));
        records.watcher();
        records.object(new ObjectInfo(0, "jars[2]", "int", Role.VARIABLE, 7, 5L, -1));
        records.upTo(Long.MIN_VALUE);
        List<Object> values =
                Arrays.asList(
                        null,
                        true,
                        false,
                        Long.MAX_VALUE,
                        0.5,
                        "тесто",
                        "x".repeat(100_000),
                        new Mark("line", -5),
                        Map.of("core", 1L),
                        List.of(1L, "a", List.of()));
        for (Object value : values) {
            records.event(3, -1, Integer.MIN_VALUE, 1 << 30, 42, value, -1);
        }
        records.upTo(Long.MAX_VALUE);
    }

    @Test
    void comesOutAsItWentIn() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        tell(new RecordsWriter(bytes::writeBytes));
        Told expected = new Told();
        tell(expected);

        Told told = new Told();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        RecordsReader reader = new RecordsReader(in, told);
        while (in.available() > 0) {
            assertThat(reader.read(in.readByte())).isTrue();
        }
        assertThat(told.all).isEqualTo(expected.all);
    }

    @Test
    void wholeNumbersOfAnySizeComeOutAsLong() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RecordsWriter writer = new RecordsWriter(bytes::writeBytes);
        writer.event(0, 0, 0, 0, 0, Map.of("exit", 3), 0);
        writer.upTo(0);
        Told told = new Told();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        new RecordsReader(in, told).read(in.readByte());
        assertThat(told.all.toString()).contains("exit=3");
        assertThat(((Map<?, ?>) ((List<?>) told.all.getFirst()).get(5)).get("exit")).isEqualTo(3L);
    }

    @Test
    void whatIsNoRecordIsRefused() throws IOException {
        RecordsReader reader =
                new RecordsReader(
                        new DataInputStream(new ByteArrayInputStream(new byte[] {127, 0, 0, 0})),
                        new Told());
        assertThat(reader.read(Message.HELLO)).isFalse();
        assertThatThrownBy(() -> reader.read(RecordsWriter.THREAD)).isInstanceOf(IOException.class);
    }
}
