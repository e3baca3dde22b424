package syrniki.page;

import com.fasterxml.jackson.annotation.JsonInclude;

import syrniki.course.Language;
import syrniki.run.Explored;
import syrniki.run.Findings;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** An exploration as JSON; a position only in the queue. */
record ExplorationJson(
        String id,
        String lesson,
        Map<String, Object> params,
        String sleeps,
        boolean reduced,
        long limit,
        String state,
        @JsonInclude(JsonInclude.Include.NON_NULL) Integer position,
        boolean exhaustive,
        String method,
        String counts,
        long executions,
        int states,
        double seconds,
        List<OutcomeJson> outcomes,
        Boolean correct,
        List<Findings.Reach> goals,
        boolean graph) {

    /** One way the program can come out; {@code message} is a sentence in the asked language. */
    record OutcomeJson(
            Map<String, Object> result,
            String verdict,
            String detail,
            String message,
            Boolean good,
            BigInteger schedules,
            String shortest,
            int steps) {}

    static ExplorationJson of(Explored explored, Verdicts verdicts, Language language) {
        // state and graph before findings: who reads that it is finished finds all there is
        String state = explored.state().label();
        boolean graph = explored.graph().isPresent();
        Findings found = explored.findings();
        var question = explored.question();
        return new ExplorationJson(
                explored.id(),
                question.lesson(),
                question.params(),
                question.sleeps().label(),
                question.reduced(),
                question.limit(),
                state,
                explored.position() > 0 ? explored.position() : null,
                found.exhaustive(),
                found.method(),
                found.counts(),
                found.executions(),
                found.states(),
                found.seconds(),
                found.outcomes().stream()
                        .map(way -> outcome(way, question.lesson(), verdicts, language))
                        .toList(),
                found.correct(),
                found.goals(),
                graph);
    }

    private static OutcomeJson outcome(
            Findings.Way way, String lesson, Verdicts verdicts, Language language) {
        VerdictJson verdict = verdicts.of(lesson, way.report(), language);
        return new OutcomeJson(
                way.ending().result(),
                verdict.kind(),
                verdict.detail(),
                verdict.message(),
                way.good(),
                way.schedules(),
                way.shortest(),
                way.steps());
    }
}
