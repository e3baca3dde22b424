package syrniki.engine.hooks;

import syrniki.trace.Kind;
import syrniki.trace.Mark;

import java.io.IOException;
import java.io.OutputStream;

/** The end of a pipe that is written to: a line is put when its end is written. */
final class PipeOutput extends OutputStream {

    private final OutputStream real;
    private final Pipe pipe;
    private final LineSplitter lines = new LineSplitter();
    private boolean closed;

    PipeOutput(OutputStream real, Pipe pipe) {
        this.real = real;
        this.pipe = pipe;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            if (lines.ends(bytes[i])) {
                tell();
            }
        }
        real.write(bytes, from, length);
    }

    private void tell() {
        Watched self = Watched.current();
        String line = lines.taken();
        if (self != null) {
            self.record(Kind.QUEUE_PUT, pipe.id(), new Mark(line, pipe.token(line)), self.line);
        }
    }

    @Override
    public void flush() throws IOException {
        real.flush();
    }

    @Override
    public synchronized void close() throws IOException {
        Watched self = Watched.current();
        if (!closed && self != null) {
            if (lines.begun()) {
                tell();
            }
            self.record(Kind.NOTIFY, pipe.id(), new Mark("all", pipe.end()), self.line);
        }
        closed = true;
        real.close();
    }
}
