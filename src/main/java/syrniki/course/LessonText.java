package syrniki.course;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A lesson in one language. Story, what to look for and explanation are written in Markdown and
 * kept as safe HTML.
 *
 * @param summary one plain line for the menu
 * @param notExplored why it cannot be directed and explored: one plain sentence; null if it can
 * @param params labels and hints by parameter name
 * @param threads shown names by thread name; may be empty
 * @param objects shown names by object name; may be empty
 * @param teach what makes a lesson of it
 */
public record LessonText(
        String title,
        String summary,
        String story,
        List<String> lookFor,
        String explanation,
        String notExplored,
        Map<String, ParamText> params,
        Map<String, String> threads,
        Map<String, String> objects,
        TeachingText teach) {

    /**
     * A parameter in one language.
     *
     * @param label a few words
     * @param hint what changing it does; empty if the label says it all
     * @param values what a choice's values are called, by value; empty if it is no choice
     */
    public record ParamText(String label, String hint, Map<String, String> values) {
        public ParamText {
            hint = hint == null ? "" : hint;
            values = values == null ? Map.of() : Map.copyOf(values);
        }

        private ParamText shown(Prose prose) {
            return new ParamText(prose.plain(label), prose.plain(hint), values);
        }
    }

    public LessonText {
        lookFor = lookFor == null ? List.of() : List.copyOf(lookFor);
        params = params == null ? Map.of() : Map.copyOf(params);
        threads = threads == null ? Map.of() : Map.copyOf(threads);
        objects = objects == null ? Map.of() : Map.copyOf(objects);
        teach = teach == null ? TeachingText.NONE : teach;
    }

    /** Says what is wrong, or null. */
    String flaw() {
        for (String text : new String[] {title, summary, story, explanation}) {
            if (text == null || text.isBlank()) {
                return "title, summary, story and explanation are all needed";
            }
        }
        if (lookFor.isEmpty()) {
            return "lookFor needs at least one line";
        }
        for (var param : params.entrySet()) {
            if (param.getValue() == null || param.getValue().label() == null) {
                return "parameter " + param.getKey() + " needs a label";
            }
        }
        return null;
    }

    /** The same text as it is shown: its Markdown turned into HTML. */
    LessonText toHtml(Prose prose) {
        Map<String, ParamText> shown = new HashMap<>(params);
        shown.replaceAll((name, param) -> param.shown(prose));
        return new LessonText(
                prose.plain(title),
                prose.plain(summary),
                prose.html(story),
                prose.html(lookFor),
                prose.html(explanation),
                prose.plain(notExplored),
                shown,
                threads,
                objects,
                teach.toHtml(prose));
    }
}
