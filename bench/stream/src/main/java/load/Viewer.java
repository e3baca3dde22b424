package load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/** One who watches: takes WebSocket messages off a connection that was opened before. */
final class Viewer {

    private static final int CLOSE = 8;

    final SocketChannel channel;

    /** When the last burst that has come was written. */
    long seen;

    /** Bursts that have come. */
    long bursts;

    private byte[] rest = {};

    Viewer(SocketChannel channel) {
        this.channel = channel;
    }

    /**
     * Reads what is there.
     *
     * @param buffer empty, on an array, for whoever reads at the time
     * @return bytes read; -1 if the connection is at its end
     */
    int read(ByteBuffer buffer, Stamp stamp, Latencies latencies) throws IOException {
        buffer.clear().put(rest);
        int read = channel.read(buffer);
        if (read <= 0) {
            return read;
        }
        long now = System.nanoTime();
        byte[] bytes = buffer.array();
        int end = buffer.position();
        int at = 0;
        while (at + 2 <= end) {
            int code = bytes[at + 1] & 0x7f;
            int begin = at + (code < 126 ? 2 : code == 126 ? 4 : 10);
            if (begin > end) {
                break;
            }
            long length = code;
            if (code >= 126) {
                length = 0;
                for (int i = at + 2; i < begin; i++) {
                    length = length << 8 | bytes[i] & 0xff;
                }
            }
            if (begin + length > end) {
                break;
            }
            if ((bytes[at] & 0x0f) == CLOSE) {
                return -1;
            }
            at = begin + (int) length;
            long written = stamp.find(bytes, begin, at, now);
            if (written > seen) {
                latencies.add(now - written);
                seen = written;
                bursts++;
            }
        }
        rest = Arrays.copyOfRange(bytes, at, end);
        return read;
    }
}
