package syrniki.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import syrniki.course.LessonSettings;
import syrniki.course.LessonSettings.Need;

import java.util.List;

class MachineTest {

    @Test
    void lacksWhatALessonNeedsAndItHasNot() {
        assertThat(Machine.lacks(needing())).isEmpty();
        boolean linux = System.getProperty("os.name").equals("Linux");
        assertThat(Machine.lacks(needing(Need.LINUX)).isEmpty()).isEqualTo(linux);
        boolean two = Runtime.getRuntime().availableProcessors() >= 2;
        assertThat(Machine.lacks(needing(Need.TWO_CORES)).isEmpty()).isEqualTo(two);
    }

    private static LessonSettings needing(Need... needs) {
        LessonSettings any = Runs.lesson(false).settings();
        return new LessonSettings(
                any.chapter(),
                any.order(),
                any.modes(),
                any.scale(),
                any.unit(),
                any.exclusive(),
                any.limits(),
                any.params(),
                any.expect(),
                any.good(),
                any.progress(),
                any.cores(),
                List.of(needs),
                null,
                null);
    }
}
