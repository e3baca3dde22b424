package syrniki.engine.hooks;

import java.io.InputStream;
import java.io.PrintStream;

/** What a lesson prints and reads: kept apart for each run, never the server's own. */
public final class OutputHooks {

    private OutputHooks() {}

    private static Output of(int line) {
        Watched self = Watched.current();
        return self == null ? Nowhere.OUTPUT : self.at(line).run.output;
    }

    /** Takes what is printed where no run is known. */
    private static final class Nowhere {
        static final Output OUTPUT = new Output(null, Console.OF_RUN);
    }

    /** Stands for reading the field {@link System#out}. */
    public static PrintStream out(int line) {
        return of(line).out();
    }

    /** Stands for reading the field {@link System#err}. */
    public static PrintStream err(int line) {
        return of(line).err();
    }

    /** Stands for reading the field {@link System#in}. */
    public static InputStream in(int line) {
        return of(line).in();
    }

    /** Comes before a call of a stream's method. */
    public static void at(int line) {
        Watched self = Watched.current();
        if (self != null) {
            self.at(line);
        }
    }

    @Static(System.class)
    public static void setOut(PrintStream stream, int line) {
        of(line).out(stream);
    }

    @Static(System.class)
    public static void setErr(PrintStream stream, int line) {
        of(line).err(stream);
    }

    @Static(System.class)
    public static void setIn(InputStream stream, int line) {
        of(line).in(stream);
    }

    @Static(IO.class)
    public static void println(Object value, int line) {
        out(line).println(value);
    }

    @Static(IO.class)
    public static void println(int line) {
        out(line).println();
    }

    @Static(IO.class)
    public static void print(Object value, int line) {
        PrintStream out = out(line);
        out.print(value);
        out.flush();
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
        Traces.print(self, err(line));
    }
}
