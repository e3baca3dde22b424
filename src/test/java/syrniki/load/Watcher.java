package syrniki.load;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.cbor.CBORMapper;

import java.io.ByteArrayOutputStream;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Somebody who watches a run as a browser does, and makes sure that nothing is missing and nothing
 * comes twice: each batch begins where the one before ended.
 */
final class Watcher implements WebSocket.Listener {

    private static final CBORMapper CBOR = new CBORMapper();

    /** Bytes that one event takes up in a batch's column of times. */
    private static final int TIME = Double.BYTES;

    private final CompletableFuture<Long> over = new CompletableFuture<>();
    private final CompletableFuture<Long> begun = new CompletableFuture<>();
    private final CompletableFuture<Void> told = new CompletableFuture<>();
    private final CompletableFuture<Void> someCame = new CompletableFuture<>();
    private final List<Integer> positions = new ArrayList<>();
    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();
    private volatile WebSocket socket;
    private volatile long next;
    private volatile int frames;
    private boolean head;
    private boolean ended;
    private boolean left;

    Watcher(long from) {
        next = from;
    }

    /** The event wanted next: how many there were, once it is over. */
    long next() {
        return next;
    }

    /** How many frames have come. */
    int frames() {
        return frames;
    }

    /** Places in the queue, in the order told. */
    List<Integer> positions() {
        synchronized (positions) {
            return List.copyOf(positions);
        }
    }

    /** Completes with the time on the clock ({@link System#nanoTime}) at which the run began. */
    CompletableFuture<Long> begun() {
        return begun;
    }

    /** Completes with the first frame: a place in the queue, or the head. */
    CompletableFuture<Void> told() {
        return told;
    }

    /** Completes when an event has come, or none will any more. */
    CompletableFuture<Void> someCame() {
        return someCame;
    }

    /**
     * Waits for the last frame; returns how many events there were from 0.
     *
     * @throws AssertionError if something was missing, came twice, or made no sense
     */
    long await(long seconds) throws InterruptedException {
        try {
            return over.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            leave();
            throw new AssertionError("nothing came any more after event " + next, e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        }
    }

    /** Goes without a word; returns the event wanted next. */
    synchronized long leave() {
        left = true;
        socket.abort();
        return next;
    }

    @Override
    public void onOpen(WebSocket webSocket) {
        socket = webSocket;
        webSocket.request(1);
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        parts.writeBytes(bytes);
        if (last) {
            try {
                take(CBOR.readTree(parts.toByteArray()));
            } catch (RuntimeException | AssertionError e) {
                fail(e);
            }
            parts.reset();
        }
        webSocket.request(1);
        return null;
    }

    private synchronized void take(JsonNode frame) {
        if (left) {
            return;
        }
        frames++;
        told.complete(null);
        if (frame.has("queued")) {
            check(!head, "queued after it has begun");
            synchronized (positions) {
                positions.add(frame.at("/queued/position").asInt());
            }
        } else if (frame.has("head")) {
            check(!head, "a second head");
            head = true;
            begun.complete(System.nanoTime());
        } else if (frame.has("batch")) {
            batch(frame.get("batch"));
        } else {
            check(head && !ended && frame.has("end"), "an unknown frame, or one out of turn");
            ended = true;
        }
    }

    private void batch(JsonNode batch) {
        check(head && !ended, "a batch out of turn");
        long from = batch.get("from").asLong();
        check(from == next, "event " + from + " came where " + next + " should have");
        int events = batch.get("t").binaryValue().length / TIME;
        check(batch.get("kind").binaryValue().length == events, "columns of unequal length");
        check(batch.get("value").size() == events, "columns of unequal length");
        next += events;
        if (events > 0) {
            someCame.complete(null);
        }
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int code, String reason) {
        if (ended && code == WebSocket.NORMAL_CLOSURE) {
            over.complete(next);
            someCame.complete(null);
        } else {
            fail(new AssertionError("closed after event " + next + ": " + code + " " + reason));
        }
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        fail(error);
    }

    private void fail(Throwable error) {
        over.completeExceptionally(error);
        told.completeExceptionally(error);
        begun.completeExceptionally(error);
        someCame.completeExceptionally(error);
    }
}
