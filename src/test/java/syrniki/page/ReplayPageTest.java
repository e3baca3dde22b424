package syrniki.page;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

import syrniki.run.Scripted;
import syrniki.run.ScriptedEngine;
import syrniki.run.ScriptedEngine.Take;
import syrniki.trace.Verdict;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

@SpringBootTest
@AutoConfigureMockMvc
@Import(Scripted.class)
class ReplayPageTest {

    @Autowired private MockMvc web;
    @Autowired private ScriptedEngine engine;
    @Autowired private JsonMapper json;

    private Take start() throws Exception {
        web.perform(
                        post("/api/runs")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"lesson\":\"deadlock\"}"))
                .andExpect(status().isCreated());
        return engine.take();
    }

    private static String address(Take take) {
        return "/api/runs/" + take.run() + "/trace?format=html";
    }

    private static String inside(String page, String element) {
        Matcher found =
                Pattern.compile("<script[^>]* id=\"" + element + "\"[^>]*>([^<]*)</script>")
                        .matcher(page);
        assertTrue(found.find(), element);
        return found.group(1);
    }

    private static int count(String page, String what) {
        return page.split(Pattern.quote(what), -1).length - 1;
    }

    @Test
    void carriesTheRecordingAndTheProgramAndAsksForNothing() throws Exception {
        Take take = start();
        take.batch(5);
        take.complete();
        String page =
                web.perform(get(address(take) + "&lang=ru&theme=dark"))
                        .andExpect(status().isOk())
                        .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
                        .andExpect(
                                header().string(
                                                HttpHeaders.CONTENT_DISPOSITION,
                                                containsString("deadlock-" + take.run() + ".html")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
        assertTrue(page.getBytes(StandardCharsets.UTF_8).length < ReplayPage.MOST_BYTES);
        assertTrue(page.contains("<html lang=\"ru\" data-theme=\"dark\">"));

        byte[] packed = Base64.getDecoder().decode(inside(page, "recording"));
        byte[] frames = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
        byte[] stored =
                web.perform(get("/api/runs/" + take.run() + "/trace?format=cbor"))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        assertArrayEquals(stored, frames);

        JsonNode data = json.readTree(inside(page, "page-data"));
        assertTrue(data.required("recorded").asBoolean());
        String[] source = data.required("source").asString().split(",");
        assertEquals("data:text/plain;charset=utf-8;base64", source[0]);
        assertEquals(
                web.perform(get("/lessons/deadlock/source"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8),
                new String(Base64.getDecoder().decode(source[1]), StandardCharsets.UTF_8));

        assertEquals(3, count(page, "<script "), "data, recording, program of the page");
        assertEquals(3, count(page, "</script"));
        assertEquals(1, count(page, "</html>"));
        Matcher links = Pattern.compile("(?:src|href)=\"(?!#|data:)[^\"]*\"").matcher(page);
        assertFalse(links.find(), () -> links.group());
        assertFalse(page.contains("@import") || page.contains("url(\"http"));
    }

    @Test
    void wordsStayWhereLinksWere() {
        assertEquals(
                "a <i>lock</i> and {\"cue\":\"a \\u003cb>lock\\u003c/b>\"} <a href=\"#main\">x</a>",
                ReplayPage.unlinked(
                        "a <a class=\"word\" href=\"/glossary#lock\"><i>lock</i></a> and"
                                + " {\"cue\":\"a \\u003ca href=\\\"/glossary#lock\\\">\\u003cb>lock"
                                + "\\u003c/b>\\u003c/a>\"} <a href=\"#main\">x</a>"));
    }

    @Test
    void saysWhenARunIsTooMuchForOneFile() throws Exception {
        Take take = start();
        take.batch(1);
        byte[] noise = new byte[ReplayPage.MOST_BYTES];
        new Random(7).nextBytes(noise);
        String detail = Base64.getEncoder().encodeToString(noise);
        take.end(new Verdict(Verdict.Kind.FAILED, detail, List.of()));
        web.perform(get(address(take)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.maxBytes").value(ReplayPage.MOST_BYTES))
                .andExpect(jsonPath("$.detail", containsString("1500 kB")));
    }
}
