package syrniki;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A trace as its JSON tells it, read by tests. */
record Recording(JsonNode json) {

    /** One event of it. */
    record Step(JsonNode json) {

        long seq() {
            return json.required("seq").asLong();
        }

        long t() {
            return json.required("t").asLong();
        }

        int thread() {
            return json.required("thread").asInt();
        }

        String kind() {
            return json.required("kind").asString();
        }

        /** -1 if there is none. */
        int object() {
            return json.required("object").asInt(-1);
        }

        JsonNode value() {
            return json.required("value");
        }

        /** -1 if there is none. */
        long cause() {
            return json.required("cause").asLong(-1);
        }

        @Override
        public String toString() {
            return json.toString();
        }
    }

    List<Step> steps() {
        return json.required("events").valueStream().map(Step::new).toList();
    }

    List<Step> steps(Predicate<Step> which) {
        return steps().stream().filter(which).toList();
    }

    JsonNode object(int id) {
        return json.required("objects").required(id);
    }

    /** The object's name; empty if the step has none. */
    String objectName(Step step) {
        return step.object() < 0 ? "" : object(step.object()).required("name").asString();
    }

    String threadName(Step step) {
        return json.required("threads").required(step.thread()).required("name").asString();
    }

    /** The object of the process that the step's thread is in, -1 for the program's own. */
    int process(Step step) {
        return json.required("threads").required(step.thread()).required("process").asInt(-1);
    }

    /** By how many nanoseconds the worst sleep lasted longer than it was asked to. */
    long overslept() {
        long worst = 0;
        Map<Integer, Step> asleep = new HashMap<>();
        for (Step step : steps()) {
            if (step.kind().equals("sleep-begin")) {
                asleep.put(step.thread(), step);
            } else if (step.kind().equals("sleep-end")) {
                Step begun = asleep.remove(step.thread());
                double asked = begun.value().asDouble() * json.required("scale").asDouble() * 1000;
                worst = Math.max(worst, step.t() - begun.t() - (long) asked);
            }
        }
        return worst;
    }

    /** Nanoseconds as time of the lesson's own: units of 1000 lesson milliseconds. */
    double units(long nanos) {
        return nanos / 1e6 / json.required("scale").asDouble();
    }
}
