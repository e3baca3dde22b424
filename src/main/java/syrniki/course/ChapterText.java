package syrniki.course;

import java.util.List;
import java.util.Map;

/**
 * A chapter in one language: {@code course/chapters/<id>/en.yml} and {@code ru.yml}. Written in
 * Markdown and kept as safe HTML, but for the name and the line for the menu.
 *
 * @param about one plain line for the menu
 * @param intro what it is about, in a few paragraphs
 * @param outcomes what one can do afterwards
 * @param reading what each work is good for, by its id in reading.yml, in the order to be shown
 * @param questions to ask oneself, with answers
 */
public record ChapterText(
        String name,
        String about,
        String intro,
        List<String> outcomes,
        Map<String, String> reading,
        List<TeachingText.Question> questions) {

    /** Says what is wrong, or null. */
    String flaw() {
        for (String text : new String[] {name, about, intro}) {
            if (text == null || text.isBlank()) {
                return "name, about and intro are all needed";
            }
        }
        if (outcomes == null || reading == null || questions == null) {
            return "outcomes, reading and questions are all needed";
        }
        return questions.size() < 3 || questions.size() > 5 ? "questions: three to five" : null;
    }

    /** Says where it does not tell the same as another language, or null. */
    String mismatch(ChapterText other) {
        if (!List.copyOf(reading.keySet()).equals(List.copyOf(other.reading.keySet()))) {
            return "reading is not that of en.yml";
        }
        return outcomes.size() == other.outcomes.size()
                        && questions.size() == other.questions.size()
                ? null
                : "it has more or fewer outcomes or questions than en.yml";
    }

    /** The same as it is shown: its Markdown turned into HTML. */
    ChapterText toHtml(Prose prose) {
        Map<String, String> works = new java.util.LinkedHashMap<>(reading);
        works.replaceAll((id, good) -> prose.unlinked(good));
        var answers = prose.together();
        return new ChapterText(
                prose.plain(name),
                prose.plain(about),
                prose.html(intro),
                prose.html(outcomes),
                works,
                questions.stream()
                        .map(it ->
                                new TeachingText.Question(
                                        prose.unlinked(it.ask()), answers.apply(it.answer())))
                        .toList());
    }
}
