package syrniki.engine.child;

import syrniki.engine.hooks.ClockHooks;
import syrniki.engine.hooks.FieldHooks;
import syrniki.engine.hooks.LessonThread;
import syrniki.engine.hooks.OutputHooks;
import syrniki.engine.hooks.ProcessHooks;
import syrniki.engine.hooks.PropertyHooks;
import syrniki.engine.hooks.SleepHooks;
import syrniki.engine.hooks.StaticField;
import syrniki.engine.hooks.ThreadHooks;

import java.util.List;

/** Does what lessons' children do first, as if it were woven. */
final class RehearsedProgram {

    /** Used by most, but only by woven classes. */
    private static final List<Class<?>> USED =
            List.of(FieldHooks.class, StaticField.class, ProcessHooks.class);

    static int shared;

    private RehearsedProgram() {}

    public static void main(String[] args) throws Exception {
        Thread thread = new LessonThread(() -> say("thread"));
        ThreadHooks.start(thread, 1);
        ThreadHooks.join(thread, 2);
        SleepHooks.sleep(1, 3);
        for (Class<?> used : USED) {
            Class.forName(used.getName());
        }
        say("done " + ClockHooks.nanoTime(4) + PropertyHooks.getInteger("none", 5, 5));
    }

    private static void say(String text) {
        OutputHooks.out(6).println(text);
    }
}
