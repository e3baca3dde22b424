package syrniki.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import syrniki.run.RunService;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

import java.time.Duration;
import java.util.List;

@SpringBootTest
@AutoConfigureMockMvc
class SchedulesApiTest {

    @Autowired private MockMvc web;
    @Autowired private JsonMapper json;
    @Autowired private RunService runs;

    private static MockHttpServletRequestBuilder request(String path, String body) {
        return post(path).contentType(MediaType.APPLICATION_JSON).content(body.replace('\'', '"'));
    }

    private ResultActions ask(String body) throws Exception {
        return web.perform(request("/api/schedules", body));
    }

    @Test
    void toldInJsonWhoseTurnItIs() throws Exception {
        ask("{'lesson':'lost-update','schedule':'aabc'}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.run").value(""))
                .andExpect(jsonPath("$.mode").value("directed"))
                .andExpect(jsonPath("$.schedule").value("a2bc"))
                .andExpect(jsonPath("$.sleeps").value("timed"))
                .andExpect(jsonPath("$.params.first").value(10))
                .andExpect(jsonPath("$.verdict").isEmpty())
                .andExpect(jsonPath("$.turn.steps").value(4))
                .andExpect(jsonPath("$.turn.clock").value(4))
                .andExpect(jsonPath("$.turn.starts", hasSize(4)))
                .andExpect(jsonPath("$.turn.threads[0].verb").value("join"))
                .andExpect(jsonPath("$.turn.threads[0].able").value(false))
                .andExpect(jsonPath("$.turn.threads[0].heldBy").value(1))
                .andExpect(jsonPath("$.turn.threads[0].choices", hasSize(0)))
                .andExpect(jsonPath("$.turn.threads[1].verb").value("sleep"))
                .andExpect(jsonPath("$.turn.threads[1].choices[0]").value("b"));
    }

    @Test
    void toldInFramesWithTheTurnLast() throws Exception {
        List<JsonNode> whole = frames("{'lesson':'lost-update','then':{'by':'round-robin'}}");
        assertThat(whole.stream().map(frame -> frame.propertyNames().iterator().next()))
                .containsExactly("head", "batch", "end", "turn");
        assertThat(whole.getFirst().at("/head/schedule"))
                .isEqualTo(whole.get(3).at("/turn/schedule"));
        assertThat(whole.get(2).at("/end/result/counter").asInt()).isEqualTo(20);
        assertThat(whole.get(3).at("/turn/threads/0/verb").isNull()).isTrue();

        List<JsonNode> begun = frames("{'lesson':'lost-update','sleeps':'any'}");
        assertThat(begun.stream().map(frame -> frame.propertyNames().iterator().next()))
                .containsExactly("head", "batch", "turn");
        assertThat(begun.getFirst().at("/head/sleeps").asString()).isEqualTo("any");
        assertThat(begun.getFirst().at("/head/schedule").asString()).isEmpty();
        assertThat(begun.get(2).at("/turn/goals")).allMatch(JsonNode::isNull).isNotEmpty();
    }

    private List<JsonNode> frames(String body) throws Exception {
        byte[] answer =
                web.perform(request("/api/schedules", body).accept(MediaType.APPLICATION_CBOR))
                        .andExpect(status().isOk())
                        .andExpect(content().contentType(MediaType.APPLICATION_CBOR))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        try (MappingIterator<JsonNode> frames =
                CBORMapper.shared().readerFor(JsonNode.class).readValues(answer)) {
            return frames.readAll();
        }
    }

    @Test
    void goesOnAsAskedFor() throws Exception {
        ask("{'lesson':'deadlock','schedule':'a2','then':{'by':'thread','thread':1}}")
                .andExpect(jsonPath("$.turn.schedule").value("a2b2"));
        ask("{'lesson':'deadlock','then':{'by':'unfair','steps':5}}")
                .andExpect(jsonPath("$.turn.steps").value(5));
        ask("{'lesson':'deadlock','then':{'by':'round-robin'}}")
                .andExpect(jsonPath("$.verdict.kind").value("deadlock"))
                .andExpect(jsonPath("$.verdict.message", containsString("masha holds")))
                .andExpect(jsonPath("$.turn.goals[0].step").isNumber());
        String once = turn("{'lesson':'deadlock','then':{'by':'random','seed':7}}");
        assertThat(turn("{'lesson':'deadlock','then':{'by':'random','seed':7}}")).isEqualTo(once);
    }

    private String turn(String body) throws Exception {
        return json.readTree(ask(body).andReturn().getResponse().getContentAsString())
                .required("turn")
                .toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'schedule':'a'}                           | 400 | “lesson” has to be there",
                "{'lesson':'soup'}                          | 404 | no lesson “soup”",
                "{'lesson':'weather-bot'}                   | 400 | cannot be directed",
                "{'lesson':'deadlock','params':{'salt':1}}  | 400 | no parameter “salt”",
                "{'lesson':'deadlock','mode':'directed'}    | 400 | There is no property “mode”",
                "{'lesson':'deadlock','schedule':7}         | 400 | “schedule” has to be there",
                "{'lesson':'deadlock','schedule':'a2;'}     | 400 | from character 3 on",
                "{'lesson':'deadlock','schedule':'a0'}      | 400 | from character 1 on",
                "{'lesson':'deadlock','schedule':'a9999b2'} | 422 | 10000 steps at most",
                "{'lesson':'deadlock','schedule':'a2d'}     | 422 | Step 3 of the schedule cannot"
                        + " be taken: at that point thread d",
                "{'lesson':'deadlock','schedule':'a2bcb3'}  | 422 | Step 7 of the schedule cannot"
                        + " be taken: at that point thread masha",
                "{'lesson':'deadlock','sleeps':'never'}     | 400 | Choose from: timed, any",
                "{'lesson':'deadlock','then':'random'}      | 400 | “then” has to be an object",
                "{'lesson':'deadlock','then':{}}            | 400 | “by” has to be there",
                "{'lesson':'deadlock','then':{'by':'me'}}   | 400 | random, round-robin, unfair",
                "{'lesson':'deadlock','then':{'by':'random','steps':0}} | 400 | from 1 to 10000",
                "{'lesson':'deadlock','then':{'by':'thread','thread':-1}} | 400 | “thread” has to"
                        + " be"
            })
    void saysWhatIsWrongWithARequest(String body, int status, String sentence) throws Exception {
        ask(body)
                .andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail", containsString(sentence)));
    }

    @Test
    void saysToProgramsWhichStepAndWhichCharacter() throws Exception {
        ask("{'lesson':'deadlock','schedule':'a2d'}")
                .andExpect(jsonPath("$.parameter").value("schedule"))
                .andExpect(jsonPath("$.step").value(3))
                .andExpect(jsonPath("$.thread").value("d"));
        ask("{'lesson':'deadlock','schedule':'a2;'}")
                .andExpect(jsonPath("$.parameter").value("schedule"))
                .andExpect(jsonPath("$.from").value(2));
        web.perform(request("/api/schedules?lang=ru", "{'lesson':'deadlock','schedule':'a2d'}"))
                .andExpect(jsonPath("$.detail", containsString("Шаг 3 расписания невозможен")));
    }

    @Test
    void aRunIsKeptThatSomebodyDirected() throws Exception {
        JsonNode run = kept("{'lesson':'deadlock','mode':'directed','schedule':'aabcbcbc'}");
        assertThat(run.required("mode").asString()).isEqualTo("directed");
        assertThat(run.required("schedule").asString()).isEqualTo("a2bcbcbc");
        assertThat(run.required("sleeps").asString()).isEqualTo("timed");
        assertThat(run.at("/verdict/kind").asString()).isEqualTo("deadlock");
        assertThat(run.at("/verdict/cycle")).hasSize(2);
        String trace = "/api/runs/" + run.required("id").asString() + "/trace";
        web.perform(get(trace))
                .andExpect(jsonPath("$.schedule").value("a2bcbcbc"))
                .andExpect(jsonPath("$.events[-1:].kind").value("deadlock"))
                .andExpect(jsonPath("$.turn").doesNotExist());
        for (String format : List.of("cbor", "perfetto", "html")) {
            web.perform(get(trace + "?format=" + format)).andExpect(status().isOk());
        }
    }

    @Test
    void aRunThatWasDirectedNoFurtherIsStopped() throws Exception {
        JsonNode run =
                kept("{'lesson':'lost-update','mode':'directed','schedule':'a2b','sleeps':'any'}");
        assertThat(run.at("/verdict/kind").asString()).isEqualTo("stopped");
        assertThat(run.at("/verdict/detail").asString()).isEqualTo("schedule");
        assertThat(run.at("/verdict/message").asString()).contains("its schedule ends here");
        assertThat(run.required("sleeps").asString()).isEqualTo("any");
        assertThat(run.at("/end").asLong()).isEqualTo(3 * 400_000_000L);
    }

    private JsonNode kept(String body) throws Exception {
        String id =
                json.readTree(
                                web.perform(request("/api/runs", body))
                                        .andExpect(status().is2xxSuccessful())
                                        .andReturn()
                                        .getResponse()
                                        .getContentAsString())
                        .required("id")
                        .asString();
        assertThat(runs.find(id).orElseThrow().await(Duration.ofSeconds(60))).isTrue();
        return json.readTree(
                web.perform(get("/api/runs/" + id).header(HttpHeaders.ACCEPT_LANGUAGE, "en"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }

    @Test
    void noRunIsKeptOfAWayThatCannotBeTaken() throws Exception {
        web.perform(
                        request(
                                "/api/runs",
                                "{'lesson':'deadlock','mode':'directed','schedule':'a2d'}"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.step").value(3));
    }
}
