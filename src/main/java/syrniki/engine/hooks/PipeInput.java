package syrniki.engine.hooks;

import syrniki.trace.Kind;

import java.io.IOException;
import java.io.InputStream;

/**
 * The end of a pipe that is read from: a line is taken when its last byte is handed out.
 *
 * <p>A thread that reads a line is given that line and no more, so that it takes one at a time.
 */
final class PipeInput extends InputStream {

    private final InputStream real;
    private final Pipe pipe;

    /** Told once there is nothing more. */
    private final Runnable ended;

    private final LineSplitter lines = new LineSplitter();
    private final byte[] buffer = new byte[8192];
    private int next;
    private int end;

    PipeInput(InputStream real, Pipe pipe, Runnable ended) {
        this.real = real;
        this.pipe = pipe;
        this.ended = ended;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public synchronized int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        Watched self = Watched.current();
        if (next == end && !fill(self)) {
            return -1;
        }
        boolean oneLine = self != null && self.readsLine;
        int taken = 0;
        while (next < end && taken < length) {
            byte b = buffer[next++];
            into[from + taken++] = b;
            if (lines.ends(b)) {
                tell(self);
                if (oneLine) {
                    break;
                }
            }
        }
        if (oneLine) {
            self.readSome = true;
        }
        return taken;
    }

    /** Gets more, waiting for it if there is none; returns whether there was any. */
    private boolean fill(Watched self) throws IOException {
        next = 0;
        if (self == null || real.available() > 0) {
            end = Math.max(0, real.read(buffer));
        } else {
            Waits.begin(self, pipe, self.readsLine ? "readLine" : "read", null, self.line);
            try {
                end = Math.max(0, real.read(buffer));
            } catch (IOException e) {
                Waits.end(self, pipe, self.line, -1);
                throw e;
            }
            if (end == 0) {
                ended.run();
            }
            Waits.end(self, pipe, self.line, end == 0 ? pipe.end() : firstLine());
        }
        if (end == 0 && lines.begun()) {
            tell(self);
        }
        return end > 0;
    }

    /** What ended the wait: the line that came, if it did as a whole. */
    private long firstLine() {
        if (lines.begun()) {
            return -1;
        }
        LineSplitter first = new LineSplitter();
        for (int i = 0; i < end; i++) {
            if (first.ends(buffer[i])) {
                return pipe.cause(first.taken());
            }
        }
        return -1;
    }

    private void tell(Watched self) {
        String line = lines.taken();
        if (self != null) {
            self.log.record(Kind.QUEUE_TAKE, pipe.id(), line, self.line, pipe.cause(line));
        }
    }

    @Override
    public synchronized int available() throws IOException {
        Watched self = Watched.ifCurrent();
        return self != null && self.readSome ? 0 : end - next + real.available();
    }

    @Override
    public void close() throws IOException {
        real.close();
    }
}
