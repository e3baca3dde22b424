package syrniki.engine.control;

import syrniki.engine.hooks.Static;
import syrniki.trace.Verdict;

import java.util.List;

/** The JVM's end, which in a controlled run is the run's. */
public final class ExitHooks {

    private ExitHooks() {}

    @Static(System.class)
    public static void exit(int status, int line) {
        end(status);
    }

    public static void exit(Runtime self, int status, int line) {
        end(status);
    }

    public static void halt(Runtime self, int status, int line) {
        end(status);
    }

    private static void end(int status) {
        Verdict.Kind kind = status == 0 ? Verdict.Kind.COMPLETED : Verdict.Kind.FAILED;
        String detail = status == 0 ? "" : "exit status " + status;
        Control.current().stop(new Verdict(kind, detail, List.of()));
    }
}
