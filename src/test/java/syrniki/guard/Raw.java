package syrniki.guard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A connection on which one says to the server whatever one wants, be it HTTP or not. */
public final class Raw implements AutoCloseable {

    private static final int PATIENCE = 30_000;

    /** An answer; names of headers in lower case, values of the same name joined by commas. */
    public record Answer(int status, Map<String, String> headers, String body) {

        /** What this header says; null if it is not there. */
        public String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }

        /** Whether the next request can be asked on the same connection. */
        public boolean keepsAlive() {
            return status == 101 || !"close".equalsIgnoreCase(header("Connection"));
        }
    }

    private final Socket socket = new Socket();
    private final InputStream in;

    /**
     * A connection to the server at this port of the same machine, by which nothing is said yet.
     */
    public Raw(int port) throws IOException {
        socket.connect(new InetSocketAddress("localhost", port), PATIENCE);
        socket.setSoTimeout(PATIENCE);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** What the server answers to a request written out, with a line's end as {@code \n}. */
    static Answer ask(int port, String request) throws IOException {
        try (Raw raw = new Raw(port)) {
            raw.send(request.replace("\n", "\r\n").getBytes(UTF_8));
            return raw.answer(request.startsWith("HEAD"));
        }
    }

    /** What the server answers to a GET of this path, with more headers, one a line. */
    static Answer get(int port, String path, String... headers) throws IOException {
        return request(port, "GET", path, "", headers);
    }

    static Answer request(int port, String method, String path, String body, String... headers)
            throws IOException {
        StringBuilder request = new StringBuilder(method + " " + path + " HTTP/1.1\n");
        if (!String.join("\n", headers).contains("Host:")) {
            request.append("Host: localhost:").append(port).append('\n');
        }
        for (String header : headers) {
            request.append(header).append('\n');
        }
        if (!body.isEmpty()) {
            request.append("Content-Length: ").append(body.getBytes(UTF_8).length).append('\n');
        }
        return ask(port, request + "Connection: close\n\n" + body);
    }

    /** Says this to the server, at once. */
    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Says that nothing more will be sent. */
    void sendEnd() throws IOException {
        socket.shutdownOutput();
    }

    /**
     * Reads the next answer.
     *
     * @param toHead whether it is to a HEAD request, so that no body follows
     * @throws EOFException if the server has closed the connection instead
     */
    public Answer answer(boolean toHead) throws IOException {
        String[] first = line().split(" ", 3);
        if (first.length < 2 || !first[0].startsWith("HTTP/1.")) {
            throw new IOException("no answer but " + String.join(" ", first));
        }
        int status = Integer.parseInt(first[1]);
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (one, other) -> one + ", " + other);
        }
        boolean bare = toHead || status < 200 || status == 204 || status == 304;
        return new Answer(status, headers, bare ? "" : body(headers));
    }

    private String body(Map<String, String> headers) throws IOException {
        if (headers.containsKey("content-length")) {
            return text(in.readNBytes(Integer.parseInt(headers.get("content-length"))));
        }
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int size = chunk(); size > 0; size = chunk()) {
                all.write(in.readNBytes(size));
                line();
            }
            line();
            return text(all.toByteArray());
        }
        return text(in.readAllBytes());
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("closed after " + line.size() + " bytes of a line");
            }
            line.write(next);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }

    /** The next byte as it comes; -1 if the server has closed the connection. */
    public int read() throws IOException {
        return in.read();
    }

    /** The next bytes, so many. */
    public byte[] read(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("closed after %d of %d bytes".formatted(bytes.length, count));
        }
        return bytes;
    }

    /** Waits for the server's next byte for as long as it takes, from now on. */
    public void waitForEver() throws IOException {
        socket.setSoTimeout(0);
    }

    /** Breaks the connection off without a word, so that the server's next one finds nobody. */
    public void breakOff() throws IOException {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (SocketException closed) {
            // nothing is left to be broken off
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
