package syrniki;

import syrniki.Recording.Step;
import syrniki.course.Lesson;
import syrniki.course.Moment;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** Finds the moments that a lesson's texts speak of in a recording. */
final class Moments {

    private final Lesson lesson;
    private final Recording trace;
    private final List<Step> steps;

    Moments(Lesson lesson, Recording trace) {
        this.lesson = lesson;
        this.trace = trace;
        steps = trace.steps();
    }

    /** Number of the event that each moment is right after, by its id; empty if it is not found. */
    Map<String, OptionalLong> find() {
        Map<String, OptionalLong> found = new LinkedHashMap<>();
        lesson.settings().teach().moments().keySet().forEach(id -> found.put(id, find(id)));
        return found;
    }

    private OptionalLong find(String id) {
        Moment moment = lesson.settings().teach().moments().get(id);
        OptionalLong after = moment.after() == null ? OptionalLong.of(-1) : find(moment.after());
        if (after.isEmpty()) {
            return OptionalLong.empty();
        }
        if (moment.kind().contains(Moment.RUN_END)) {
            return OptionalLong.of(steps.size());
        }
        List<Integer> lines = moment.lines(lesson.source());
        Predicate<Step> wanted = step -> step.seq() > after.getAsLong() && is(moment, lines, step);
        List<Step> like = steps.stream().filter(wanted).toList();
        int at = moment.nth() > 0 ? moment.nth() - 1 : like.size() + moment.nth();
        return at < 0 || at >= like.size()
                ? OptionalLong.empty()
                : OptionalLong.of(like.get(at).seq());
    }

    private boolean is(Moment moment, List<Integer> lines, Step step) {
        return moment.kind().contains(step.kind())
                && (moment.thread() == null || moment.thread().equals(trace.threadName(step)))
                && (moment.process() == null || moment.process().equals(processName(step)))
                && (moment.object() == null || moment.object().equals(trace.objectName(step)))
                && (moment.value() == null || same(moment.value(), step.value()))
                && (moment.text() == null || text(step.value()).contains(moment.text()))
                && (moment.code() == null
                        || lines.contains(step.json().required("line").asInt(-1)));
    }

    private String processName(Step step) {
        int process = trace.process(step);
        return process < 0 ? "" : trace.object(process).required("name").asString();
    }

    /** Whether a value that YAML has told is the one that JSON has. */
    static boolean same(Object wanted, JsonNode value) {
        return switch (wanted) {
            case Number number -> value.isNumber() && value.asDouble() == number.doubleValue();
            case Boolean is -> value.isBoolean() && value.asBoolean() == is;
            default -> value.isString() && value.asString().equals(wanted.toString());
        };
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }
}
