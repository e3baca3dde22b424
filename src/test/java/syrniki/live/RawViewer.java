package syrniki.live;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A connection to the stream and nothing more: thousands of them cost little, and they can be
 * broken off.
 *
 * @param answer what the server answered to the request, in small letters
 */
record RawViewer(Socket socket, String answer) {

    /**
     * @param from address of the machine that it comes from, as {@code 127.0.0.2}
     * @param headers more lines of the request, each with its end
     */
    static RawViewer open(int port, String path, String from, String headers) throws IOException {
        Socket socket = new Socket("127.0.0.1", port, InetAddress.getByName(from), 0);
        socket.setSoTimeout(20_000);
        String request =
                """
                GET %s HTTP/1.1\r
                Host: 127.0.0.1:%d\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                %s\r
                """
                        .formatted(path, port, headers);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        InputStream in = socket.getInputStream();
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            answer.append((char) in.read());
        }
        return new RawViewer(socket, answer.toString().toLowerCase());
    }

    static RawViewer open(int port, String path) throws IOException {
        return open(port, path, "127.0.0.1", "");
    }

    /**
     * Reads a frame that closes the connection, with all that comes before it.
     *
     * @return code and reason
     */
    LiveClient.Closed closed() throws IOException {
        InputStream in = socket.getInputStream();
        while (true) {
            int kind = in.read() & 0x0f;
            int length = in.read();
            for (int more = length == 126 ? 2 : length == 127 ? 8 : 0; more > 0; more--) {
                length = (more == 2 || more == 8 ? 0 : length << 8) | in.read();
            }
            byte[] payload = in.readNBytes(length);
            if (kind == 8) {
                int code = (payload[0] & 0xff) << 8 | payload[1] & 0xff;
                String reason = new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8);
                return new LiveClient.Closed(code, reason);
            }
        }
    }

    void close() throws IOException {
        socket.close();
    }

    /** Breaks off without a word. */
    void breakOff() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }
}
