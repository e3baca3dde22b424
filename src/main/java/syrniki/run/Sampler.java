package syrniki.run;

import syrniki.course.Mode;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes the runs of one sample, through the queue of all runs: so few at a time that others hardly
 * notice, and as long as somebody asks for them.
 */
final class Sampler {

    /** Runs of a sample that wait or go on: while one is being counted the next is at work. */
    private static final int TOGETHER = 2;

    /** How often it looks whether the sample is still wanted. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Sample sample;
    private final RunService runs;
    private final SampleSettings settings;

    Sampler(Sample sample, RunService runs, SampleSettings settings) {
        this.sample = sample;
        this.runs = runs;
        this.settings = settings;
    }

    /** Makes all its runs; returns when the last one is over. */
    void make() {
        if (!sample.begin()) {
            return;
        }
        int together = sample.lesson().settings().exclusive() ? 1 : TOGETHER;
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < together; i++) {
                hands.submit(this::work);
            }
        }
        sample.end(Sample.State.FINISHED, null);
    }

    /** Whether the sample is to go on; ends it if nobody wants it any more. */
    boolean wanted() {
        if (sample.unasked().compareTo(settings.unasked()) > 0) {
            sample.end(Sample.State.STOPPED, Sample.Reason.FORGOTTEN);
        } else if (sample.seconds() * 1e9 > settings.longest().toNanos()) {
            sample.end(Sample.State.STOPPED, Sample.Reason.TIME);
        }
        return !sample.isOver();
    }

    private Void work() throws InterruptedException, ExecutionException {
        while (wanted() && sample.next()) {
            CompletableFuture<Run> over = new CompletableFuture<>();
            Run run = begin(over);
            if (run == null) {
                return null;
            }
            Runnable stop = () -> runs.stop(run);
            sample.begins(stop);
            await(over);
            sample.ends(stop);
            if (sample.count(run)) {
                runs.keep(run);
            } else {
                runs.drop(run);
            }
        }
        return null;
    }

    /** Begins a run as soon as there is a place; null if it is wanted no more. */
    private Run begin(CompletableFuture<Run> over) throws InterruptedException {
        while (wanted()) {
            try {
                return runs.start(
                        sample.lesson(),
                        Mode.OBSERVED,
                        sample.params(),
                        sample.scale(),
                        over::complete);
            } catch (TooManyRuns full) {
                sample.await(LOOK);
            }
        }
        return null;
    }

    private void await(CompletableFuture<Run> over)
            throws InterruptedException, ExecutionException {
        while (true) {
            try {
                over.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                wanted(); // stops the run, too, if not
            }
        }
    }
}
