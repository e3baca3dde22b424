package load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** Spring's simple broker in its place. */
final class Stomp extends Server {

    Stomp(Path jar, Path classes) throws Exception {
        super("STOMP", jar, classes, "stomp.Stomp");
    }

    @Override
    String run(int writes) throws Exception {
        post("/runs?writes=" + writes, "");
        return "run";
    }

    @Override
    Stamp stamp() {
        return new Stamp.Json();
    }

    @Override
    String path(String run) {
        return "/stomp";
    }

    @Override
    void greet(SocketChannel channel) throws IOException {
        send(channel, "CONNECT\naccept-version:1.2\nheart-beat:0,0\n\n\0");
        one(channel);
        for (int left = one(channel); left > 0; left--) {
            one(channel); // CONNECTED, which is short
        }
    }

    @Override
    void subscribe(SocketChannel channel) throws IOException {
        send(channel, "SUBSCRIBE\nid:0\ndestination:/topic/run\n\n\0");
    }

    /** A text of less than 126 bytes, under a mask that changes nothing. */
    private static void send(SocketChannel channel, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(6 + bytes.length);
        frame.put((byte) 0x81).put((byte) (0x80 | bytes.length)).putInt(0).put(bytes).flip();
        channel.write(frame);
    }
}
