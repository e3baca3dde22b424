package syrniki.explore;

import syrniki.engine.control.Schedule;

import java.util.List;
import java.util.Map;

/**
 * The states of a small program in which somebody has to choose, and what leads from one to the
 * next. The first state is node 0.
 */
public record StateGraph(List<Node> nodes, List<Edge> edges) {

    /**
     * A state.
     *
     * @param values of the program's variables, by name
     * @param schedule a shortest one that leads there
     */
    public record Node(Map<String, Object> values, Schedule schedule) {}

    /**
     * What leads from one state to another.
     *
     * @param to a node's number, or, if negative, outcome {@code -1 - to}
     * @param thread id of the thread that goes first
     * @param name that thread's name
     * @param verb what it does: a verb of the JDK's, as {@link syrniki.engine.control.Verb#label()}
     *     has it
     * @param object name of what it does that to; null if to nothing
     * @param line the source line
     * @param steps how many there are, with those that are no choices after it
     * @param choice the first step
     */
    public record Edge(
            int from,
            int to,
            int thread,
            String name,
            String verb,
            String object,
            int line,
            int steps,
            Schedule choice) {}
}
