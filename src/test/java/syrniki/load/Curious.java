package syrniki.load;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/**
 * Somebody who has all schedules of a program explored, and runs counted, one after the other; has
 * what was found directed.
 */
final class Curious {

    private static final List<String> LESSONS =
            List.of("lost-update", "deadlock", "race-on-paper", "check-then-act");

    private final Api api;
    private final Menu menu;
    private String exploration;
    private String sample;
    private int asked;

    int explorations;
    int samples;

    Curious(Api api, Menu menu) {
        this.api = api;
        this.menu = menu;
    }

    /** Looks how it goes; asks for the next where the last is over. */
    void look() {
        JsonNode explored = exploration == null ? null : api.get(exploration);
        if (explored == null || over(explored)) {
            if (explored != null) {
                explorations++;
                direct(explored);
            }
            String sleeps = asked % 2 == 0 ? "any" : "timed";
            exploration = begin("/api/explorations", "sleeps", sleeps, "limit", 10_000 + asked);
        }
        JsonNode counted = sample == null ? null : api.get(sample);
        if (counted != null && counted.toString().contains("\"failed\"")) {
            throw new AssertionError("a run of a sample failed: " + counted);
        }
        if (counted == null || over(counted)) {
            samples += counted == null ? 0 : 1;
            sample = begin("/api/samples", "scale", 5, "times", 8);
        }
    }

    /** Wants to know no more. */
    void leave() {
        api.delete(exploration);
        api.delete(sample);
    }

    private String begin(String path, String name, Object value, String other, Object otherValue) {
        String lesson = LESSONS.get(asked++ / 2 % LESSONS.size());
        Map<String, ?> body = Map.of("lesson", lesson, name, value, other, otherValue);
        return path + "/" + api.post(path, body).get("id").asString();
    }

    private static boolean over(JsonNode it) {
        return List.of("finished", "stopped").contains(it.get("state").asString());
    }

    private void direct(JsonNode explored) {
        for (JsonNode outcome : explored.get("outcomes")) {
            menu.direct(
                    explored.get("lesson").asString(),
                    outcome.get("shortest").asString(),
                    explored.get("sleeps").asString());
        }
    }
}
