package syrniki.run;

import syrniki.course.LessonSettings;
import syrniki.course.LessonSettings.Need;
import syrniki.engine.cpu.Cores;
import syrniki.engine.cpu.CpuSampler;

import java.util.List;

/** The computer that lessons run on. */
public final class Machine {

    private Machine() {}

    /** What of a lesson's needs it has not: the lesson runs, but cannot show all it is about. */
    public static List<Need> lacks(LessonSettings lesson) {
        return lesson.needs().stream().filter(need -> !has(need)).toList();
    }

    private static boolean has(Need need) {
        return switch (need) {
            case TWO_CORES -> Runtime.getRuntime().availableProcessors() > 1;
            case LINUX -> CpuSampler.available() && Cores.available();
        };
    }
}
