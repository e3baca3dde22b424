package syrniki.engine.control;

import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo;
import syrniki.trace.ThreadInfo;
import syrniki.trace.ThreadInfo.ThreadKind;

/** What a witness is told of a run, if there is one. */
final class Telling {

    private final Witness witness;
    private final String progress;
    private int objects;

    /**
     * The telling of a run that begins.
     *
     * @param witness null if nobody need be told
     * @param progress name of the variable whose writes are told as progress; null if none is
     */
    Telling(Witness witness, String progress) {
        this.witness = witness;
        this.progress = progress;
    }

    /** Whether anybody is told: else events need not be put into words. */
    boolean witnessed() {
        return witness != null;
    }

    void thread(Worker thread) {
        if (witness != null) {
            ThreadKind kind = thread.virtual ? ThreadKind.VIRTUAL : ThreadKind.PLATFORM;
            witness.thread(new ThreadInfo(thread.index, thread.name, kind, Event.NONE));
        }
    }

    /** Tells of an object; returns its id. */
    int object(Shared object) {
        if (witness != null) {
            int of = object.of();
            String name = object.name();
            Object initial = object.initial();
            witness.object(
                    new ObjectInfo(
                            objects, name, object.type(), object.role, of, initial, Event.NONE));
        }
        return objects++;
    }

    void step(int choice) {
        if (witness != null) {
            witness.step(choice);
        }
    }

    /** Tells an event; returns its token. */
    long event(Worker by, Kind kind, int object, Object value, int line, long cause) {
        return witness == null
                ? Event.NONE
                : witness.event(by.index, kind, object, value, line, cause);
    }

    /** What a write to a variable is told as. */
    Kind write(String variable) {
        return variable.equals(progress) ? Kind.PROGRESS : Kind.WRITE;
    }
}
