package syrniki.page;

import jakarta.servlet.http.HttpServletRequest;

import syrniki.course.Course;
import syrniki.course.Lesson;
import syrniki.course.LessonSettings;
import syrniki.course.Mode;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run is asked for with: {@code {"lesson","mode","params","scale"}}, all but the lesson
 * optional.
 *
 * @param params a value for every parameter of the lesson
 */
record RunRequest(Lesson lesson, Mode mode, Map<String, Object> params, double scale) {

    /** Bytes; parameters are a handful of numbers. */
    private static final int MAX_BYTES = 16_384;

    private static final List<String> PROPERTIES = List.of("lesson", "mode", "params", "scale");

    /** Modes in which a program is run once and recorded. */
    private static final List<Mode> RUNS = List.of(Mode.OBSERVED);

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    /**
     * @throws Problem or {@link syrniki.course.BadParameter}, naming what is wrong
     */
    static RunRequest parse(byte[] body, Course course) {
        JsonNode asked = json(body, PROPERTIES);
        Lesson lesson = lesson(asked, course);
        return new RunRequest(
                lesson,
                mode(asked, lesson),
                lesson.params(params(asked)),
                scale(asked, lesson.settings()));
    }

    /** What the request carries, if that is not too much. */
    static byte[] body(HttpServletRequest request) throws IOException {
        try (InputStream in = request.getInputStream()) {
            byte[] body = in.readNBytes(MAX_BYTES + 1);
            if (body.length > MAX_BYTES) {
                throw Problem.tooLarge(MAX_BYTES);
            }
            return body;
        }
    }

    /** The body as a JSON object that has no other properties than these. */
    static JsonNode json(byte[] body, List<String> properties) {
        JsonNode asked = null;
        try {
            asked = JSON.readTree(body);
        } catch (JacksonException e) {
            // the same answer as to what is no object
        }
        if (asked == null || !asked.isObject()) {
            throw Problem.notJson();
        }
        for (String name : asked.propertyNames()) {
            if (!properties.contains(name)) {
                throw Problem.unknownProperty(name, properties);
            }
        }
        return asked;
    }

    /** The lesson of that id in {@code lesson}. */
    static Lesson lesson(JsonNode asked, Course course) {
        if (!asked.path("lesson").isString()) {
            throw Problem.wrongType("lesson", "text");
        }
        String id = asked.get("lesson").asString();
        return course.find(id).orElseThrow(() -> Problem.unknownLesson(id));
    }

    private static Mode mode(JsonNode asked, Lesson lesson) {
        List<Mode> modes = lesson.settings().modes().stream().filter(RUNS::contains).toList();
        JsonNode mode = asked.path("mode");
        if (mode.isMissingNode()) {
            return modes.getFirst();
        }
        if (!mode.isString()) {
            throw Problem.wrongType("mode", "text");
        }
        return Arrays.stream(Mode.values())
                .filter(known -> modes.contains(known) && known.label().equals(mode.asString()))
                .findAny()
                .orElseThrow(() ->
                        Problem.unknownChoice(
                                "mode", mode.asString(), modes.stream().map(Mode::label).toList()));
    }

    /** The values in {@code params}, by name. */
    static Map<String, Object> params(JsonNode asked) {
        JsonNode params = asked.path("params");
        if (!params.isMissingNode() && !params.isObject()) {
            throw Problem.wrongType("params", "object");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (var param : params.properties()) {
            values.put(param.getKey(), JSON.treeToValue(param.getValue(), Object.class));
        }
        return values;
    }

    /** The pace in {@code scale}, else the lesson's own. */
    static double scale(JsonNode asked, LessonSettings settings) {
        JsonNode scale = asked.path("scale");
        if (scale.isMissingNode()) {
            return settings.scale();
        }
        if (!scale.isNumber()) {
            throw Problem.wrongType("scale", "number");
        }
        double value = scale.asDouble();
        if (!(value >= LessonSettings.MIN_SCALE && value <= LessonSettings.MAX_SCALE)) {
            throw Problem.scaleOutOfRange(LessonSettings.MIN_SCALE, LessonSettings.MAX_SCALE);
        }
        return value;
    }
}
