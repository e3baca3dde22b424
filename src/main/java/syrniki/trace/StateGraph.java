package syrniki.trace;

import java.util.List;
import java.util.Map;

/**
 * The states of a small program in which somebody has to choose, and what leads from one to the
 * next. The first state is node 0.
 */
public record StateGraph(List<Node> nodes, List<End> ends, List<Edge> edges) {

    /**
     * A state.
     *
     * @param values of the program's variables, by name
     * @param schedule a shortest one that leads there
     * @param steps how many that takes
     */
    public record Node(int id, Map<String, Object> values, String schedule, int steps) {}

    /**
     * An outcome as a place that edges lead to.
     *
     * @param id {@code -1 - outcome}
     * @param outcome its place among all outcomes
     */
    public record End(int id, int outcome) {}

    /**
     * A choice, and where it leads.
     *
     * @param to id of a node or an end
     * @param thread id of the thread that goes first
     * @param name that thread's name
     * @param verb what it does, e.g. {@code try-lock}
     * @param object name of what it does that to; null if to nothing
     * @param line the source line
     * @param steps how many there are, with those that are no choices after it
     * @param choice the first step, as a schedule has it
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
            String choice) {}
}
