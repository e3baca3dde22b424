package syrniki.load;

import syrniki.LiveSocket;

import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.cbor.CBORMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Somebody who watches a run as a browser does, and makes sure that nothing is missing and nothing
 * comes twice: each batch begins where the one before ended.
 */
final class Watcher {

    private static final CBORMapper CBOR = new CBORMapper();

    /** Bytes that one event takes up in a batch's column of times. */
    private static final int TIME = Double.BYTES;

    /** The code of a stream that has come to its end. */
    private static final int NORMAL = 1000;

    private final LiveSocket socket;

    private final CompletableFuture<Long> over = new CompletableFuture<>();
    private final CompletableFuture<Long> begun = new CompletableFuture<>();
    private final CompletableFuture<Void> told = new CompletableFuture<>();
    private final CompletableFuture<Void> someCame = new CompletableFuture<>();
    private final List<Integer> positions = new ArrayList<>();
    private volatile long next;
    private volatile int frames;
    private boolean head;
    private boolean ended;
    private boolean left;

    /**
     * @param from the event that is to come first
     */
    Watcher(LiveSocket socket, long from) {
        this.socket = socket;
        next = from;
        Thread.startVirtualThread(this::watch);
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
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return next;
    }

    private void watch() {
        try {
            for (byte[] frame = socket.next(); frame != null; frame = socket.next()) {
                take(CBOR.readTree(frame));
            }
            check(
                    ended && socket.code() == NORMAL,
                    "closed after event " + next + ": " + socket.code() + " " + socket.reason());
            over.complete(next);
            someCame.complete(null);
        } catch (IOException | RuntimeException | AssertionError e) {
            fail(e);
        }
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

    private void fail(Throwable error) {
        over.completeExceptionally(error);
        told.completeExceptionally(error);
        begun.completeExceptionally(error);
        someCame.completeExceptionally(error);
    }
}
