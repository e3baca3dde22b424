package syrniki.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import syrniki.engine.control.Choice;
import syrniki.engine.control.ControlledProgram;
import syrniki.engine.control.Schedule;
import syrniki.trace.StateGraph;
import syrniki.trace.StateGraph.Edge;
import syrniki.trace.StateGraph.Node;

import java.util.Map;

class StateGraphTest {

    @ParameterizedTest
    @CsvSource({"LostUpdate, true", "LostUpdate, false", "Deadlock, true", "LastSyrnik, true"})
    void everyPathIsARun(String main, boolean reduced) throws Exception {
        Explore explore = Explore.lesson(main, null).reduced(reduced);
        Exploration exploration = explore.exploration();
        Explore.run(exploration::run);
        StateGraph graph = exploration.graph().orElseThrow();
        for (Node node : graph.nodes()) {
            assertThat(values(explore, node.schedule())).isEqualTo(node.values());
            assertThat(Schedule.parse(node.schedule()).length()).isEqualTo(node.steps());
        }
        for (Edge edge : graph.edges()) {
            Node from = graph.nodes().get(edge.from());
            Schedule choice = Schedule.parse(edge.choice());
            assertThat(choice.length()).isEqualTo(1);
            assertThat(Choice.thread(choice.choice(0))).isEqualTo(edge.thread());
            if (edge.to() < 0) { // what follows is no choice: any schedule comes to the same end
                Schedule way = Schedule.parse(from.schedule() + edge.choice());
                assertThat(explore.outcome(way))
                        .isEqualTo(exploration.found().outcomes().get(-1 - edge.to()).outcome());
            }
        }
        assertThat(graph.ends()).hasSize(exploration.found().outcomes().size());
        assertThat(graph.edges()).extracting(Edge::to).contains(-1);
    }

    /** The variables' values after a schedule. */
    private static Map<String, Object> values(Explore explore, String text) throws Exception {
        Schedule schedule = Schedule.parse(text);
        return Explore.carried(() -> {
            ControlledProgram program = new ControlledProgram(explore.program, explore.setting());
            Replay.follow(program, false, Trail.steps(schedule));
            return program.result();
        });
    }
}
