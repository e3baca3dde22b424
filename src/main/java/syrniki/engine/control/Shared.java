package syrniki.engine.control;

import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo.Role;

/**
 * Something that threads of a controlled run share: what may be done to it now, and a fingerprint
 * of its state.
 *
 * <p>Whatever changes what a thread may come to see of it has to change its state: two states of a
 * run are taken for the same if all its threads have seen the same and all that they share has the
 * same fingerprints.
 */
abstract class Shared {

    final Control control;
    final Role role;

    /** Tells it from others in fingerprints: the same in every execution. */
    private final long key;

    private long print;
    private int id = Event.NONE;

    /** Token of the event that last let others go on; see {@link #waits}. */
    long freed = Event.NONE;

    Shared(Control control, Role role) {
        this(control, role, control.nextKey());
    }

    Shared(Control control, Role role, long key) {
        this.control = control;
        this.role = role;
        this.key = key;
    }

    /** What people read: the name the source has for it. */
    abstract String name();

    /** What the JDK calls it. */
    abstract String type();

    /** What it starts with, see {@link syrniki.trace.ObjectInfo}. */
    Object initial() {
        return null;
    }

    /** Id of the object it belongs to. */
    int of() {
        return Event.NONE;
    }

    /** Whether a thread may do now what it is about to do. */
    boolean allows(Worker by, Verb verb) {
        return true;
    }

    /** In how many ways a thread's step could turn out. */
    int ways(Worker by, Verb verb) {
        return 1;
    }

    /** Tells that a thread which may not go on begins to wait. */
    void waits(Worker by) {
        by.tell(Kind.WAIT_BEGIN, id(), by.waitValue(), by.line);
    }

    /** Who has what others wait for; null if that is nobody in particular. */
    Worker holder() {
        return null;
    }

    /** Whether a thread is one of those who have it. */
    boolean heldBy(Worker thread) {
        return holder() == thread;
    }

    /** How many threads have it. */
    int holders() {
        return holder() == null ? 0 : 1;
    }

    /** Its id in the trace. */
    final int id() {
        if (id == Event.NONE) {
            id = control.telling().object(this);
        }
        return id;
    }

    /** Id of what is shown for it: itself, unless it is just one side of another thing. */
    int shownId() {
        return id();
    }

    /** Says what state it is in now; 0 is how it began. */
    final void state(long state) {
        long now = state == 0 ? 0 : Mix.of(key, state);
        control.heap += now - print;
        print = now;
    }

    /** What tells it from others in what threads have seen. */
    final long key() {
        return key;
    }
}
