package syrniki.page;

import jakarta.servlet.http.HttpServletRequest;

import syrniki.course.Course;
import syrniki.course.Lesson;
import syrniki.course.Mode;
import syrniki.run.Director;
import syrniki.run.Sleeps;
import syrniki.run.Then;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What a directed run is asked for with: {@code {"lesson","params","schedule","sleeps","then"}},
 * all but the lesson optional.
 *
 * @param params a value for every parameter of the lesson
 * @param then how it goes on after the schedule; null if it does not
 */
record ScheduleRequest(
        Lesson lesson, Map<String, Object> params, String schedule, Sleeps sleeps, Then then) {

    private static final List<String> PROPERTIES =
            List.of("lesson", "params", "schedule", "sleeps", "then");
    private static final List<String> OF_THEN = List.of("by", "seed", "thread", "steps");

    /** Steps that one thread is let go on for at most, unless asked otherwise. */
    private static final int MOST_ALONE = 1_000;

    /**
     * @throws Problem or {@link syrniki.course.BadParameter}, naming what is wrong
     */
    static ScheduleRequest of(HttpServletRequest request, Course course) throws IOException {
        Asked asked = Asked.of(request, PROPERTIES);
        Lesson lesson = asked.lesson(course);
        if (!lesson.settings().modes().contains(Mode.DIRECTED)) {
            throw Problem.notDirected(lesson.id());
        }
        return new ScheduleRequest(
                lesson,
                asked.params(lesson),
                asked.text("schedule", ""),
                asked.choice(Sleeps.class, "sleeps", Sleeps::label, Sleeps.TIMED),
                then(asked.object("then", OF_THEN)));
    }

    private static Then then(Asked asked) {
        if (asked == null) {
            return null;
        }
        Then.By by = asked.choice(Then.By.class, "by", Then.By::label, null);
        int most = by == Then.By.THREAD ? MOST_ALONE : Director.mostSteps();
        return new Then(
                by,
                asked.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE, 0),
                (int) asked.whole("thread", 0, Integer.MAX_VALUE, 0),
                (int) asked.whole("steps", 1, most, most));
    }
}
