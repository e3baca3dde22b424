package syrniki.engine.hooks;

import syrniki.trace.Kind;
import syrniki.trace.ThreadLog;

import java.util.function.BooleanSupplier;

/** Waits for something that is no lock: their begin, their end, and what comes between. */
final class Waits {

    /** A real wait; says whether it ended for another reason than lack of time. */
    interface Await {
        boolean await() throws InterruptedException;
    }

    private Waits() {}

    /**
     * Begins a wait.
     *
     * @param verb what the JDK calls it
     * @param timeout in lesson milliseconds; null if there is none
     */
    static void begin(Watched self, Shadow object, String verb, Number timeout, int line) {
        begin(self, object, verb, timeout, line, () -> false);
    }

    /** Begins a wait of which it is known by itself whether it is over. */
    static void begin(
            Watched self,
            Shadow object,
            String verb,
            Number timeout,
            int line,
            BooleanSupplier over) {
        Object told = Verb.of(verb, timeout);
        self.record(Kind.WAIT_BEGIN, object.shown().id(), told, line);
        self.wait = new Wait(object, timeout != null, line, told, over);
    }

    /** Ends a wait that was not in vain. */
    static void end(Watched self, Shadow object, int line, long cause) {
        self.goesOn();
        self.run.goOn();
        self.log.record(Kind.WAIT_END, object.shown().id(), null, line, cause);
    }

    /** Ends a wait for lack of time. */
    static void timeout(Watched self, Shadow object, int line) {
        self.goesOn();
        self.run.goOn();
        self.record(Kind.WAIT_END, object.shown().id(), "timeout", line);
    }

    /** Ends a wait by an interrupt, unless by the run's end. */
    static void interrupted(Watched self, Shadow object, int line) {
        self.goesOn();
        self.run.goOn();
        self.log.record(Kind.WAIT_END, object.shown().id(), "interrupted", line, self.interrupt);
    }

    /**
     * Ends a wait for a while, as a thread does that meanwhile runs a task; to be taken up again by
     * {@link #resume}.
     *
     * @return the wait; null if the thread was not waiting
     */
    static Wait pause(Watched self, long cause) {
        Wait wait = self.wait;
        if (wait == null || wait.told() == null) {
            return null;
        }
        self.goesOn();
        self.log.record(Kind.WAIT_END, wait.object().shown().id(), null, wait.line(), cause);
        return wait;
    }

    /** Takes up a wait again, if there was one. */
    static void resume(Watched self, Wait paused) {
        if (paused != null) {
            self.record(
                    Kind.WAIT_BEGIN, paused.object().shown().id(), paused.told(), paused.line());
            self.wait =
                    new Wait(
                            paused.object(),
                            paused.timed(),
                            paused.line(),
                            paused.told(),
                            paused.over());
        }
    }

    /** Does something in a thread that perhaps was waiting for something to do. */
    static void busy(long cause, Runnable body) {
        Watched self = Watched.current();
        if (self == null) {
            body.run();
            return;
        }
        Wait paused = pause(self, cause);
        try {
            body.run();
        } finally {
            resume(self, paused);
        }
    }

    /** A cause only if there is one. */
    static long cause(Completion completion) {
        return completion == null ? ThreadLog.NO_CAUSE : completion.token();
    }
}
