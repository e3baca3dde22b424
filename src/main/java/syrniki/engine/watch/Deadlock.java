package syrniki.engine.watch;

import syrniki.trace.Verdict.Stuck;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Threads that can never go on.
 *
 * @param cycle who waits for whom: each for something the next one holds and the last one for
 *     something of the first, from the lowest thread id on; where there is no such circle, those
 *     who wait for what nobody is left to do; empty if all are idle threads of pools, who are not
 *     stuck but wait for a task or a shutdown that nobody is left to give
 * @param everyone whether no thread of the run can go on
 * @param fresh whether these threads are reported for the first time; else they were, while others
 *     still could go on
 */
public record Deadlock(List<Stuck> cycle, boolean everyone, boolean fresh) {

    /** The value of the event {@code deadlock}, see docs/trace.md. */
    public Map<String, Object> value() {
        return Map.of("cycle", cycle.stream().map(Deadlock::value).toList());
    }

    private static Map<String, Object> value(Stuck stuck) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("thread", stuck.thread());
        map.put("holds", stuck.holds());
        map.put("waitsFor", stuck.waitsFor());
        map.put("line", stuck.line());
        return map;
    }
}
