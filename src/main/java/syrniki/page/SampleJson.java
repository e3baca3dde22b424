package syrniki.page;

import com.fasterxml.jackson.annotation.JsonInclude;

import syrniki.run.Run;
import syrniki.run.Sample;
import syrniki.trace.Ending;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A sample as JSON.
 *
 * @param reason why it was stopped; only then
 * @param done runs that are over and counted
 * @param others how many of them came to something else than the outcomes, for there were too many
 * @param seconds real time it took up to now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SampleJson(
        String id,
        String lesson,
        Map<String, Object> params,
        double scale,
        int times,
        String state,
        String reason,
        int done,
        List<OutcomeJson> outcomes,
        int others,
        double seconds) {

    /**
     * What some runs came to.
     *
     * @param message the verdict as a sentence
     * @param run id of one of them, whose recording is kept
     * @param lasted how long that one took, in lesson time units
     */
    record OutcomeJson(
            Map<String, Object> result,
            String verdict,
            String detail,
            String message,
            int count,
            String run,
            double lasted) {}

    /**
     * @param verdicts says how a finished run ended
     */
    static SampleJson of(Sample sample, Function<Run, VerdictJson> verdicts) {
        String state = sample.state().label(); // before the counts: of what is over they are all
        Sample.Counts counts = sample.counts();
        List<OutcomeJson> outcomes =
                counts.outcomes().stream()
                        .map(outcome -> outcome(outcome, verdicts.apply(outcome.run())))
                        .toList();
        return new SampleJson(
                sample.id(),
                sample.lesson().id(),
                sample.params(),
                sample.scale(),
                sample.times(),
                state,
                sample.reason() == null ? null : sample.reason().label(),
                counts.done(),
                outcomes,
                counts.others(),
                sample.seconds());
    }

    private static OutcomeJson outcome(Sample.Outcome outcome, VerdictJson verdict) {
        Run run = outcome.run();
        Ending ending = run.report().ending().orElseThrow();
        return new OutcomeJson(
                ending.result(),
                verdict.kind(),
                verdict.detail(),
                verdict.message(),
                outcome.count(),
                run.id(),
                ending.t() / 1e6 / run.header().scale());
    }
}
