package syrniki.page;

import syrniki.course.Course;
import syrniki.course.Lesson;
import syrniki.course.LessonSettings;
import syrniki.course.Mode;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
    static final int MAX_BYTES = 16_384;

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
        JsonNode asked = json(body);
        for (String name : asked.propertyNames()) {
            if (!PROPERTIES.contains(name)) {
                throw Problem.unknownProperty(name, PROPERTIES);
            }
        }
        if (!asked.path("lesson").isString()) {
            throw Problem.wrongType("lesson", "text");
        }
        String id = asked.get("lesson").asString();
        Lesson lesson = course.find(id).orElseThrow(() -> Problem.unknownLesson(id));
        return new RunRequest(
                lesson,
                mode(asked, lesson),
                lesson.params(params(asked)),
                scale(asked, lesson.settings()));
    }

    private static JsonNode json(byte[] body) {
        try {
            JsonNode asked = JSON.readTree(body);
            if (asked.isObject()) {
                return asked;
            }
        } catch (JacksonException e) {
            // falls through to the same answer
        }
        throw Problem.notJson();
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

    private static Map<String, Object> params(JsonNode asked) {
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

    private static double scale(JsonNode asked, LessonSettings settings) {
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
