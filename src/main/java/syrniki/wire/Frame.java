package syrniki.wire;

import syrniki.trace.Batch;
import syrniki.trace.Ending;
import syrniki.trace.RunHeader;

/**
 * One frame of a trace: what a stored file is made of and what a viewer gets one message each of.
 */
public sealed interface Frame {

    /** The first frame. */
    record Head(RunHeader header) implements Frame {}

    /** Some events, with the threads and objects that are new in them. */
    record Events(Batch batch) implements Frame {}

    /** The last frame. */
    record End(Ending ending) implements Frame {}
}
