package syrniki.page;

import jakarta.servlet.http.HttpServletRequest;

import syrniki.course.Course;
import syrniki.course.Lesson;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What a sample is asked for with: {@code {"lesson","params","scale","times"}}, all but the lesson
 * optional.
 *
 * @param params a value for every parameter of the lesson
 * @param times how many runs
 */
record SampleRequest(Lesson lesson, Map<String, Object> params, double scale, int times) {

    private static final int MIN_TIMES = 2;
    private static final int MAX_TIMES = 1000;
    private static final int USUAL_TIMES = 100;
    private static final List<String> PROPERTIES = List.of("lesson", "params", "scale", "times");

    /**
     * @throws Problem or {@link syrniki.course.BadParameter}, naming what is wrong
     */
    static SampleRequest of(HttpServletRequest request, Course course) throws IOException {
        Asked asked = Asked.of(request, PROPERTIES);
        Lesson lesson = asked.lesson(course);
        return new SampleRequest(
                lesson,
                asked.params(lesson),
                asked.scale(lesson),
                (int) asked.whole("times", MIN_TIMES, MAX_TIMES, USUAL_TIMES));
    }
}
