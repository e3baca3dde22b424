package syrniki.page;

import com.fasterxml.jackson.annotation.JsonInclude;

import syrniki.run.Report;
import syrniki.run.Run;
import syrniki.run.Standing;

import java.util.List;
import java.util.Map;

/**
 * A run as JSON. While it has not finished there is no end (nanoseconds since it began), no verdict
 * and no result; a position only in the queue; schedule and sleeps only of a directed one; kept
 * only of one that could not be, and then false.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunJson(
        String id,
        String lesson,
        String mode,
        Map<String, Object> params,
        double scale,
        String schedule,
        String sleeps,
        String state,
        Integer position,
        Boolean kept,
        String live,
        Long end,
        VerdictJson verdict,
        Map<String, Object> result,
        List<Report.Line> output,
        List<ThreadJson> threads) {

    /**
     * A thread's life; times in nanoseconds since the run began, null where it has not come to
     * that; process: id of the child process it lives in, -1 if that is the program's own.
     */
    record ThreadJson(int id, String name, String kind, Long start, Long end, int process) {}

    static RunJson of(Run run, Standing standing, VerdictJson verdict) {
        Report report = standing.report();
        return new RunJson(
                run.id(),
                run.header().lesson(),
                run.header().mode(),
                run.header().params(),
                run.header().scale(),
                run.header().schedule(),
                run.header().sleeps(),
                standing.state().label(),
                standing.position() > 0 ? standing.position() : null,
                run.isKept() ? null : false,
                "/live/" + run.id(),
                report.ending().map(ending -> ending.t()).orElse(null),
                verdict,
                report.ending().map(ending -> ending.result()).orElse(null),
                report.output(),
                report.threads().stream()
                        .map(thread ->
                                new ThreadJson(
                                        thread.id(),
                                        thread.name(),
                                        thread.kind().name().toLowerCase(java.util.Locale.ROOT),
                                        thread.start(),
                                        thread.end(),
                                        thread.process()))
                        .toList());
    }
}
