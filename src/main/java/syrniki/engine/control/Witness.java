package syrniki.engine.control;

import syrniki.trace.Event;
import syrniki.trace.Kind;
import syrniki.trace.ObjectInfo;
import syrniki.trace.ThreadInfo;

/** Is told what the threads of a controlled run do, event by event. */
public interface Witness {

    /** A new thread. */
    void thread(ThreadInfo thread);

    /** A new object. */
    void object(ObjectInfo object);

    /**
     * Something a thread did, in the step that is under way.
     *
     * @param cause {@code seq} of the event that made it possible; {@link Event#NONE} if none
     * @return the event's {@code seq}
     */
    long event(int thread, Kind kind, int object, Object value, int line, long cause);

    /** A step begins: a choice, as {@link Scheduler} has it. */
    void step(int choice);
}
