package syrniki.engine.hooks;

import syrniki.trace.Mark;
import syrniki.trace.ObjectInfo.Role;

/** A child process as something others wait for. */
final class ProcessShadow extends Shadow {

    ProcessShadow(Objects objects, int id) {
        super(objects, Role.PROCESS, id);
    }

    /** The token of the event that started a process. */
    static long start(int process) {
        return Mark.token(process, 0);
    }

    /** The token of its end. */
    long end() {
        return ProcessEnd.token(id());
    }

    @Override
    boolean free() {
        return true; // it may end at any time
    }
}
