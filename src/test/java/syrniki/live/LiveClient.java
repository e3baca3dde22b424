package syrniki.live;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A viewer, as a browser would be one. */
final class LiveClient implements WebSocket.Listener {

    /** How the server closed. */
    record Closed(int code, String reason) {}

    private final BlockingQueue<byte[]> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Closed> closed = new CompletableFuture<>();
    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();
    private final boolean reading;
    private WebSocket socket;

    private LiveClient(boolean reading) {
        this.reading = reading;
    }

    static LiveClient open(HttpClient http, int port, String path) {
        return open(http, port, path, true);
    }

    /** A viewer that takes nothing of what it is sent. */
    static LiveClient stalled(HttpClient http, int port, String path) {
        return open(http, port, path, false);
    }

    private static LiveClient open(HttpClient http, int port, String path, boolean reading) {
        LiveClient client = new LiveClient(reading);
        URI uri = URI.create("ws://localhost:" + port + path);
        client.socket = http.newWebSocketBuilder().buildAsync(uri, client).join();
        return client;
    }

    @Override
    public void onOpen(WebSocket webSocket) {
        if (reading) {
            webSocket.request(1);
        }
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        parts.writeBytes(bytes);
        if (last) {
            frames.add(parts.toByteArray());
            parts.reset();
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        closed.complete(new Closed(statusCode, reason));
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        closed.completeExceptionally(error);
    }

    byte[] next() throws InterruptedException {
        byte[] frame = frames.poll(10, TimeUnit.SECONDS);
        if (frame == null) {
            throw new AssertionError("no frame came");
        }
        return frame;
    }

    /** All frames up to the close, one after the other. */
    byte[] rest() throws Exception {
        closed();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] frame : frames) {
            all.write(frame);
        }
        return all.toByteArray();
    }

    Closed closed() throws Exception {
        return closed.get(10, TimeUnit.SECONDS);
    }

    /** Takes from now on what it is sent. */
    void read() {
        socket.request(1);
    }

    void sendText(String text) {
        socket.sendText(text, true).join();
    }

    void sendBinary(int length) {
        socket.sendBinary(ByteBuffer.allocate(length), true).join();
    }

    void vanish() {
        socket.abort();
    }
}
