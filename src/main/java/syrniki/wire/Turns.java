package syrniki.wire;

import syrniki.trace.Outlook;
import syrniki.trace.Outlook.Next;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the frame {@code turn} says, the same in CBOR and JSON. */
final class Turns {

    private Turns() {}

    static Map<String, Object> map(Outlook outlook) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("schedule", outlook.schedule());
        map.put("steps", outlook.steps());
        map.put("sleeps", outlook.sleeps());
        map.put("clock", outlook.clock());
        map.put("starts", outlook.starts());
        map.put("threads", outlook.threads().stream().map(Turns::map).toList());
        map.put("goals", goals(outlook.goals()));
        return map;
    }

    private static Map<String, Object> map(Next thread) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", thread.id());
        map.put("verb", thread.verb());
        map.put("object", thread.object());
        map.put("line", thread.line());
        map.put("able", thread.able());
        map.put("gives", thread.gives());
        map.put("heldBy", thread.heldBy());
        map.put("choices", thread.choices());
        return map;
    }

    private static List<Object> goals(List<Integer> reached) {
        List<Object> goals = new ArrayList<>();
        for (Integer step : reached) {
            goals.add(step == null ? null : Map.of("step", step));
        }
        return goals;
    }
}
