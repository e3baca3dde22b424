package syrniki.run;

import syrniki.trace.Batch;
import syrniki.wire.Frame;
import syrniki.wire.FrameReader;

import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;

/** Decodes single frames, as a viewer does who has the head already. */
public final class Decoding {

    private Decoding() {}

    public static Frame frame(byte[] head, byte[] bytes) {
        var both =
                new SequenceInputStream(
                        new ByteArrayInputStream(head), new ByteArrayInputStream(bytes));
        try (FrameReader reader = new FrameReader(both)) {
            reader.next();
            return reader.next();
        }
    }

    public static Batch batch(byte[] head, byte[] bytes) {
        return ((Frame.Events) frame(head, bytes)).batch();
    }
}
