package syrniki.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import syrniki.run.ExplorationService;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

@SpringBootTest(
        properties = {
            "syrniki.explorations.waiting=1",
            "syrniki.explorations.kept=4",
            "syrniki.explorations.time=1h",
            "syrniki.runs.warm-up=false"
        })
@AutoConfigureMockMvc
class ExplorationsApiTest {

    /** More schedules than anybody waits for. */
    private static final String LONG =
            "{\"lesson\":\"dining-philosophers\",\"params\":{\"count\":7},"
                    + "\"reduced\":false,\"limit\":%d}";

    @Autowired private MockMvc web;
    @Autowired private ExplorationService explorations;
    @Autowired private JsonMapper json;

    private final List<String> asked = new ArrayList<>();

    @AfterEach
    void stopAll() throws Exception {
        for (String id : asked.reversed()) {
            web.perform(delete("/api/explorations/" + id));
        }
    }

    private ResultActions ask(String body, String language) throws Exception {
        return web.perform(
                post("/api/explorations?lang=" + language)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    private String id(ResultActions answer) throws Exception {
        String body = answer.andReturn().getResponse().getContentAsString();
        asked.add(json.readTree(body).required("id").asString());
        return asked.getLast();
    }

    /** Asks, and waits until all is known. */
    private String explored(String body) throws Exception {
        String id = id(ask(body, "en").andExpect(status().is2xxSuccessful()));
        assertThat(explorations.find(id).orElseThrow().await(Duration.ofMinutes(1))).isTrue();
        return "/api/explorations/" + id;
    }

    @Test
    void aLostUpdateIsKnownAllThrough() throws Exception {
        web.perform(get(explored("{\"lesson\":\"lost-update\"}") + "?lang=ru"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lesson").value("lost-update"))
                .andExpect(jsonPath("$.params.first").value(10))
                .andExpect(jsonPath("$.sleeps").value("any"))
                .andExpect(jsonPath("$.reduced").value(true))
                .andExpect(jsonPath("$.limit").value(1_000_000))
                .andExpect(jsonPath("$.state").value("finished"))
                .andExpect(jsonPath("$.exhaustive").value(true))
                .andExpect(jsonPath("$.method").value("all"))
                .andExpect(jsonPath("$.counts").value("classes"))
                .andExpect(jsonPath("$.outcomes.length()").value(3))
                .andExpect(jsonPath("$.outcomes[0].result.counter").value(30))
                .andExpect(jsonPath("$.outcomes[0].good").value(true))
                .andExpect(jsonPath("$.outcomes[0].schedules").value(2))
                .andExpect(jsonPath("$.outcomes[0].message").value("Программа дошла до конца."))
                .andExpect(jsonPath("$.outcomes[1].good").value(false))
                .andExpect(jsonPath("$.correct").value(false))
                .andExpect(jsonPath("$.goals[0].possible").value(true))
                .andExpect(jsonPath("$.graph").value(true));
    }

    @Test
    void everyScheduleIsCountedWhereNoneIsLeftOut() throws Exception {
        web.perform(get(explored("{\"lesson\":\"lost-update\",\"reduced\":false}")))
                .andExpect(jsonPath("$.counts").value("schedules"))
                .andExpect(jsonPath("$.reduced").value(false))
                .andExpect(jsonPath("$.outcomes[0].schedules", greaterThanOrEqualTo(100)));
    }

    @Test
    void aLockIsCorrectWhateverTheSchedulerDoes() throws Exception {
        web.perform(get(explored("{\"lesson\":\"lock\",\"params\":{\"first\":7}}")))
                .andExpect(jsonPath("$.outcomes.length()").value(1))
                .andExpect(jsonPath("$.outcomes[0].result.counter").value(27))
                .andExpect(jsonPath("$.correct").value(true));
    }

    @Test
    void aDeadlockIsToldWithWhoWaitsForWhom() throws Exception {
        web.perform(get(explored("{\"lesson\":\"self-deadlock\"}") + "?lang=en"))
                .andExpect(jsonPath("$.outcomes.length()").value(1))
                .andExpect(jsonPath("$.outcomes[0].verdict").value("deadlock"))
                .andExpect(jsonPath("$.outcomes[0].message", containsString("waits for")));
    }

    @Test
    void theStateGraphHangsTogether() throws Exception {
        String path = explored("{\"lesson\":\"race-on-paper\"}");
        JsonNode graph =
                json.readTree(
                        web.perform(get(path + "/graph"))
                                .andExpect(status().isOk())
                                .andReturn()
                                .getResponse()
                                .getContentAsString());
        JsonNode nodes = graph.required("nodes");
        assertThat(nodes.get(0).required("id").asInt()).isZero();
        assertThat(nodes.get(0).required("values").required("x").isNumber()).isTrue();
        assertThat(graph.required("ends")).hasSize(4);
        for (JsonNode edge : graph.required("edges")) {
            int to = edge.required("to").asInt();
            assertThat(to).isBetween(-4, nodes.size() - 1);
            assertThat(edge.required("name").asString()).isNotEmpty();
            assertThat(edge.required("steps").asInt()).isPositive();
            assertThat(edge.required("line").asInt()).isPositive();
            int from = edge.required("from").asInt();
            int length = nodes.get(from).required("steps").asInt();
            if (to >= 0) { // a shortest way is no longer than the one along this edge
                assertThat(nodes.get(to).required("steps").asInt())
                        .isLessThanOrEqualTo(length + edge.required("steps").asInt());
            }
        }
    }

    @Test
    void whatIsTooLargeToLookAtHasNoGraph() throws Exception {
        String path = explored("{\"lesson\":\"semaphore\"}");
        web.perform(get(path)).andExpect(jsonPath("$.graph").value(false));
        web.perform(get(path + "/graph?lang=ru"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").value("Графа состояний нет"));
    }

    @Test
    void theSameQuestionHasTheSameAnswer() throws Exception {
        String path = explored("{\"lesson\":\"wrong-lock\"}");
        ask("{\"lesson\":\"wrong-lock\",\"params\":{}}", "en")
                .andExpect(status().isOk())
                .andExpect(header().string("Location", path))
                .andExpect(jsonPath("$.state").value("finished"));
        assertThat(explored("{\"lesson\":\"wrong-lock\",\"sleeps\":\"timed\"}")).isNotEqualTo(path);
    }

    @Test
    void onlyTheLatestAreKept() throws Exception {
        String first = explored("{\"lesson\":\"lock\",\"limit\":1000}");
        for (int i = 1; i <= 4; i++) {
            explored("{\"lesson\":\"lock\",\"limit\":%d}".formatted(1000 + i));
        }
        web.perform(get(first)).andExpect(status().isNotFound());
    }

    @Test
    void oneIsAtWorkAndOthersWaitUntilItIsStopped() throws Exception {
        String first = id(ask(LONG.formatted(5_000_000), "en").andExpect(status().isCreated()));
        String second =
                id(
                        ask("{\"lesson\":\"deadlock\"}", "en")
                                .andExpect(status().isAccepted())
                                .andExpect(jsonPath("$.state").value("queued"))
                                .andExpect(jsonPath("$.position").value(1)));
        ask("{\"lesson\":\"barrier\"}", "ru")
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        ask(LONG.formatted(5_000_000), "en")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(first))
                .andExpect(jsonPath("$.state").value("running"));
        web.perform(delete("/api/explorations/" + first))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("stopped"))
                .andExpect(jsonPath("$.exhaustive").value(false))
                .andExpect(jsonPath("$.counts").value("sample"));
        assertThat(explorations.find(second).orElseThrow().await(Duration.ofMinutes(1))).isTrue();
        web.perform(get("/api/explorations/" + second))
                .andExpect(jsonPath("$.state").value("finished"))
                .andExpect(jsonPath("$.outcomes.length()").value(2));
    }

    @Test
    void oneThatWaitsCanBeStopped() throws Exception {
        id(ask(LONG.formatted(6_000_000), "en").andExpect(status().isCreated()));
        String second = id(ask("{\"lesson\":\"starvation\"}", "en"));
        web.perform(delete("/api/explorations/" + second))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("stopped"))
                .andExpect(jsonPath("$.position").doesNotExist());
        id(ask("{\"lesson\":\"starvation\"}", "en").andExpect(status().isAccepted()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                    | 400 | “lesson” has to be there",
                "{\"lesson\":\"soup\"}                 | 404 | no lesson “soup”",
                "{\"lesson\":\"gil-io\"}               | 400 | “gil-io” cannot be explored",
                "{\"lesson\":\"lock\",\"limit\":0}     | 400 | from 1 to 10000000",
                "{\"lesson\":\"lock\",\"limit\":1e99}  | 400 | from 1 to 10000000",
                "{\"lesson\":\"lock\",\"sleeps\":\"x\"} | 400 | Choose from: timed, any",
                "{\"lesson\":\"lock\",\"reduced\":1}   | 400 | “reduced” has to be true or false",
                "{\"lesson\":\"lock\",\"scale\":1}     | 400 | no property “scale” here",
                "{\"lesson\":\"lock\",\"params\":{\"pause\":-1}} | 400 | from 0 to 5000"
            })
    void saysWhatIsWrongWithARequest(String body, int status, String sentence) throws Exception {
        ask(body, "en")
                .andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail", containsString(sentence)));
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (String id : List.of("aaaaaaaaaaaaa", "x")) {
            web.perform(get("/api/explorations/" + id + "?lang=ru"))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.title").value("Нет такого перебора"));
            web.perform(get("/api/explorations/" + id + "/graph")).andExpect(status().isNotFound());
            web.perform(delete("/api/explorations/" + id)).andExpect(status().isNotFound());
        }
    }
}
