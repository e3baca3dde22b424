package syrniki.page;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
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
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

import syrniki.course.Course;
import syrniki.course.Language;
import syrniki.course.Lesson;
import syrniki.course.LessonSettings.Need;
import syrniki.course.Mode;
import syrniki.run.Machine;

import java.util.List;

@SpringBootTest
@AutoConfigureMockMvc
class LessonsApiTest {

    @Autowired private MockMvc web;
    @Autowired private Course course;

    @Test
    void listsLessonsInTheAskedLanguage() throws Exception {
        Lesson semaphore = course.find("semaphore").orElseThrow();
        for (Language language : Language.values()) {
            web.perform(get("/api/lessons?lang=" + language.code()))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Content-Language", language.code()))
                    .andExpect(jsonPath("$", hasSize(course.lessons().size())))
                    .andExpect(
                            jsonPath(
                                    "$[?(@.id == 'semaphore')].title",
                                    hasItem(semaphore.text(language).title())));
        }
        web.perform(get("/api/lessons"))
                .andExpect(jsonPath("$[?(@.id == 'semaphore')].chapter", hasItem("shared-memory")))
                .andExpect(jsonPath("$[?(@.id == 'semaphore')].modes[0]", hasItem("observed")))
                .andExpect(
                        jsonPath(
                                "$[?(@.id == 'semaphore')].params[?(@.name == 'permits')].default",
                                hasItem(3)));
    }

    @Test
    void saysWhatTheMachineLacksAndWhatCountsAsProgress() throws Exception {
        for (Lesson lesson : course.lessons()) {
            String json = "$[?(@.id == '" + lesson.id() + "')]";
            List<String> lacks =
                    Machine.lacks(lesson.settings()).stream().map(Need::label).toList();
            var progress = lesson.settings().progress();
            web.perform(get("/api/lessons"))
                    .andExpect(jsonPath(json + ".lacks", hasItem(lacks)))
                    .andExpect(
                            progress == null
                                    ? jsonPath(json + ".progress.done").isEmpty()
                                    : jsonPath(json + ".progress.done", hasItem(progress.done())));
        }
    }

    @Test
    void saysInWhichWaysALessonCanBeRunOrWhyNot() throws Exception {
        for (Lesson lesson : course.lessons()) {
            String json = "$[?(@.id == '" + lesson.id() + "')]";
            List<String> modes = lesson.settings().modes().stream().map(Mode::label).toList();
            String why = lesson.text(Language.RU).notExplored();
            web.perform(get("/api/lessons?lang=ru"))
                    .andExpect(jsonPath(json + ".modes", hasItem(modes)))
                    .andExpect(
                            modes.contains("explored")
                                    ? jsonPath(json + ".notExplored").isEmpty()
                                    : jsonPath(json + ".notExplored", hasItem(why)));
        }
    }

    @Test
    void givesTheRunningFileAsItIs() throws Exception {
        Lesson lesson = course.find("deadlock").orElseThrow();
        web.perform(get("/lessons/deadlock/source"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/plain;charset=UTF-8"))
                .andExpect(
                        header().string(
                                        "Content-Disposition",
                                        "attachment; filename=\"Deadlock.java\""))
                .andExpect(content().string(lesson.source()));
    }

    @Test
    void givesThePythonFileAsItIs() throws Exception {
        Lesson lesson = course.find("lost-update").orElseThrow();
        web.perform(get("/lessons/lost-update/python"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/plain;charset=UTF-8"))
                .andExpect(
                        header().string(
                                        "Content-Disposition",
                                        "attachment; filename=\"lost_update.py\""))
                .andExpect(content().string(lesson.python().source()));
        web.perform(get("/lessons/none/python"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value("There is no lesson “none”."));
    }

    @Test
    void saysWhatCannotBeHad() throws Exception {
        web.perform(get("/lessons/none/source"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(404))
                .andExpect(jsonPath("$.detail").value("There is no lesson “none”."));
        web.perform(get("/api/none?lang=ru").accept(MediaType.TEXT_HTML))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value("Такой страницы нет."));
        web.perform(post("/api/lessons"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().string("Allow", "GET"))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        web.perform(get("/api/lessons").accept("text/csv"))
                .andExpect(status().isNotAcceptable())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }
}
