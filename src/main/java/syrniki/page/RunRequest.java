package syrniki.page;

import jakarta.servlet.http.HttpServletRequest;

import syrniki.course.Course;
import syrniki.course.Lesson;
import syrniki.course.Mode;
import syrniki.run.Sleeps;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What a run is asked for with: {@code {"lesson","mode","params","scale","schedule","sleeps"}}, all
 * but the lesson optional.
 *
 * @param params a value for every parameter of the lesson
 * @param schedule who takes which step, and {@code sleeps}, when sleepers wake: for directed runs
 */
record RunRequest(
        Lesson lesson,
        Mode mode,
        Map<String, Object> params,
        double scale,
        String schedule,
        Sleeps sleeps) {

    private static final List<String> PROPERTIES =
            List.of("lesson", "mode", "params", "scale", "schedule", "sleeps");

    /**
     * @throws Problem or {@link syrniki.course.BadParameter}, naming what is wrong
     */
    static RunRequest of(HttpServletRequest request, Course course) throws IOException {
        Asked asked = Asked.of(request, PROPERTIES);
        Lesson lesson = asked.lesson(course);
        return new RunRequest(
                lesson,
                asked.mode(lesson),
                asked.params(lesson),
                asked.scale(lesson),
                asked.text("schedule", ""),
                asked.choice(Sleeps.class, "sleeps", Sleeps::label, Sleeps.TIMED));
    }
}
