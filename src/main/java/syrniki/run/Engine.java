package syrniki.run;

import syrniki.course.Lesson;
import syrniki.trace.Ending;
import syrniki.trace.RunHeader;
import syrniki.trace.TraceSink;

import java.util.concurrent.CompletableFuture;

/** What runs a lesson's program and tells a sink what it does. */
interface Engine {

    /** Begins a run and returns at once. */
    Playing start(Lesson lesson, RunHeader header, TraceSink sink);

    /** A program that is running. */
    interface Playing {

        /** Ends it soon, with verdict stopped; may be called again. */
        void stop();

        /** Completes when the sink has had everything and none of the run's threads is left. */
        CompletableFuture<Ending> ending();
    }
}
