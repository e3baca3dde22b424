package syrniki.course;

import java.util.List;
import java.util.Map;

/**
 * What teachers are told about the whole course, in one language: {@code course/teach/en.yml} and
 * {@code ru.yml}. Markdown, kept as safe HTML, but for titles.
 *
 * @param lead what it is about
 * @param plans what each plan is for, by its id
 * @param sections how to teach with it
 */
public record TeachersText(String lead, Map<String, Plan> plans, List<Section> sections) {

    /** What a plan is for. */
    public record Plan(String title, String about) {}

    /** A piece with a heading; its id is in the page's address. */
    public record Section(String id, String title, String text) {}

    /** The same as it is shown: its Markdown turned into HTML. */
    TeachersText toHtml(Prose prose) {
        var together = prose.together();
        Map<String, Plan> shown = new java.util.LinkedHashMap<>(plans);
        shown.replaceAll((id, it) -> new Plan(prose.plain(it.title), prose.unlinked(it.about)));
        return new TeachersText(
                together.apply(lead),
                shown,
                sections.stream()
                        .map(it ->
                                new Section(it.id, prose.plain(it.title), together.apply(it.text)))
                        .toList());
    }
}
