package syrniki.engine.hooks;

import syrniki.trace.Kind;

import java.util.concurrent.Callable;

/** Something that is run by whichever thread is to: its beginning and end are made known there. */
abstract class Work {

    final int line;

    /** The thread that runs it; null while none does. */
    volatile Watched runner;

    /** Whether it threw something; written before its end. */
    boolean failed;

    /** Its end, once it ended. */
    volatile Completion ended;

    Work(int line) {
        this.line = line;
    }

    /** What completed the future that has its result; null if nothing is known of it. */
    Completion completion() {
        return ended;
    }

    /** What its thread is told to have waited for, if it waited: an event's token. */
    abstract long readyBy();

    /** What it began by: an event's token. */
    abstract long begunBy();

    /** Whose task it is, where a thread has come to run it. */
    abstract HostShadow host(Watched self);

    /** Its number among the tasks of its host. */
    abstract int number(HostShadow host);

    /** Called by its thread, which no longer waits, before it begins. */
    void begins() {}

    /** Called by its thread once its end is told. */
    void ends() {}

    final <T> T run(Callable<T> body) throws Exception {
        Watched self = Watched.current();
        if (self == null) {
            begins();
            try {
                return body.call();
            } finally {
                ends();
            }
        }
        Wait paused = Waits.pause(self.at(line), readyBy());
        begins();
        HostShadow host = host(self);
        HostShadow outer = self.host;
        long number = number(host);
        self.log.record(Kind.TASK_BEGIN, host.id(), number, line, begunBy());
        self.host = host;
        runner = self;
        try {
            return body.call();
        } catch (Throwable thrown) {
            failed = true;
            throw thrown;
        } finally {
            runner = null;
            ended = Completion.now(self.record(Kind.TASK_END, host.id(), number, self.line));
            self.host = outer;
            endedIn(host);
            ends();
            Waits.resume(self, paused);
        }
    }

    private void endedIn(HostShadow host) {
        if (host instanceof ExecutorShadow executor) {
            executor.last = ended;
        }
    }

    @SuppressWarnings("unchecked")
    static <E extends Throwable> E sneaky(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
