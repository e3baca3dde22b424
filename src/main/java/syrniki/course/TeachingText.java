package syrniki.course;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The words of a lesson's {@link Teaching} in one language: {@code teach} in en.yml and ru.yml.
 * Markdown, kept as safe HTML, but for the labels of choices and comparisons and the unit.
 *
 * @param question what is to be guessed; null if nothing is
 * @param choices what can be chosen, by id
 * @param unit what stands behind a guessed number; empty if nothing
 * @param cues what is said at a moment, by its id: where playback pauses there is always one
 * @param tries what to change and what to watch then
 * @param compare what is seen side by side: a few words each
 * @param goals what to bring about when one directs, in words
 * @param aims what a learner can do afterwards
 * @param questions what to ask a class, and what it should come to
 * @param misconceptions what is often believed, and what is so
 */
public record TeachingText(
        String question,
        Map<String, String> choices,
        String unit,
        Map<String, String> cues,
        List<String> tries,
        List<String> compare,
        List<GoalText> goals,
        List<String> aims,
        List<Question> questions,
        List<Misconception> misconceptions) {

    /** No words at all. */
    static final TeachingText NONE =
            new TeachingText(null, null, null, null, null, null, null, null, null, null);

    /**
     * A goal in one language.
     *
     * @param ask what to do: one short sentence
     * @param hint a nudge, not the recipe
     * @param won what has just been shown; of what cannot be done, why not
     */
    public record GoalText(String ask, String hint, String won) {

        private boolean complete() {
            return Stream.of(ask, hint, won).noneMatch(it -> it == null || it.isBlank());
        }
    }

    /** A question for a class, and what the talk should come to. */
    public record Question(String ask, String answer) {}

    /** What learners often believe, and what is so. */
    public record Misconception(String belief, String truth) {}

    public TeachingText {
        choices = choices == null ? Map.of() : Map.copyOf(choices);
        unit = unit == null ? "" : unit;
        cues = cues == null ? Map.of() : Map.copyOf(cues);
        tries = tries == null ? List.of() : List.copyOf(tries);
        compare = compare == null ? List.of() : List.copyOf(compare);
        goals = goals == null ? List.of() : List.copyOf(goals);
        aims = aims == null ? List.of() : List.copyOf(aims);
        questions = questions == null ? List.of() : List.copyOf(questions);
        misconceptions = misconceptions == null ? List.of() : List.copyOf(misconceptions);
    }

    /** Says where it is not about what lesson.yml says, or null. */
    String mismatch(Teaching teaching) {
        Prediction prediction = teaching.prediction();
        if ((prediction == null) != (question == null || question.isBlank())) {
            return "teach: a question belongs to a prediction";
        }
        Set<String> asked =
                prediction == null ? Set.of() : new LinkedHashSet<>(prediction.choices().keySet());
        if (!asked.equals(choices.keySet())) {
            return "teach: it names the choices " + choices.keySet() + ", lesson.yml has " + asked;
        }
        if (!teaching.moments().keySet().containsAll(cues.keySet())) {
            return "teach: cues belong to moments, of which there are "
                    + teaching.moments().keySet();
        }
        if (!cues.keySet().containsAll(teaching.pauses())) {
            return "teach: a cue is needed at each of " + teaching.pauses();
        }
        if (tries.size() != teaching.tries().size()) {
            return "teach: it has more or fewer tries than lesson.yml";
        }
        if (goals.size() != teaching.goals().size()) {
            return "teach: it has more or fewer goals than lesson.yml";
        }
        if (!goals.stream().allMatch(GoalText::complete)) {
            return "teach: a goal has ask, hint and won";
        }
        return compare.size() == teaching.compare().size()
                ? null
                : "teach: it names more or fewer comparisons than lesson.yml";
    }

    /** The same as it is shown: its Markdown turned into HTML. */
    TeachingText toHtml(Prose prose) {
        UnaryOperator<String> notes = prose.together();
        Map<String, String> labels = new HashMap<>(choices);
        labels.replaceAll((id, label) -> prose.plain(label));
        Map<String, String> said = new HashMap<>(cues);
        said.replaceAll((id, cue) -> prose.html(cue));
        return new TeachingText(
                prose.unlinked(question),
                labels,
                prose.plain(unit),
                said,
                prose.html(tries),
                compare.stream().map(prose::plain).toList(),
                goals.stream()
                        .map(it ->
                                new GoalText(
                                        prose.unlinked(it.ask),
                                        prose.unlinked(it.hint),
                                        prose.html(it.won)))
                        .toList(),
                aims.stream().map(notes).toList(),
                questions.stream()
                        .map(it -> new Question(notes.apply(it.ask), notes.apply(it.answer)))
                        .toList(),
                misconceptions.stream()
                        .map(it -> new Misconception(notes.apply(it.belief), notes.apply(it.truth)))
                        .toList());
    }
}
