package syrniki.engine.hooks;

import syrniki.trace.Kind;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;

/**
 * Pipes within the program: real input and output that a thread blocks in. What is written at once
 * is one item; whoever waits in a read is freed by the run's end, as such channels are by an
 * interrupt.
 */
public final class ChannelHooks {

    private ChannelHooks() {}

    public static Pipe.SourceChannel source(Pipe self, int line) {
        know(self, self.source());
        return self.source();
    }

    public static Pipe.SinkChannel sink(Pipe self, int line) {
        know(self, self.sink());
        return self.sink();
    }

    private static void know(Pipe pipe, Object end) {
        Watched caller = Watched.current();
        if (caller != null) {
            ChannelShadow shadow =
                    caller.run.objects.shadow(
                            pipe, () -> new ChannelShadow(caller.run.objects, pipe));
            caller.run.objects.shadow(end, () -> shadow);
        }
    }

    public static int write(Pipe.SinkChannel self, ByteBuffer bytes, int line) throws IOException {
        Watched caller = Watched.current();
        ChannelShadow shadow = caller == null ? null : shadow(caller.at(line), self);
        if (shadow == null || !bytes.hasRemaining()) {
            return self.write(bytes);
        }
        long token = caller.record(Kind.QUEUE_PUT, shadow.id(), ChannelShadow.text(bytes), line);
        shadow.put(token, bytes.remaining());
        return self.write(bytes);
    }

    public static int read(Pipe.SourceChannel self, ByteBuffer into, int line) throws IOException {
        Watched caller = Watched.current();
        ChannelShadow shadow = caller == null ? null : shadow(caller.at(line), self);
        if (shadow == null || !into.hasRemaining() || !self.isBlocking()) {
            return self.read(into);
        }
        int from = into.position();
        boolean waits = shadow.isEmpty();
        if (waits) {
            Waits.begin(caller, shadow, "read", null, line);
        }
        int count;
        try {
            count = self.read(into);
        } catch (IOException e) {
            if (waits) {
                Waits.interrupted(caller, shadow, line);
            }
            throw e;
        }
        long put = shadow.take(count);
        if (waits) {
            Waits.end(caller, shadow, line, put);
        }
        if (count > 0) {
            String text = ChannelShadow.text(into.duplicate().flip().position(from));
            caller.log.record(Kind.QUEUE_TAKE, shadow.id(), text, line, put);
        }
        return count;
    }

    private static ChannelShadow shadow(Watched caller, Object end) {
        return caller.run.objects.ifKnown(end) instanceof Known known
                ? known.shadow(() -> null)
                : null;
    }
}
