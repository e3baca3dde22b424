package syrniki.page;

import com.fasterxml.jackson.annotation.JsonInclude;

import syrniki.course.AskedGoal;
import syrniki.course.Lesson;
import syrniki.course.Moment;
import syrniki.course.Outcome;
import syrniki.course.Prediction;
import syrniki.course.Teaching;
import syrniki.course.TeachingText;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What makes a lesson of a program, as JSON in one language for the lesson's page; texts are HTML.
 * The shapes are those of {@code frontend/src/base/teaching.ts}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TeachingJson(
        PredictionJson prediction,
        Map<String, MomentJson> moments,
        List<String> pauses,
        List<TryJson> tries,
        List<PairJson> compare,
        List<GoalJson> goals) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PredictionJson(
            String question,
            List<ChoiceJson> choices,
            Prediction.Number number,
            String unit,
            Prediction.Repeat repeat) {}

    record ChoiceJson(String id, String label, Outcome when) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record MomentJson(
            List<String> kinds,
            String thread,
            String process,
            String object,
            Object value,
            String text,
            List<Integer> lines,
            String after,
            Integer nth,
            List<String> focus,
            String cue) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TryJson(Map<String, Object> params, Double scale, String text) {}

    record PairJson(String href, String label) {}

    /** Without whether it can be done: that is to be found out. */
    record GoalJson(String ask, String hint, String won, Map<String, Object> params) {}

    static TeachingJson of(Lesson lesson, PageView view) {
        Teaching teach = lesson.settings().teach();
        TeachingText text = lesson.text(view.language()).teach();
        Map<String, MomentJson> moments = new LinkedHashMap<>();
        teach.moments()
                .forEach((id, moment) ->
                        moments.put(
                                id,
                                moment(moment, lesson.source(), view.html(text.cues().get(id)))));
        return new TeachingJson(
                teach.prediction() == null ? null : prediction(teach.prediction(), text),
                moments,
                teach.pauses(),
                IntStream.range(0, teach.tries().size())
                        .mapToObj(
                                i -> attempt(teach.tries().get(i), view.html(text.tries().get(i))))
                        .toList(),
                IntStream.range(0, teach.compare().size())
                        .mapToObj(i ->
                                new PairJson(
                                        view.to("/compare", query(lesson, teach.compare().get(i))),
                                        text.compare().get(i)))
                        .toList(),
                IntStream.range(0, teach.goals().size())
                        .mapToObj(i -> goal(teach.goals().get(i), text.goals().get(i), view))
                        .toList());
    }

    private static PredictionJson prediction(Prediction prediction, TeachingText text) {
        return new PredictionJson(
                text.question(),
                prediction.choices().entrySet().stream()
                        .map(it ->
                                new ChoiceJson(
                                        it.getKey(),
                                        text.choices().get(it.getKey()),
                                        it.getValue()))
                        .toList(),
                prediction.number(),
                text.unit(),
                prediction.repeat());
    }

    private static MomentJson moment(Moment moment, String source, String cue) {
        return new MomentJson(
                moment.kind(),
                moment.thread(),
                moment.process(),
                moment.object(),
                moment.value(),
                moment.text(),
                moment.lines(source),
                moment.after(),
                moment.nth(),
                moment.focus(),
                cue);
    }

    private static TryJson attempt(Teaching.Try attempt, String text) {
        return new TryJson(attempt.params(), attempt.scale(), text);
    }

    private static GoalJson goal(AskedGoal goal, TeachingText.GoalText text, PageView view) {
        return new GoalJson(
                view.html(text.ask()),
                view.html(text.hint()),
                view.html(text.won()),
                goal.params());
    }

    /** What is asked of the page that shows two runs. */
    static Map<String, String> query(Lesson lesson, Teaching.Pair pair) {
        Map<String, String> query = new LinkedHashMap<>();
        side(query, "left", lesson, pair.left());
        side(query, "right", lesson, pair.right());
        return query;
    }

    private static void side(
            Map<String, String> query, String name, Lesson lesson, Teaching.Side side) {
        query.put(name, side.lesson() == null ? lesson.id() : side.lesson());
        new TreeMap<>(side.params())
                .forEach((param, value) -> query.put(name + "." + param, value.toString()));
    }
}
