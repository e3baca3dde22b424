package syrniki.explore;

import syrniki.engine.control.Choice;
import syrniki.engine.control.Control;
import syrniki.engine.control.ControlledProgram;
import syrniki.engine.control.Pending;
import syrniki.engine.control.Schedule;
import syrniki.trace.Event;
import syrniki.trace.StateGraph;
import syrniki.trace.StateGraph.Edge;
import syrniki.trace.StateGraph.End;
import syrniki.trace.StateGraph.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Makes state graphs: goes to each state again, and looks round there. */
final class StateGraphs {

    /** Programs of more states get none. */
    static final int MOST = 400;

    private final ControlledProgram program;
    private final Graph graph;
    private final int[] places;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    private StateGraphs(ControlledProgram program, Graph graph, int[] places) {
        this.program = program;
        this.graph = graph;
        this.places = places;
    }

    /**
     * The graph that a search has found.
     *
     * @param movers as in that search
     * @param places what number each outcome gets
     */
    static StateGraph of(
            ControlledProgram program, Graph graph, Paths paths, boolean movers, int[] places) {
        StateGraphs graphs = new StateGraphs(program, graph, places);
        for (int i = 0; i < graph.states(); i++) {
            graphs.visit(i, paths.toState(i), movers);
        }
        List<End> ends =
                IntStream.range(0, places.length)
                        .mapToObj(place -> new End(Graph.outcome(place), place))
                        .toList();
        return new StateGraph(graphs.nodes, ends, graphs.edges);
    }

    private void visit(int state, int[] choices, boolean movers) {
        Names names = new Names();
        Schedule schedule =
                Replay.follow(
                        program, movers, choices, control -> look(control, state, names), names);
        Map<String, Object> values = program.result();
        nodes.add(new Node(state, values, schedule.toString(), schedule.length()));
    }

    private void look(Control control, int state, Names names) {
        for (int i = 0; i < graph.choices(state); i++) {
            int choice = graph.choice(state, i);
            int to = graph.to(state, i);
            Pending pending = control.pending(Choice.thread(choice));
            int object = pending.object();
            edges.add(
                    new Edge(
                            state,
                            to < 0 ? Graph.outcome(places[-1 - to]) : to,
                            pending.thread(),
                            names.threads.get(pending.thread()),
                            pending.verb().label(),
                            object == Event.NONE ? null : names.objects.get(object),
                            pending.line(),
                            graph.steps(state, i),
                            new Schedule(choice).toString()));
        }
    }
}
