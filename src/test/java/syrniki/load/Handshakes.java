package syrniki.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import syrniki.LiveSocket;
import syrniki.guard.Raw;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many who ask for the stream of one run, each in another way that HTTP allows, and hold every byte
 * they get against its record.
 */
final class Handshakes {

    /** How the stream is asked for. */
    enum Way {
        /** On a connection of its own. */
        ALONE,
        /** In two pieces. */
        IN_PIECES,
        /** On a connection on which something else was answered before. */
        AFTER_A_REQUEST,
        /** Together with another request, before the answer to that. */
        BEHIND_A_REQUEST,
        /** With the first frame of the client behind it, before the answer. */
        WITH_A_PING
    }

    /** The first bytes of a frame that tells a place in the queue. */
    private static final byte[] QUEUED = {(byte) 0xa1, 0x66, 'q', 'u', 'e', 'u', 'e', 'd'};

    /**
     * One in so many goes after some frames, fewer than so many, while the server writes others.
     */
    private static final int LEAVES = 4;

    private final int port;
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    final AtomicInteger whole = new AtomicInteger();
    final AtomicInteger left = new AtomicInteger();

    Handshakes(int port) {
        this.port = port;
    }

    Queue<String> faults() {
        return faults;
    }

    /** Watches a run to its end, or goes; returns what has come of it, or null if it has gone. */
    byte[] watch(String run, Way way, Random chance) {
        try {
            LiveSocket socket = open("/live/" + run, way, chance);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            int most = chance.nextInt(LEAVES) > 0 ? Integer.MAX_VALUE : chance.nextInt(LEAVES);
            for (byte[] frame = socket.next(); frame != null; frame = socket.next()) {
                if (Arrays.mismatch(frame, QUEUED) != QUEUED.length) {
                    all.writeBytes(frame);
                }
                if (most-- == 0) {
                    leave(socket, chance);
                    left.incrementAndGet();
                    return null;
                }
            }
            whole.incrementAndGet();
            return all.toByteArray();
        } catch (IOException | RuntimeException e) {
            faults.add(way + ": " + e);
            return null;
        }
    }

    private static void leave(LiveSocket socket, Random chance) throws IOException {
        if (chance.nextBoolean()) {
            socket.breakOff();
        } else {
            socket.close();
        }
    }

    private LiveSocket open(String path, Way way, Random chance) throws IOException {
        byte[] handshake = LiveSocket.handshake(port, path);
        byte[] other =
                "GET /api/lessons HTTP/1.1\r\nHost: localhost:%d\r\n\r\n"
                        .formatted(port)
                        .getBytes(US_ASCII);
        Raw raw = new Raw(port);
        switch (way) {
            case ALONE -> raw.send(handshake);
            case IN_PIECES -> {
                int cut = 1 + chance.nextInt(handshake.length - 1);
                raw.send(Arrays.copyOf(handshake, cut));
                Thread.yield();
                raw.send(Arrays.copyOfRange(handshake, cut, handshake.length));
            }
            case AFTER_A_REQUEST -> {
                raw.send(other);
                raw.answer(false);
                raw.send(handshake);
            }
            case BEHIND_A_REQUEST -> {
                raw.send(joined(other, handshake));
                raw.answer(false);
            }
            case WITH_A_PING -> raw.send(joined(handshake, LiveSocket.ping("anybody there?")));
        }
        return LiveSocket.opened(raw);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** Says what was wrong with what came of a run, if anything was. */
    void compare(String run, Way way, byte[] came, byte[] record) {
        if (!Arrays.equals(came, record)) {
            faults.add(
                    "%s, run %s: of %d bytes came %d, other ones from %d on"
                            .formatted(
                                    way,
                                    run,
                                    record.length,
                                    came.length,
                                    Arrays.mismatch(came, record)));
        }
    }
}
