package syrniki.engine.hooks;

import syrniki.trace.Kind;
import syrniki.trace.Mark;
import syrniki.trace.WatchLog;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a run's threads print: each line becomes an event of the thread that ended it. */
final class Output {

    private final Lines outLines;
    private final Lines errLines;
    private volatile PrintStream out;
    private volatile PrintStream err;
    private volatile InputStream in;

    Output(Objects objects, Console console) {
        outLines = lines(objects, console.out(), FileDescriptor.out);
        errLines = lines(objects, console.err(), FileDescriptor.err);
        out = new PrintStream(outLines, true, StandardCharsets.UTF_8);
        err = new PrintStream(errLines, true, StandardCharsets.UTF_8);
        in =
                console.in() < 0
                        ? InputStream.nullInputStream()
                        : new PipeInput(
                                new FileInputStream(FileDescriptor.in),
                                new Pipe(objects, console.in(), true),
                                () -> {});
    }

    private static Lines lines(Objects objects, int to, FileDescriptor real) {
        return to == Console.LEARNER
                ? new Lines(to, null, OutputStream.nullOutputStream())
                : new Lines(to, new Pipe(objects, to, true), new FileOutputStream(real));
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    InputStream in() {
        return in;
    }

    void out(PrintStream stream) {
        out = stream;
    }

    void err(PrintStream stream) {
        err = stream;
    }

    void in(InputStream stream) {
        in = stream;
    }

    /** Tells what was printed and not ended, on behalf of the current thread. */
    void flush() {
        outLines.endLine();
        errLines.endLine();
    }

    /**
     * Tells what was printed and not ended, once the run is over, on behalf of those who printed
     * it.
     */
    void flush(WatchLog log) {
        outLines.tellRest(log);
        errLines.tellRest(log);
    }

    /** A stream of lines: for the learner, or into a pipe. */
    private static final class Lines extends OutputStream {

        private final int to;
        private final Pipe pipe;
        private final OutputStream real;
        private final LineSplitter line = new LineSplitter();

        /** Who wrote last, and where. */
        private int writer;

        private int at;

        Lines(int to, Pipe pipe, OutputStream real) {
            this.to = to;
            this.pipe = pipe;
            this.real = real;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        /**
         * Who writes into a full pipe waits without this lock, so that the JVM can end meanwhile.
         */
        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            note(bytes, from, length);
            real.write(bytes, from, length);
        }

        private synchronized void note(byte[] bytes, int from, int length) {
            for (int i = from; i < from + length; i++) {
                boolean ends = line.ends(bytes[i]);
                written();
                if (ends) {
                    tell();
                }
            }
        }

        synchronized void endLine() {
            if (line.begun()) {
                tell();
            }
        }

        private void written() {
            Watched self = Watched.current();
            if (self != null) {
                writer = self.log.id();
                at = self.line;
            }
        }

        synchronized void tellRest(WatchLog log) {
            if (line.begun() && to != Console.UNSEEN) {
                String text = line.taken();
                log.record(writer, kind(), to, value(text), at);
            }
        }

        private void tell() {
            String text = line.taken();
            Watched self = Watched.current();
            if (self != null && to != Console.UNSEEN) {
                self.record(kind(), to, value(text), self.line);
            }
        }

        private Kind kind() {
            return pipe == null ? Kind.OUTPUT : Kind.QUEUE_PUT;
        }

        private Object value(String text) {
            return pipe == null ? text : new Mark(text, pipe.token(text));
        }
    }
}
