package syrniki.run;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

import java.util.function.ToDoubleFunction;

/** How much the server has to do with runs, explorations and samples, as metrics. */
@Component
final class RunMetrics implements MeterBinder {

    private final RunService runs;
    private final ExplorationService explorations;
    private final Samples samples;

    RunMetrics(RunService runs, ExplorationService explorations, Samples samples) {
        this.runs = runs;
        this.explorations = explorations;
        this.samples = samples;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        gauge(meters, "syrniki.runs.going", runs, RunService::going);
        gauge(meters, "syrniki.runs.waiting", runs, RunService::waiting);
        gauge(meters, "syrniki.runs.kept", runs, RunService::kept);
        gauge(meters, "syrniki.explorations.going", explorations, ExplorationService::going);
        gauge(meters, "syrniki.explorations.waiting", explorations, ExplorationService::waiting);
        gauge(meters, "syrniki.samples.going", samples, Samples::going);
        gauge(meters, "syrniki.samples.waiting", samples, Samples::waiting);
        counter(meters, "syrniki.events", runs, RunService::events);
        counter(meters, "syrniki.executions", explorations, ExplorationService::executions);
    }

    private static <T> void gauge(
            MeterRegistry meters, String name, T of, ToDoubleFunction<T> value) {
        Gauge.builder(name, of, value).register(meters);
    }

    private static <T> void counter(
            MeterRegistry meters, String name, T of, ToDoubleFunction<T> value) {
        FunctionCounter.builder(name, of, value).register(meters);
    }
}
