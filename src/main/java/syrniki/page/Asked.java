package syrniki.page;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;

import syrniki.course.Course;
import syrniki.course.Lesson;
import syrniki.course.LessonSettings;
import syrniki.course.Mode;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The JSON object that something is asked for with. What is wrong in it is said by name: every
 * method may throw {@link Problem} or {@link syrniki.course.BadParameter}.
 */
final class Asked {

    /** Bytes; the longest schedules are the most that anybody has to say. */
    static final int MAX_BYTES = 65_536;

    /** For a whole body to come: also a slow phone needs a second or two. */
    static final Duration MOST_TIME = Duration.ofSeconds(20);

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private final JsonNode object;

    private Asked(JsonNode object, List<String> known) {
        this.object = object;
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                throw Problem.unknownProperty(name, known);
            }
        }
    }

    /**
     * Reads a request's body; one that comes byte by byte is not waited for.
     *
     * @param known properties that it may have
     */
    static Asked of(HttpServletRequest request, List<String> known) throws IOException {
        try (InputStream in = request.getInputStream()) {
            return new Asked(json(read(in, System::nanoTime)), known);
        } catch (SocketTimeoutException silent) {
            throw Problem.of(HttpStatus.REQUEST_TIMEOUT);
        } catch (IOException brokenOff) { // or not what its headers said of it
            throw Problem.of(HttpStatus.BAD_REQUEST);
        }
    }

    /**
     * All of a body, if it comes soon enough.
     *
     * @param clock tells nanoseconds
     */
    static byte[] read(InputStream in, LongSupplier clock) throws IOException {
        long until = clock.getAsLong() + MOST_TIME.toNanos();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        for (int length = in.read(part); length >= 0; length = in.read(part)) {
            body.write(part, 0, length);
            if (body.size() > MAX_BYTES) {
                throw Problem.tooLarge(MAX_BYTES);
            }
            if (clock.getAsLong() - until > 0) {
                throw Problem.of(HttpStatus.REQUEST_TIMEOUT);
            }
        }
        return body.toByteArray();
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

    /** The lesson that it is about. */
    Lesson lesson(Course course) {
        String id = text("lesson", null);
        return course.find(id).orElseThrow(() -> Problem.unknownLesson(id));
    }

    /** A value for every parameter of a lesson. */
    Map<String, Object> params(Lesson lesson) {
        Map<String, Object> values = new LinkedHashMap<>();
        JsonNode params = node("params", JsonNode::isObject, "object");
        if (params != null) {
            for (var param : params.properties()) {
                values.put(param.getKey(), JSON.treeToValue(param.getValue(), Object.class));
            }
        }
        return lesson.params(values);
    }

    /** The mode of one run, or the lesson's usual one. */
    Mode mode(Lesson lesson) {
        List<Mode> modes = new ArrayList<>(lesson.settings().modes());
        if (modes.remove(Mode.EXPLORED) && text("mode", "").equals(Mode.EXPLORED.label())) {
            throw Problem.explored();
        }
        return choice("mode", modes, Mode::label, modes.getFirst());
    }

    /** The scale, or the lesson's usual one. */
    double scale(Lesson lesson) {
        double value = number("scale", lesson.settings().scale());
        if (!(value >= LessonSettings.MIN_SCALE && value <= LessonSettings.MAX_SCALE)) {
            throw Problem.scaleOutOfRange(LessonSettings.MIN_SCALE, LessonSettings.MAX_SCALE);
        }
        return value;
    }

    /**
     * A text.
     *
     * @param usual what it is if it is not there; null if it has to be
     */
    String text(String name, String usual) {
        JsonNode text = object.path(name);
        if (text.isMissingNode() && usual != null) {
            return usual;
        }
        if (!text.isString()) {
            throw Problem.wrongType(name, "text");
        }
        return text.asString();
    }

    /** One of several things that have names. */
    <T> T choice(String name, List<T> choices, Function<T, String> label, T usual) {
        String asked = text(name, usual == null ? null : label.apply(usual));
        return choices.stream()
                .filter(choice -> label.apply(choice).equals(asked))
                .findAny()
                .orElseThrow(() ->
                        Problem.unknownChoice(name, asked, choices.stream().map(label).toList()));
    }

    /** One of an enum's constants. */
    <E extends Enum<E>> E choice(Class<E> type, String name, Function<E, String> label, E usual) {
        return choice(name, Arrays.asList(type.getEnumConstants()), label, usual);
    }

    /** A number of any kind; NaN if it is beyond what a double can be. */
    double number(String name, double usual) {
        JsonNode number = node(name, JsonNode::isNumber, "number");
        return number == null ? usual : number.asDouble(Double.NaN);
    }

    /** A whole number within bounds. */
    long whole(String name, long min, long max, long usual) {
        JsonNode number = object.path(name);
        if (number.isMissingNode()) {
            return usual;
        }
        if (!number.isIntegralNumber()
                || !number.canConvertToLong()
                || number.asLong() < min
                || number.asLong() > max) {
            throw Problem.outOfRange(name, min, max);
        }
        return number.asLong();
    }

    /** Yes or no. */
    boolean flag(String name, boolean usual) {
        JsonNode flag = node(name, JsonNode::isBoolean, "boolean");
        return flag == null ? usual : flag.asBoolean();
    }

    /** An object within it; null if it is not there. */
    Asked object(String name, List<String> known) {
        JsonNode inner = node(name, JsonNode::isObject, "object");
        return inner == null ? null : new Asked(inner, known);
    }

    private JsonNode node(String name, java.util.function.Predicate<JsonNode> is, String type) {
        JsonNode node = object.path(name);
        if (node.isMissingNode()) {
            return null;
        }
        if (!is.test(node)) {
            throw Problem.wrongType(name, type);
        }
        return node;
    }
}
