package syrniki.engine.hooks;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Cuts what goes through a stream into lines. */
public final class LineSplitter {

    /** A line longer than this is told in pieces. */
    private static final int LONGEST = 10_000;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    /** Takes the next byte; returns whether it ends a line, to be {@link #taken}. */
    public boolean ends(int b) {
        if (b == '\n') {
            return true;
        }
        line.write(b);
        return line.size() >= LONGEST && (b & 0x80) == 0;
    }

    /** Whether a line has begun. */
    public boolean begun() {
        return line.size() > 0;
    }

    /** The line so far, without its end; the next one begins. */
    public String taken() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
