package syrniki.engine.hooks;

import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.WatchLog;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a run's threads print: each line becomes an event of the thread that ended it. */
final class Output {

    /** A line longer than this is told in pieces. */
    private static final int LONGEST = 10_000;

    private final Lines outLines = new Lines();
    private final Lines errLines = new Lines();
    private volatile PrintStream out = new PrintStream(outLines, true, StandardCharsets.UTF_8);
    private volatile PrintStream err = new PrintStream(errLines, true, StandardCharsets.UTF_8);
    private volatile InputStream in = InputStream.nullInputStream();

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

    private static final class Lines extends OutputStream {

        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        /** Who wrote last, and where. */
        private int writer;

        private int at;

        @Override
        public synchronized void write(int b) {
            if (b == '\n') {
                tell();
            } else {
                line.write(b);
                written();
                if (line.size() >= LONGEST && (b & 0x80) == 0) {
                    tell();
                }
            }
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            for (int i = from; i < from + length; i++) {
                write(bytes[i]);
            }
        }

        synchronized void endLine() {
            if (line.size() > 0) {
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
            if (line.size() > 0) {
                log.record(writer, Kind.OUTPUT, Event.NONE, taken(), at);
            }
        }

        private String taken() {
            String text = line.toString(StandardCharsets.UTF_8);
            line.reset();
            return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        }

        private void tell() {
            String text = taken();
            Watched self = Watched.current();
            if (self != null) {
                self.record(Kind.OUTPUT, Event.NONE, text, self.line);
            }
        }
    }
}
