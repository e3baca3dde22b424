package syrniki.page;

import syrniki.course.Course;
import syrniki.course.Lesson;

import tools.jackson.databind.JsonNode;

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
    static SampleRequest parse(byte[] body, Course course) {
        JsonNode asked = RunRequest.json(body, PROPERTIES);
        Lesson lesson = RunRequest.lesson(asked, course);
        return new SampleRequest(
                lesson,
                lesson.params(RunRequest.params(asked)),
                RunRequest.scale(asked, lesson.settings()),
                times(asked));
    }

    private static int times(JsonNode asked) {
        JsonNode times = asked.path("times");
        if (times.isMissingNode()) {
            return USUAL_TIMES;
        }
        if (!times.isInt() || times.asInt() < MIN_TIMES || times.asInt() > MAX_TIMES) {
            throw Problem.timesOutOfRange(MIN_TIMES, MAX_TIMES);
        }
        return times.asInt();
    }
}
