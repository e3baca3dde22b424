package syrniki.engine.control;

import syrniki.engine.control.Contents.View;

import java.util.Iterator;
import java.util.function.Supplier;

/**
 * Calls of collections, maps and text under construction: {@code before} comes before the real call
 * and returns what the others are given, null if threads do not share it.
 */
public final class ContentsHooks {

    private ContentsHooks() {}

    /** What is known of what is called, if threads share it. */
    private static Shared shared(Object self) {
        Shared known = self == null ? null : Control.current().memory().ifKnown(self);
        return known instanceof View || known instanceof Contents it && it.isShared()
                ? known
                : null;
    }

    private static Contents contents(Object known) {
        return known instanceof View view ? view.of : (Contents) known;
    }

    public static Object before(Object self, int line) {
        Shared known = shared(self);
        if (known != null) {
            contents(known).enter(known.control.self(), self instanceof Iterator<?>, line);
        }
        return known;
    }

    /** Comes after the call, be there a result or an exception. */
    public static void after(Object self, Object known, int line) {
        if (known != null) {
            Contents contents = contents(known);
            contents.leave(contents.control.self(), self instanceof Iterator<?>, line);
        }
    }

    /** Comes after a call whose result is one more way to look into what is called. */
    public static void viewed(Object result, Object known) {
        if (known != null && result != null && !Kinds.value(result)) {
            Contents contents = contents(known);
            if (contents.control.memory().ifKnown(result) == null) {
                contents.control.memory().keep(result, new View(contents));
                contents.iterated();
            }
        }
    }

    /** Comes before one is given to a method of the JDK, which looks into it. */
    public static void passed(Object value, int line) {
        after(value, before(value, line), line);
    }

    /** A function of the program's has it which may run in another thread. */
    public static void captured(Object value) {
        if (value != null
                && !Kinds.value(value)
                && Control.current().known(value) instanceof Contents contents) {
            contents.shareAll();
        }
    }

    /** Makes a call in which both hooks are. */
    static <R> R call(Object self, Supplier<R> real, int line) {
        Object known = before(self, line);
        try {
            return real.get();
        } finally {
            after(self, known, line);
        }
    }
}
