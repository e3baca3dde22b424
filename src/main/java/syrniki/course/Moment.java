package syrniki.course;

import com.fasterxml.jackson.annotation.JsonFormat;

import syrniki.trace.Kind;

import java.util.Arrays;
import java.util.List;

/**
 * How an instant that the texts speak of is found in a recording: it is right after the nth of the
 * events that are as described. What is null or empty may be anything.
 *
 * @param kind kinds of event, one of which it is; {@code run-end} alone is the end of the run
 * @param thread the event's thread, by name
 * @param process the child process that thread lives in, by name
 * @param object the event's object, by name
 * @param value the event's value
 * @param text what the event's value contains, as text
 * @param code what the source has on the event's line
 * @param after id of another moment that it comes after
 * @param nth which of those events: from 1, or from the end with -1; 1 if not said
 * @param focus names of the threads and objects to look at; if empty, the event's own
 */
public record Moment(
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) List<String> kind,
        String thread,
        String process,
        String object,
        Object value,
        String text,
        String code,
        String after,
        Integer nth,
        List<String> focus) {

    /** The kind that stands for the end of the run. */
    public static final String RUN_END = "run-end";

    private static final List<String> KINDS =
            Arrays.stream(Kind.values()).map(Kind::label).toList();

    public Moment {
        kind = kind == null ? List.of() : List.copyOf(kind);
        nth = nth == null ? 1 : nth;
        focus = focus == null ? List.of() : List.copyOf(focus);
    }

    /** Lines of the source, from 1, that it may be on; empty if any. */
    public List<Integer> lines(String source) {
        if (code == null) {
            return List.of();
        }
        List<String> lines = source.lines().toList();
        return java.util.stream.IntStream.rangeClosed(1, lines.size())
                .filter(line -> lines.get(line - 1).contains(code))
                .boxed()
                .toList();
    }

    /** Says what is wrong, or null. */
    String flaw() {
        if (kind.isEmpty()) {
            return "it needs a kind";
        }
        for (String each : kind) {
            if (!KINDS.contains(each) && !kind.equals(List.of(RUN_END))) {
                return "there is no kind " + each;
            }
        }
        return nth == 0 ? "nth counts from 1, or from -1 backwards" : null;
    }
}
