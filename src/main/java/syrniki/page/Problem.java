package syrniki.page;

import org.springframework.http.HttpStatus;

import syrniki.course.BadParameter;
import syrniki.course.Param;
import syrniki.guard.Refusal;
import syrniki.run.Director;
import syrniki.run.GoingDown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A request that cannot be answered as asked: becomes RFC 9457 problem+json, or a page, in the
 * asked language.
 *
 * <p>The sentence comes from the messages {@code problem.<key>} and {@code problem.<key>.title}.
 */
final class Problem extends RuntimeException {

    private final HttpStatus status;
    private final String key;
    private final transient List<Object> args;
    private final transient Map<String, Object> facts = new LinkedHashMap<>();

    private Problem(HttpStatus status, String key, Object... args) {
        super(key + " " + List.of(args));
        this.status = status;
        this.key = key;
        this.args = List.of(args);
    }

    static Problem unknownLesson(String id) {
        return new Problem(HttpStatus.NOT_FOUND, "unknown-lesson", id);
    }

    static Problem noPython(String lesson) {
        return new Problem(HttpStatus.NOT_FOUND, "no-python", lesson);
    }

    static Problem unknownChapter(String id) {
        return new Problem(HttpStatus.NOT_FOUND, "unknown-chapter", id);
    }

    static Problem unknownRun(String id) {
        return new Problem(HttpStatus.NOT_FOUND, "unknown-run", id);
    }

    static Problem unknownExploration(String id) {
        return new Problem(HttpStatus.NOT_FOUND, "unknown-exploration", id);
    }

    static Problem notExplored(String lesson) {
        return bad("not-explored", lesson);
    }

    /** An exploration whose states are not all known, or too many to look at. */
    static Problem noGraph(String exploration) {
        return new Problem(HttpStatus.NOT_FOUND, "no-graph", exploration);
    }

    /** The body is not JSON, or not an object. */
    static Problem notJson() {
        return bad("not-json");
    }

    static Problem tooLarge(int maxBytes) {
        return new Problem(HttpStatus.CONTENT_TOO_LARGE, "too-large", maxBytes)
                .fact("maxBytes", maxBytes);
    }

    /** A run that recorded too much for one file to carry. */
    static Problem recordingTooLarge(int bytes, int maxBytes) {
        return new Problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "recording-too-large",
                        Math.ceilDiv(bytes, 1000),
                        maxBytes / 1000)
                .fact("bytes", bytes)
                .fact("maxBytes", maxBytes);
    }

    static Problem unknownProperty(String name, List<String> known) {
        return bad("unknown-property", name, String.join(", ", known)).fact("property", name);
    }

    /**
     * @param type key of the message that says what the property has to be: {@code type.<type>}
     */
    static Problem wrongType(String name, String type) {
        return bad("wrong-type." + type, name).fact("property", name);
    }

    static Problem unknownChoice(String name, Object value, List<String> choices) {
        return bad("unknown-choice", name, value, String.join(", ", choices))
                .fact("property", name)
                .fact("values", choices);
    }

    static Problem outOfRange(String name, long min, long max) {
        return bad("out-of-range", name, min, max)
                .fact("property", name)
                .fact("min", min)
                .fact("max", max);
    }

    static Problem explored() {
        return bad("explored").fact("property", "mode");
    }

    static Problem notDirected(String lesson) {
        return bad("not-directed", lesson);
    }

    /** Too many recordings are being made into something else. */
    static Problem tooManyExports(long retryAfterSeconds) {
        return new Problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-exports", retryAfterSeconds)
                .fact("retryAfter", retryAfterSeconds);
    }

    static Problem of(Refusal refusal) {
        long retryAfter = refusal.retryAfter();
        Problem problem = new Problem(refusal.status(), refusal.key(), retryAfter);
        return retryAfter > 0 ? problem.fact("retryAfter", retryAfter) : problem;
    }

    static Problem of(Director.BadSchedule bad) {
        return bad.tooLong()
                ? unprocessable("schedule-too-long", Director.mostSteps())
                        .fact("parameter", "schedule")
                        .fact("maxSteps", Director.mostSteps())
                : bad("bad-schedule", bad.from() + 1)
                        .fact("parameter", "schedule")
                        .fact("from", bad.from());
    }

    static Problem of(Director.StepRefused refused) {
        return unprocessable("step-refused", refused.step(), refused.thread())
                .fact("parameter", "schedule")
                .fact("step", refused.step())
                .fact("thread", refused.thread());
    }

    static Problem of(Director.TooSlow slow) {
        return unprocessable("too-slow", slow.seconds()).fact("maxSeconds", slow.seconds());
    }

    static Problem scaleOutOfRange(int min, int max) {
        return bad("scale-range", min, max)
                .fact("property", "scale")
                .fact("min", min)
                .fact("max", max);
    }

    static Problem unknownSample(String id) {
        return new Problem(HttpStatus.NOT_FOUND, "unknown-sample", id);
    }

    static Problem tooManyRuns(long retryAfterSeconds) {
        return new Problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-runs", retryAfterSeconds)
                .fact("retryAfter", retryAfterSeconds);
    }

    static Problem goingDown() {
        return of(HttpStatus.SERVICE_UNAVAILABLE).fact("retryAfter", GoingDown.RETRY_SECONDS);
    }

    static Problem of(BadParameter bad) {
        Param param = bad.param();
        if (param == null) {
            return bad("unknown-parameter", bad.name()).fact("parameter", bad.name());
        }
        Problem problem =
                switch (param.type()) {
                    case INT, LONG ->
                            bad("parameter-range", param.name(), param.min(), param.max())
                                    .fact("min", param.min())
                                    .fact("max", param.max());
                    case BOOLEAN -> bad("parameter-boolean", param.name());
                    case CHOICE ->
                            bad("parameter-choice", param.name(), String.join(", ", param.values()))
                                    .fact("values", param.values());
                };
        return problem.fact("parameter", param.name()).fact("expected", param.type().label());
    }

    /** Any other status, in general words. */
    static Problem of(HttpStatus status) {
        return new Problem(status, "status." + known(status));
    }

    private static int known(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND,
                    METHOD_NOT_ALLOWED,
                    NOT_ACCEPTABLE,
                    REQUEST_TIMEOUT,
                    CONTENT_TOO_LARGE,
                    UNSUPPORTED_MEDIA_TYPE,
                    SERVICE_UNAVAILABLE ->
                    status.value();
            default -> status.is4xxClientError() ? 400 : 500;
        };
    }

    private static Problem bad(String key, Object... args) {
        return new Problem(HttpStatus.BAD_REQUEST, key, args);
    }

    private static Problem unprocessable(String key, Object... args) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, key, args);
    }

    private Problem fact(String name, Object value) {
        facts.put(name, value);
        return this;
    }

    HttpStatus status() {
        return status;
    }

    String key() {
        return key;
    }

    /** What the sentence is filled with. */
    List<Object> args() {
        return args;
    }

    /** What a program may want to know, by name. */
    Map<String, Object> facts() {
        return facts;
    }
}
