package syrniki.page;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Samples by HTTP, with the real engine. */
@SpringBootTest(
        properties = {
            "syrniki.samples.side-by-side=1",
            "syrniki.samples.waiting=1",
            "syrniki.runs.warm-up=false"
        })
@AutoConfigureMockMvc
class SamplesApiTest {

    /** It takes a minute, unless it is stopped. */
    private static final String SLOW = "{\"lesson\":\"lost-update\",\"scale\":60000}";

    @Autowired private MockMvc web;
    @Autowired private JsonMapper json;

    private ResultActions ask(String body, String language) throws Exception {
        return web.perform(
                post("/api/samples?lang=" + language)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    private String start(String body) throws Exception {
        return json.readTree(
                        ask(body, "en")
                                .andExpect(status().isCreated())
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                .required("id")
                .asString();
    }

    private JsonNode look(String id) throws Exception {
        return json.readTree(
                web.perform(get("/api/samples/" + id + "?lang=ru"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }

    private static boolean isOver(JsonNode sample) {
        return !"queued running".contains(sample.required("state").asString());
    }

    private JsonNode over(String id) throws Exception {
        while (true) {
            JsonNode sample = look(id);
            if (isOver(sample)) {
                return sample;
            }
        }
    }

    @Test
    void aSampleIsMadeOfRealRunsOfWhichOneOfEachOutcomeCanBeOpened() throws Exception {
        JsonNode sample =
                over(start("{\"lesson\":\"self-deadlock\",\"params\":{},\"scale\":5,\"times\":4}"));
        assertEquals("finished", sample.get("state").asString());
        assertEquals(4, sample.get("done").asInt());
        assertEquals(1, sample.get("outcomes").size());
        JsonNode outcome = sample.get("outcomes").get(0);
        assertEquals(4, outcome.get("count").asInt());
        assertTrue(outcome.get("lasted").asDouble() > 0);
        web.perform(get("/api/runs/" + outcome.get("run").asString() + "?lang=ru"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("finished"))
                .andExpect(jsonPath("$.verdict.kind").value(outcome.get("verdict").asString()))
                .andExpect(jsonPath("$.verdict.message").value(outcome.get("message").asString()))
                .andExpect(jsonPath("$.scale").value(5.0));
    }

    @Test
    void itsCountsAreOfOneMoment() throws Exception {
        String id = start("{\"lesson\":\"lost-update\",\"scale\":1,\"times\":300}");
        JsonNode sample;
        do {
            sample = look(id);
            int sum = sample.get("others").asInt();
            for (JsonNode outcome : sample.get("outcomes")) {
                sum += outcome.get("count").asInt();
            }
            assertEquals(sample.get("done").asInt(), sum);
        } while (!isOver(sample));
        assertEquals(300, sample.get("done").asInt());
    }

    @Test
    void whatIsCreatedIsDescribedStoppedAndOthersWaitOrAreTurnedAway() throws Exception {
        String first = start(SLOW);
        while (look(first).get("state").asString().equals("queued")) {
            Thread.onSpinWait(); // the place of a sample that is over becomes free a moment later
        }
        web.perform(get("/api/samples/" + first))
                .andExpect(jsonPath("$.id").value(first))
                .andExpect(jsonPath("$.lesson").value("lost-update"))
                .andExpect(jsonPath("$.params.pause").value(1000))
                .andExpect(jsonPath("$.scale").value(60000.0))
                .andExpect(jsonPath("$.times").value(100))
                .andExpect(jsonPath("$.state").value("running"))
                .andExpect(jsonPath("$.done").value(0))
                .andExpect(jsonPath("$.outcomes").isEmpty())
                .andExpect(jsonPath("$.seconds", greaterThan(0.0)))
                .andExpect(jsonPath("$.reason").doesNotExist());
        String second = start(SLOW);
        web.perform(get("/api/samples/" + second)).andExpect(jsonPath("$.state").value("queued"));
        ask(SLOW, "ru")
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(jsonPath("$.detail", containsString("Попробуйте снова")));
        for (String id : new String[] {second, first}) {
            web.perform(delete("/api/samples/" + id))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.state").value("stopped"))
                    .andExpect(jsonPath("$.reason").value("asked"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                                        | 400 | один объект JSON",
                "{\"lesson\":\"soup\"}                    | 404 | «soup»",
                "{\"lesson\":\"lock\",\"mode\":\"observed\"} | 400 | lesson, params, scale, times",
                "{\"lesson\":\"lock\",\"times\":1}        | 400 | от 2 до 1000",
                "{\"lesson\":\"lock\",\"times\":1001}     | 400 | от 2 до 1000",
                "{\"lesson\":\"lock\",\"times\":2.5}      | 400 | от 2 до 1000",
                "{\"lesson\":\"lock\",\"times\":\"9\"}    | 400 | от 2 до 1000",
                "{\"lesson\":\"lock\",\"times\":99999999999} | 400 | от 2 до 1000",
                "{\"lesson\":\"lock\",\"scale\":0}        | 400 | от 1 до 60000",
                "{\"lesson\":\"lock\",\"params\":{\"salt\":1}} | 400 | «salt»"
            })
    void saysWhatIsWrongWithARequest(String body, int status, String sentence) throws Exception {
        ask(body, "ru")
                .andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail", containsString(sentence)));
    }

    @Test
    void anUnknownSampleIsNotFound() throws Exception {
        web.perform(get("/api/samples/aaaaaaaaaaaaa"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.title").value("No such sample"));
        web.perform(delete("/api/samples/x?lang=ru"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.title").value("Нет такой серии"));
    }
}
