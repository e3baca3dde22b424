package syrniki.page;

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
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import syrniki.run.Scripted;
import syrniki.run.ScriptedEngine;
import syrniki.run.ScriptedEngine.Take;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;

@SpringBootTest(properties = {"syrniki.runs.side-by-side=1", "syrniki.runs.waiting=1"})
@AutoConfigureMockMvc
@Import(Scripted.class)
class RunsApiTest {

    private static final String DEADLOCK = "{\"lesson\":\"deadlock\"}";

    @Autowired private MockMvc web;
    @Autowired private ScriptedEngine engine;
    @Autowired private JsonMapper json;

    private final List<String> started = new ArrayList<>();

    @AfterEach
    void stopAll() throws Exception {
        for (String id : started.reversed()) {
            web.perform(delete("/api/runs/" + id)).andExpect(status().isOk());
        }
        while (!engine.idle()) {
            engine.take();
        }
    }

    private ResultActions ask(String body) throws Exception {
        return ask(body, "en");
    }

    private ResultActions ask(String body, String language) throws Exception {
        return web.perform(
                post("/api/runs?lang=" + language)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    private String start() throws Exception {
        String id =
                json.readTree(ask(DEADLOCK).andReturn().getResponse().getContentAsString())
                        .required("id")
                        .asString();
        started.add(id);
        return id;
    }

    @Test
    void aRunBeginsAtOnceOrWaitsOrIsTurnedAway() throws Exception {
        String first = start();
        web.perform(get("/api/runs/" + first)).andExpect(jsonPath("$.state").value("running"));
        String second = start();
        web.perform(get("/api/runs/" + second))
                .andExpect(jsonPath("$.state").value("queued"))
                .andExpect(jsonPath("$.position").value(1));
        ask(DEADLOCK, "ru")
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.retryAfter", greaterThanOrEqualTo(1)))
                .andExpect(jsonPath("$.detail", containsString("Попробуйте снова через")));
        engine.take().complete();
        web.perform(get("/api/runs/" + second)).andExpect(jsonPath("$.state").value("running"));
    }

    @Test
    void whatIsCreatedIsDescribed() throws Exception {
        String id =
                json.readTree(
                                ask("{\"lesson\":\"deadlock\",\"mode\":\"observed\",\"params\":{\"pause\":5},\"scale\":10}")
                                        .andExpect(status().isCreated())
                                        .andExpect(jsonPath("$.lesson").value("deadlock"))
                                        .andExpect(jsonPath("$.mode").value("observed"))
                                        .andExpect(jsonPath("$.params.pause").value(5))
                                        .andExpect(jsonPath("$.scale").value(10.0))
                                        .andExpect(jsonPath("$.state").value("running"))
                                        .andReturn()
                                        .getResponse()
                                        .getContentAsString())
                        .required("id")
                        .asString();
        Take take = engine.take();
        take.batch(3);
        take.complete();
        web.perform(get("/api/runs/" + id + "?lang=ru"))
                .andExpect(jsonPath("$.live").value("/live/" + id))
                .andExpect(jsonPath("$.state").value("finished"))
                .andExpect(jsonPath("$.verdict.kind").value("completed"))
                .andExpect(jsonPath("$.verdict.message").value("Программа дошла до конца."))
                .andExpect(jsonPath("$.result.jar0").value(3))
                .andExpect(jsonPath("$.threads[0].name").value("cook-0"));
    }

    @Test
    void aRunThatIsStoppedSaysSo() throws Exception {
        String id = start();
        web.perform(delete("/api/runs/" + id))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("finished"))
                .andExpect(jsonPath("$.verdict.kind").value("stopped"));
    }

    @Test
    void theRecordingOfARunThatWaitsIsEmptyYet() throws Exception {
        start();
        String waiting = start();
        String trace = "/api/runs/" + waiting + "/trace";
        web.perform(get(trace))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.run").value(waiting))
                .andExpect(jsonPath("$.events").isEmpty())
                .andExpect(jsonPath("$.verdict").isEmpty());
    }

    @Test
    void theRecordingComesAsAskedFor() throws Exception {
        String id = start();
        Take take = engine.take();
        take.batch(2);
        String trace = "/api/runs/" + id + "/trace";
        web.perform(get(trace))
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                .andExpect(jsonPath("$.events.length()").value(2))
                .andExpect(jsonPath("$.verdict").isEmpty());
        take.complete();
        web.perform(get(trace).accept(MediaType.APPLICATION_JSON))
                .andExpect(jsonPath("$.verdict.message").value("The program ran to its end."));
        web.perform(get(trace).accept(MediaType.APPLICATION_CBOR))
                .andExpect(content().contentType(MediaType.APPLICATION_CBOR));
        web.perform(get(trace + "?format=cbor"))
                .andExpect(content().contentType(MediaType.APPLICATION_CBOR));
        web.perform(get(trace + "?format=perfetto"))
                .andExpect(content().contentType(MediaType.APPLICATION_JSON))
                .andExpect(
                        header().string(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        containsString(".perfetto.json")))
                .andExpect(jsonPath("$.traceEvents[0].ph").value("M"));
        web.perform(get(trace + "?format=pdf"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail", containsString("json, cbor, perfetto")));
        web.perform(get(trace).accept(MediaType.IMAGE_PNG)).andExpect(status().isNotAcceptable());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "                                         | 400 | one JSON object",
                "{                                        | 400 | one JSON object",
                "[]                                       | 400 | one JSON object",
                "{\"lesson\":\"deadlock\"} x              | 400 | one JSON object",
                "{\"lesson\":\"deadlock\",\"lesson\":\"lock\"} | 400 | one JSON object",
                "{}                                       | 400 | “lesson” has to be there",
                "{\"lesson\":1}                           | 400 | “lesson” has to be there, as"
                        + " text",
                "{\"lesson\":\"soup\"}                    | 404 | no lesson “soup”",
                "{\"lesson\":\"deadlock\",\"speed\":2}    | 400 | no property “speed” here. Known:"
                        + " lesson, mode, params, scale",
                "{\"lesson\":\"deadlock\",\"mode\":\"explored\"} | 400 |"
                        + " POST /api/explorations",
                "{\"lesson\":\"deadlock\",\"mode\":\"slow\"} | 400 | “mode” cannot be “slow”"
                        + " here. Choose from: observed, directed",
                "{\"lesson\":\"deadlock\",\"mode\":7}     | 400 | “mode” has to be there, as text",
                "{\"lesson\":\"deadlock\",\"scale\":0}    | 400 | from 1 to 60000",
                "{\"lesson\":\"deadlock\",\"scale\":1e9}  | 400 | from 1 to 60000",
                "{\"lesson\":\"deadlock\",\"scale\":\"1\"} | 400 | “scale” has to be a number",
                "{\"lesson\":\"deadlock\",\"scale\":null} | 400 | “scale” has to be a number",
                "{\"lesson\":\"deadlock\",\"params\":[1]} | 400 | “params” has to be an object",
                "{\"lesson\":\"deadlock\",\"params\":{\"pause\":5001}} | 400 | “pause” has to be a"
                        + " whole number from 0 to 5000",
                "{\"lesson\":\"deadlock\",\"params\":{\"pause\":-1}} | 400 | “pause” has to be a"
                        + " whole number from 0 to 5000",
                "{\"lesson\":\"deadlock\",\"params\":{\"pause\":1.5}} | 400 | “pause” has to be a"
                        + " whole number from 0 to 5000",
                "{\"lesson\":\"deadlock\",\"params\":{\"pause\":\"1\"}} | 400 | “pause” has to be a"
                        + " whole number from 0 to 5000",
                "{\"lesson\":\"deadlock\",\"params\":{\"pause\":null}} | 400 | “pause” has to be a"
                        + " whole number from 0 to 5000",
                "{\"lesson\":\"deadlock\",\"params\":{\"pause\":99999999999999999999}} | 400 |"
                        + " “pause” has to be a whole number from 0 to 5000",
                "{\"lesson\":\"deadlock\",\"params\":{\"salt\":1}} | 400 | no parameter “salt”"
            })
    void saysWhatIsWrongWithARequest(String body, int status, String sentence) throws Exception {
        ask(body == null ? "" : body)
                .andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.detail", containsString(sentence)));
    }

    @Test
    void saysItInTheAskedLanguage() throws Exception {
        ask("{\"lesson\":\"deadlock\",\"params\":{\"pause\":9999}}", "ru")
                .andExpect(jsonPath("$.parameter").value("pause"))
                .andExpect(jsonPath("$.max").value(5000))
                .andExpect(
                        jsonPath("$.detail")
                                .value("Параметр «pause» должен быть целым числом от 0 до 5000."));
        web.perform(get("/api/runs/aaaaaaaaaaaaa").header("Accept-Language", "ru-RU, en;q=0.5"))
                .andExpect(status().isNotFound())
                .andExpect(header().string("Content-Language", "ru"))
                .andExpect(jsonPath("$.title").value("Нет такого запуска"));
    }

    @Test
    void onlyJsonOfAReasonableLengthIsRead() throws Exception {
        web.perform(post("/api/runs").contentType(MediaType.TEXT_PLAIN).content(DEADLOCK))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        ask(" ".repeat(70_000) + DEADLOCK)
                .andExpect(status().isContentTooLarge())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void anUnknownRunIsNotFoundWhateverIsWantedOfIt() throws Exception {
        for (String id : List.of("aaaaaaaaaaaaa", "x", "AAAAAAAAAAAAA", "..")) {
            web.perform(get("/api/runs/{id}/trace", id)).andExpect(status().isNotFound());
            web.perform(delete("/api/runs/{id}", id)).andExpect(status().isNotFound());
        }
    }
}
