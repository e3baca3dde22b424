package syrniki.engine.hooks;

import syrniki.trace.Mark;
import syrniki.trace.ObjectInfo.Role;
import syrniki.trace.ThreadLog;

/** A pipe between two processes, as a shadow of the end that this process has. */
final class Pipe extends Shadow {

    private static final long END = 1;

    /** Whether the other end is watched, too. */
    private final boolean watched;

    Pipe(Objects objects, int id, boolean watched) {
        super(objects, Role.QUEUE, id);
        this.watched = watched;
    }

    /** The token of a line that is put into it, or of one that was. */
    long token(String line) {
        return Mark.token(id(), line);
    }

    /** The token of the line that was taken; none if nobody told of it. */
    long cause(String line) {
        return watched ? token(line) : ThreadLog.NO_CAUSE;
    }

    /** The token of its end. */
    long end() {
        return Mark.token(id(), END);
    }

    @Override
    boolean free() {
        return true; // who has the other end may act at any time
    }
}
