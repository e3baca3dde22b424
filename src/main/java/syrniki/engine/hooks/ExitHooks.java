package syrniki.engine.hooks;

import syrniki.trace.Verdict;

import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The JVM's end, which in a lesson is the run's. */
public final class ExitHooks {

    private ExitHooks() {}

    @Static(System.class)
    public static void exit(int status, int line) {
        end(status, true, line);
    }

    public static void exit(Runtime self, int status, int line) {
        end(status, true, line);
    }

    public static void halt(Runtime self, int status, int line) {
        end(status, false, line);
    }

    public static void addShutdownHook(Runtime self, Thread hook, int line) {
        Watched caller = Watched.current();
        if (caller != null) {
            caller.run.threads.shutdownHooks.add(hook);
        }
    }

    public static boolean removeShutdownHook(Runtime self, Thread hook, int line) {
        Watched caller = Watched.current();
        return caller != null && caller.run.threads.shutdownHooks.remove(hook);
    }

    private static void end(int status, boolean orderly, int line) {
        Watched caller = Watched.current();
        if (caller == null) {
            return; // never the server
        }
        Observation run = caller.at(line).run;
        if (orderly) {
            run.threads.startShutdownHooks().forEach(it -> joined(it, line));
        }
        run.exits(status, !orderly);
        String detail = "exit status " + status;
        run.end(
                status == 0
                        ? run.threads.outcome()
                        : new Verdict(Verdict.Kind.FAILED, detail, List.of()));
        while (true) { // exit never returns: this thread does nothing more that anybody could see
            run.goOn();
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static void joined(Thread hook, int line) {
        try {
            ThreadHooks.join(hook, line);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
