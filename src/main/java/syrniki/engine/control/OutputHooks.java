package syrniki.engine.control;

import syrniki.engine.hooks.Static;
import syrniki.trace.Event;
import syrniki.trace.Kind;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What a program prints: no step of its own, it goes with the step before. */
public final class OutputHooks {

    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    private OutputHooks() {}

    /** Tells a line on behalf of the current thread. */
    static void line(Control control, String text) {
        Worker me = control.self();
        me.tell(Kind.OUTPUT, Event.NONE, text, me.line);
    }

    /** Stands for reading the field {@link System#out}. */
    public static PrintStream out(int line) {
        Control control = Control.current();
        return control.witnessed()
                ? new PrintStream(new Lines(control, line), true, StandardCharsets.UTF_8)
                : NOWHERE;
    }

    /** Stands for reading the field {@link System#err}. */
    public static PrintStream err(int line) {
        return out(line);
    }

    /** Stands for reading the field {@link System#in}. */
    public static InputStream in(int line) {
        return InputStream.nullInputStream();
    }

    /** Comes before a call of a stream's method. */
    public static void at(int line) {}

    @Static(IO.class)
    public static void println(Object value, int line) {
        Control control = Control.current();
        if (control.witnessed()) {
            out(line).println(value);
        }
    }

    @Static(IO.class)
    public static void println(int line) {
        println("", line);
    }

    @Static(IO.class)
    public static void print(Object value, int line) {
        Control control = Control.current();
        if (control.witnessed()) {
            out(line).print(value);
        }
    }

    @Static(IO.class)
    public static String readln(int line) {
        return null;
    }

    @Static(IO.class)
    public static String readln(String prompt, int line) {
        print(prompt, line);
        return null;
    }

    public static void printStackTrace(Throwable self, int line) {
        println(self, line);
    }

    /** Takes what is printed and tells it line by line. */
    private static final class Lines extends OutputStream {

        private final Control control;
        private final int line;

        Lines(Control control, int line) {
            this.control = control;
            this.line = line;
        }

        @Override
        public void write(int b) {
            if (control.memory().printed.ends((byte) b)) {
                control.self()
                        .tell(Kind.OUTPUT, Event.NONE, control.memory().printed.taken(), line);
            }
        }
    }
}
