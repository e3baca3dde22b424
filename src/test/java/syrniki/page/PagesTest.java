package syrniki.page;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
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

@SpringBootTest
@AutoConfigureMockMvc
class PagesTest {

    @Autowired private MockMvc web;
    @Autowired private Course course;

    @Test
    void homeIsAMenuOfAllLessons() throws Exception {
        web.perform(get("/?lang=en").accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(containsString("<html lang=\"en\" data-theme=\"light\">")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                course.find("deadlock")
                                                        .orElseThrow()
                                                        .text(Language.EN)
                                                        .title())))
                .andExpect(content().string(containsString("/lessons/semaphore?lang=en")));
    }

    @Test
    void theLanguageIsTheAskedOneThenTheBrowsersThenEnglish() throws Exception {
        web.perform(get("/?lang=ru").header("Accept-Language", "en"))
                .andExpect(content().string(containsString("<html lang=\"ru\"")));
        web.perform(get("/").header("Accept-Language", "de, ru;q=0.8, en;q=0.5"))
                .andExpect(content().string(containsString("<html lang=\"ru\"")));
        web.perform(get("/?lang=xx"))
                .andExpect(content().string(containsString("<html lang=\"en\"")));
    }

    @Test
    void linksKeepWhatTheAddressSays() throws Exception {
        web.perform(get("/lessons/deadlock?theme=projector&lang=ru&run=abc&at=7"))
                .andExpect(content().string(containsString("data-theme=\"projector\"")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "/lessons/deadlock?lang=en&amp;theme=projector&amp;run=abc&amp;at=7")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "/lessons/deadlock-fixed?lang=ru&amp;theme=projector\"")));
    }

    @Test
    void aSharedLinkKeepsSpeedAndParametersOnItsOwnPageOnly() throws Exception {
        web.perform(get("/lessons/lock?lang=ru&run=abc&speed=0.5&p.pause=0&p.x-y=1&other=2"))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "/lessons/lock?lang=en&amp;run=abc&amp;speed=0.5&amp;p.pause=0\"")))
                .andExpect(content().string(containsString("/?lang=ru\"")));
    }

    @Test
    void anAddressCannotWriteIntoThePage() throws Exception {
        web.perform(get("/lessons/deadlock?theme=dark").param("run", "</script><b onclick=\"x\">"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<b onclick"))))
                .andExpect(content().string(not(containsString("</script><b"))));
    }

    @Test
    void aLessonAsksForGoalsAndDoesNotSayWhichAreImpossible() throws Exception {
        web.perform(get("/lessons/semaphore?lang=en"))
                .andExpect(content().string(containsString("\"params\":{\"cooks\":5}")))
                .andExpect(content().string(containsString("Have three cooks at the stove")))
                .andExpect(content().string(not(containsString("impossible"))));
    }

    @Test
    void anEmbeddedLessonHasNoHeaderAndMayStandInAnyFrame() throws Exception {
        web.perform(get("/lessons/deadlock?embed=1"))
                .andExpect(content().string(not(containsString("site-header"))))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        containsString("frame-ancestors *")));
        web.perform(get("/lessons/deadlock"))
                .andExpect(content().string(containsString("site-header")))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        containsString("frame-ancestors 'self'")));
    }

    @Test
    void nothingInlineRunsAndNothingIsRemembered() throws Exception {
        web.perform(get("/lessons/deadlock"))
                .andExpect(
                        header().string(
                                        "Content-Security-Policy",
                                        containsString("script-src 'self';")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().doesNotExist("Set-Cookie"));
    }

    @Test
    void whatDoesNotExistIsAPageForPeopleAndAProblemForPrograms() throws Exception {
        web.perform(get("/lessons/none?lang=ru").accept(MediaType.TEXT_HTML))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("<h1>Нет такого урока</h1>")))
                .andExpect(content().string(containsString("Урока «none» нет.")));
        web.perform(get("/lessons/none?lang=ru"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value("Урока «none» нет."));
        web.perform(get("/nothing").accept(MediaType.TEXT_HTML))
                .andExpect(status().isNotFound())
                .andExpect(content().string(startsWith("<!DOCTYPE html>")));
    }

    @Test
    void aPageIsNotSentAgainWhileItStaysTheSame() throws Exception {
        String etag = web.perform(get("/?lang=en")).andReturn().getResponse().getHeader("ETag");
        web.perform(get("/?lang=en").header("If-None-Match", etag))
                .andExpect(status().isNotModified());
    }

    @Test
    void aChapterTellsWhatItIsAboutAndLeadsOn() throws Exception {
        web.perform(get("/chapters/words?lang=ru&theme=dark"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Слова, которые легко спутать</h1>")))
                .andExpect(content().string(containsString("data-lesson=\"grey-picture\"")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "/chapters/kitchen?lang=ru&amp;theme=dark\"")))
                .andExpect(
                        content()
                                .string(containsString("/chapters/where?lang=ru&amp;theme=dark\"")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "/lessons/four-words/notes?lang=ru&amp;theme=dark\"")))
                .andExpect(content().string(containsString("rel=\"noreferrer\"><cite>")))
                .andExpect(content().string(containsString("<details>")));
        web.perform(get("/chapters/dessert?lang=ru"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value("Главы «dessert» нет."));
    }

    @Test
    void theWordsOfTheGlossaryAreLinkedWhereverTheyAppear() throws Exception {
        String word = "<a href=\"/glossary?lang=ru&amp;theme=dark#deadlock\" class=\"term\">";
        for (String page : new String[] {"/chapters/shared-memory", "/lessons/deadlock"}) {
            web.perform(get(page + "?lang=ru&theme=dark"))
                    .andExpect(content().string(containsString(word)));
        }
    }

    @Test
    void theGlossaryHasEachWordInBothLanguagesAndAsTheJdkCallsIt() throws Exception {
        web.perform(get("/glossary?lang=en&theme=projector"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"semaphore\"")))
                .andExpect(content().string(containsString("<dfn>semaphore</dfn>")))
                .andExpect(content().string(containsString("lang=\"ru\">семафор</span>")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "/25/docs/api/java.base/java/util/concurrent/Semaphore.html\"")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "/lessons/semaphore?lang=en&amp;theme=projector\"")));
    }

    @Test
    void teachersFindNotesToEveryLesson() throws Exception {
        for (var lesson : course.lessons()) {
            web.perform(get("/lessons/" + lesson.id() + "/notes?lang=en"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("theme=projector")));
            web.perform(get("/teach?lang=en"))
                    .andExpect(
                            content()
                                    .string(
                                            containsString(
                                                    "/lessons/" + lesson.id() + "/notes?lang=en")));
            web.perform(get("/lessons/" + lesson.id() + "?lang=en"))
                    .andExpect(
                            content()
                                    .string(
                                            containsString(
                                                    "/lessons/" + lesson.id() + "/notes?lang=en")));
        }
        web.perform(get("/lessons/none/notes")).andExpect(status().isNotFound());
    }

    @Test
    void notesSayWhatUsuallyHappens() throws Exception {
        web.perform(get("/lessons/deadlock/notes?lang=ru"))
                .andExpect(content().string(containsString("12\u00a0минут")))
                .andExpect(
                        content().string(containsString("class=\"usual\"><span>Никогда</span>")));
    }
}
