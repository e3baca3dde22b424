package syrniki.engine.hooks;

import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.ThreadLog;

import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** What a run keeps beside a pipe within the program: what has been put into it and not taken. */
final class ChannelShadow extends Shadow {

    private static final int SHOWN = 200;

    /** A write: the token of its event, and how many of its bytes nobody has read. */
    private record Put(long token, int left) {}

    private final Deque<Put> puts = new ArrayDeque<>();

    ChannelShadow(Objects objects, Pipe real) {
        super(objects, real, Role.QUEUE);
    }

    /** Notes a write that is about to be. */
    synchronized void put(long token, int bytes) {
        puts.add(new Put(token, bytes));
    }

    /** Notes that so many bytes were read; returns the event that put the first of them. */
    synchronized long take(int bytes) {
        long first = puts.isEmpty() || bytes <= 0 ? ThreadLog.NO_CAUSE : puts.peek().token;
        for (int left = bytes; left > 0 && !puts.isEmpty(); ) {
            Put put = puts.remove();
            if (put.left > left) {
                puts.addFirst(new Put(put.token, put.left - left));
            }
            left -= put.left;
        }
        return first;
    }

    synchronized boolean isEmpty() {
        return puts.isEmpty();
    }

    /** The first of the bytes that remain in a buffer, as text. */
    static String text(ByteBuffer bytes) {
        ByteBuffer shown = bytes.duplicate();
        shown.limit(Math.min(shown.limit(), shown.position() + SHOWN));
        return StandardCharsets.UTF_8.decode(shown).toString();
    }

    @Override
    String type() {
        return "Pipe";
    }

    @Override
    boolean free() {
        return true; // who writes into it may be anybody, at any time
    }
}
