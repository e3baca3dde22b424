package syrniki;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import syrniki.guard.Raw;

import java.io.EOFException;
import java.io.IOException;

/**
 * A connection to the stream with nothing between a test and the bytes that the server sends: the
 * JDK's own WebSocket can lose some of them (docs/reliability.md). It believes nothing: whatever is
 * no whole, plain frame is an error.
 */
public final class LiveSocket implements AutoCloseable {

    private static final int BINARY = 0x82;
    private static final int CLOSE = 0x88;
    private static final int PING = 0x89;
    private static final int PONG = 0x8a;

    /** Lengths that say that the length follows in two bytes, or in eight. */
    private static final int TWO_BYTES = 126;

    private static final int EIGHT_BYTES = 127;

    private final Raw raw;
    private int code = -1;
    private String reason;

    private LiveSocket(Raw raw) {
        this.raw = raw;
    }

    /** Opens one, on a connection of its own. */
    public static LiveSocket open(int port, String path) throws IOException {
        Raw raw = new Raw(port);
        raw.send(handshake(port, path));
        return opened(raw);
    }

    /** What is said to the server to have a stream. */
    public static byte[] handshake(int port, String path) {
        return """
        GET %s HTTP/1.1\r
        Host: localhost:%d\r
        Connection: Upgrade\r
        Upgrade: websocket\r
        Sec-WebSocket-Version: 13\r
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
        \r
        """
                .formatted(path, port)
                .getBytes(US_ASCII);
    }

    /** A control frame as a client sends it. */
    public static byte[] control(int kind, byte[] payload) {
        byte[] frame = new byte[6 + payload.length]; // the mask is four zeros
        frame[0] = (byte) kind;
        frame[1] = (byte) (0x80 | payload.length);
        System.arraycopy(payload, 0, frame, 6, payload.length);
        return frame;
    }

    /** A ping. */
    public static byte[] ping(String payload) {
        return control(PING, payload.getBytes(US_ASCII));
    }

    /** The stream on a connection on which it has been asked for. */
    public static LiveSocket opened(Raw raw) throws IOException {
        Raw.Answer answer = raw.answer(false);
        if (answer.status() != 101) {
            raw.close();
            throw new IOException(answer.status() + " " + answer.body());
        }
        raw.waitForEver();
        return new LiveSocket(raw);
    }

    /**
     * The next of the run's frames; null when the server has closed the stream.
     *
     * @throws IOException if something else comes than whole frames, or the connection breaks
     */
    public byte[] next() throws IOException {
        while (code < 0) {
            int kind = raw.read();
            byte[] payload = payload();
            switch (kind) {
                case BINARY -> {
                    return payload;
                }
                case PING -> raw.send(control(PONG, payload));
                case PONG -> {}
                case CLOSE -> closed(payload);
                default -> throw new IOException("a frame that begins with " + kind);
            }
        }
        return null;
    }

    private byte[] payload() throws IOException {
        int length = raw.read();
        if (length < 0) {
            throw new EOFException("closed without a word");
        }
        if (length == TWO_BYTES || length == EIGHT_BYTES) {
            int least = length == TWO_BYTES ? TWO_BYTES : 1 << 16;
            long longer = 0;
            for (byte next : raw.read(length == TWO_BYTES ? Short.BYTES : Long.BYTES)) {
                longer = longer << 8 | next & 0xff;
            }
            length = Math.toIntExact(longer);
            if (length < least) {
                throw new IOException("a length of " + length + " in too many bytes");
            }
        } else if (length > EIGHT_BYTES) {
            throw new IOException("a masked frame");
        }
        return raw.read(length);
    }

    private void closed(byte[] payload) throws IOException {
        code = payload.length < 2 ? 1005 : (payload[0] & 0xff) << 8 | payload[1] & 0xff;
        reason = payload.length < 2 ? "" : new String(payload, 2, payload.length - 2, UTF_8);
        raw.send(control(CLOSE, payload));
        raw.close();
    }

    /** What the server has closed with; -1 if it has not. */
    public int code() {
        return code;
    }

    /** What it has said about that. */
    public String reason() {
        return reason;
    }

    /** Goes without a word. */
    @Override
    public void close() throws IOException {
        raw.close();
    }

    /** The same, so that what the server still sends is answered with a reset. */
    public void breakOff() throws IOException {
        raw.breakOff();
    }
}
