package syrniki.course;

import syrniki.trace.Goal;
import syrniki.trace.Verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A lesson: one plain Java program and what is told about it.
 *
 * @param id its folder's name, e.g. {@code lost-update}
 * @param mainClass name of the class whose {@code main} is run, and of its file
 * @param source the running file, as downloaded
 * @param python its counterpart in Python; null if it has none
 */
public record Lesson(
        String id,
        String mainClass,
        String source,
        Counterpart python,
        LessonSettings settings,
        Map<Language, Telling> texts) {

    /**
     * The same program in another language, to be read beside the one that runs.
     *
     * @param fileName e.g. {@code lost_update.py}
     */
    public record Counterpart(String fileName, String source) {}

    /** What it is called in a language, which is at hand sooner than the whole text. */
    public String title(Language language) {
        return texts.get(language).title();
    }

    /** One plain line for the menu, at hand as soon as the title. */
    public String summary(Language language) {
        return texts.get(language).summary();
    }

    /** What people read about it in a language. */
    public LessonText text(Language language) {
        return texts.get(language).text();
    }

    /** Name of the source file, e.g. {@code LostUpdate.java}. */
    public String fileName() {
        return mainClass + ".java";
    }

    /**
     * Whether an outcome is right, whatever the scheduler did; only of a lesson that is explored.
     */
    public boolean good(
            Verdict.Kind verdict, Map<String, Object> result, Map<String, Object> params) {
        return settings.good().holds(verdict, result, params);
    }

    /**
     * What can be brought about by whoever directs a run, in the lesson's order.
     *
     * @param params the run's parameters, all of them
     * @return null in the place of a goal that is asked with other ones
     */
    public List<Goal> goals(Map<String, Object> params) {
        List<Goal> goals = new ArrayList<>();
        for (AskedGoal asked : settings.teach().goals()) {
            boolean here = asked.params(settings.params()).equals(params);
            goals.add(here ? asked.goal() : null);
        }
        return goals;
    }

    /**
     * All parameters with the values of a run, in the lesson's order: those asked for, else the
     * defaults.
     *
     * @throws BadParameter if one is unknown, of the wrong type or out of range
     */
    public Map<String, Object> params(Map<String, Object> asked) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Param param : settings.params()) {
            values.put(
                    param.name(), param.accept(asked.getOrDefault(param.name(), param.initial())));
        }
        for (var entry : asked.entrySet()) {
            if (!values.containsKey(entry.getKey())) {
                throw new BadParameter(entry.getKey(), null, entry.getValue());
            }
        }
        return values;
    }
}
