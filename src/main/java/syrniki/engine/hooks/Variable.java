package syrniki.engine.hooks;

import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo.Role;

/** A variable that threads share: a field, an array's element, an atomic. */
public final class Variable {

    /** The variable's id in the trace. */
    final int id;

    /** What a write to it is told as: {@code progress}, if the lesson counts by it what is done. */
    final Kind write;

    Variable(Objects objects, String name, String type, int of, Object initial) {
        id = objects.register(name, type, Role.VARIABLE, of, Values.of(objects, initial));
        write = objects.isProgress(name) ? Kind.PROGRESS : Kind.WRITE;
    }

    private Kind told(Kind kind) {
        return kind == Kind.WRITE ? write : kind;
    }

    /**
     * Tells that the current thread reads or writes a whole number: a read after it happened, a
     * write before.
     *
     * @param variable null, and nothing is told, where no run knows it
     */
    static void tell(Kind kind, Variable variable, long value, int line) {
        Watched self = Watched.current();
        if (self != null && variable != null) {
            self.record(variable.told(kind), variable.id, value, line);
        }
    }

    /** Tells the same of any other value. */
    static void tell(Kind kind, Variable variable, Object value, int line) {
        Watched self = Watched.current();
        if (self != null && variable != null) {
            self.record(variable.told(kind), variable.id, Values.of(self.run.objects, value), line);
        }
    }
}
