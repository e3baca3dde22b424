package syrniki.engine;

import syrniki.engine.child.ChildProcesses;
import syrniki.engine.child.ChildSettings;
import syrniki.engine.hooks.Console;
import syrniki.engine.hooks.LessonTime;
import syrniki.engine.weave.WeavingLoader;
import syrniki.trace.Event;

import java.nio.file.Path;
import java.util.Map;

/** What a run's children are made of. */
record Offspring(Program program, Settings settings, LessonTime time, WeavingLoader loader)
        implements ChildProcesses.Offspring {

    @Override
    public Map<String, byte[]> classes() {
        return loader.woven(program.mainClass());
    }

    @Override
    public ChildSettings settings(Path address, String mark, Path classes) {
        return new ChildSettings(
                address,
                "",
                mark,
                program.mainClass(),
                program.source(),
                classes,
                Event.NONE,
                Console.OF_RUN,
                settings.scale(),
                time.startNanos(),
                time.start(),
                settings.limits().threads(),
                settings.limits().events(),
                settings.progress() == null ? "" : settings.progress());
    }
}
