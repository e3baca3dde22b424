package syrniki.run;

import io.micrometer.core.instrument.MeterRegistry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import syrniki.trace.Ending;

import java.time.Duration;

/**
 * What whoever looks after the server hears of runs: of each that is over one line in the log, and
 * how long it took among the metrics. Nothing in it tells who ran it.
 */
@Component
final class RunJournal {

    private static final Logger log = LoggerFactory.getLogger(RunJournal.class);

    private final MeterRegistry meters;

    RunJournal(MeterRegistry meters) {
        this.meters = meters;
    }

    /**
     * A run is over.
     *
     * @param waited how long it was in the queue
     * @param lasted from its beginning until none of its threads was left; zero if it has not begun
     */
    void over(Run run, Duration waited, Duration lasted) {
        Report report = run.report();
        String lesson = run.header().lesson();
        String mode = run.header().mode();
        String verdict = report.ending().map(RunJournal::verdict).orElse("none");
        meters.timer("syrniki.runs", "lesson", lesson, "mode", mode, "verdict", verdict)
                .record(lasted);
        meters.timer("syrniki.runs.wait").record(waited);
        log.atInfo()
                .setMessage("Run over:")
                .addKeyValue("run", run.id())
                .addKeyValue("lesson", lesson)
                .addKeyValue("mode", mode)
                .addKeyValue("verdict", verdict)
                .addKeyValue("millis", lasted.toMillis())
                .addKeyValue("events", run.events())
                .addKeyValue("threads", report.threads().size())
                .addKeyValue("waited", waited.toMillis())
                .log();
    }

    private static String verdict(Ending ending) {
        return ending.verdict().kind().label();
    }
}
