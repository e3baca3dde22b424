package syrniki.course;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What {@code lesson.yml} says.
 *
 * @param chapter id of the lecture's chapter it belongs to
 * @param order place among all lessons
 * @param modes in which ways it can be run, the usual one first
 * @param scale real milliseconds for one lesson time unit, unless asked otherwise
 * @param unit what a lesson time unit is called
 * @param exclusive whether it is heavy on the processor: runs alone, so that what it measures is
 *     honest
 * @param expect what a run with default parameters may give
 * @param good which outcomes are right, whatever the scheduler does; null where nothing is explored
 * @param progress which static fields tell how much is done; null if none do
 * @param cores how many cores the run's threads share; null for all there are
 * @param needs what the lesson cannot show without
 * @param lasts about how many real seconds a run with default parameters takes; null if not said
 * @param teach what makes a lesson of it
 */
public record LessonSettings(
        String chapter,
        int order,
        List<Mode> modes,
        double scale,
        Unit unit,
        boolean exclusive,
        Limits limits,
        List<Param> params,
        Expect expect,
        Good good,
        Progress progress,
        Integer cores,
        List<Need> needs,
        Integer lasts,
        Teaching teach) {

    /** The least and most real milliseconds that one lesson time unit may be stretched to. */
    public static final int MIN_SCALE = 1, MAX_SCALE = 60_000;

    /** A lesson time unit's name. */
    public enum Unit {
        SECOND,
        MINUTE;

        /** The name in lesson.yml and JSON, e.g. {@code minute}. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How far a run may go.
     *
     * @param seconds real seconds
     * @param threads threads alive at once
     * @param events recorded events
     */
    public record Limits(int seconds, int threads, long events) {}

    /**
     * What a run with default parameters may give.
     *
     * @param verdicts kinds of verdict
     * @param result allowed final values of shared variables, by name
     */
    public record Expect(List<String> verdicts, Map<String, List<Object>> result) {
        public Expect {
            verdicts = verdicts == null ? List.of() : List.copyOf(verdicts);
            result = result == null ? Map.of() : Map.copyOf(result);
        }
    }

    /**
     * How much of its work a program has done, as its static fields count it.
     *
     * @param done name of the field that counts what is done
     * @param of name of the field that has how much there is to do, or that number itself
     */
    public record Progress(String done, Object of) {

        private boolean flawed() {
            return done == null
                    || !(of instanceof Integer count && count > 0 || of instanceof String);
        }
    }

    /** What a machine may lack. */
    public enum Need {
        TWO_CORES,
        LINUX;

        /** The name in lesson.yml and JSON, e.g. {@code two-cores}. */
        @JsonValue
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public LessonSettings {
        modes = modes == null ? List.of() : List.copyOf(modes);
        params = params == null ? List.of() : List.copyOf(params);
        needs = needs == null ? List.of() : List.copyOf(needs);
        teach = teach == null ? Teaching.NONE : teach;
    }

    /** Says what is wrong, or null. */
    String flaw() {
        if (chapter == null || !chapter.matches("[a-z][a-z-]*")) {
            return "chapter is missing";
        }
        if (modes.isEmpty() || new HashSet<>(modes).size() < modes.size()) {
            return "modes: at least one, each once";
        }
        if (scale < MIN_SCALE || scale > MAX_SCALE) {
            return "scale: from " + MIN_SCALE + " to " + MAX_SCALE;
        }
        if (unit == null) {
            return "unit is missing";
        }
        if (limits == null || limits.seconds < 1 || limits.threads < 1 || limits.events < 1) {
            return "limits: seconds, threads and events, each at least 1";
        }
        if (expect == null || expect.verdicts.isEmpty()) {
            return "expect: at least one verdict";
        }
        if ((good != null) != modes.contains(Mode.EXPLORED)) {
            return "good: needed where the modes have explored, and only there";
        }
        if (progress != null && progress.flawed()) {
            return "progress: done is a static field, of another one or a number from 1";
        }
        if (cores != null && (cores < 1 || !needs.contains(Need.LINUX))) {
            return "cores: at least 1, and needs linux";
        }
        if (lasts != null && lasts < 1) {
            return "lasts: at least 1";
        }
        Set<String> names = new HashSet<>();
        for (Param param : params) {
            String flaw = param.flaw();
            if (flaw != null) {
                return flaw;
            }
            if (!names.add(param.name())) {
                return "parameter " + param.name() + " is there twice";
            }
        }
        return null;
    }
}
