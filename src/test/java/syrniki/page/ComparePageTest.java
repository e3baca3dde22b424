package syrniki.page;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
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

import java.util.List;
import java.util.regex.Pattern;

@SpringBootTest
@AutoConfigureMockMvc
class ComparePageTest {

    private static final Pattern OFFER =
            Pattern.compile("href=\"(/compare\\?left=[^\"]*)\">([^<]*)<");

    @Autowired private MockMvc web;
    @Autowired private Course course;

    @Test
    void whatLessonsOfferToCompareIsThereUnderItsName() throws Exception {
        for (Language language : Language.values()) {
            String menu =
                    web.perform(get("/compare?lang=" + language.code()))
                            .andReturn()
                            .getResponse()
                            .getContentAsString();
            var offers = OFFER.matcher(menu).results().toList();
            assertTrue(offers.size() > 9, menu);
            for (var offer : offers) {
                web.perform(get(java.net.URI.create(offer.group(1).replace("&amp;", "&"))))
                        .andExpect(status().isOk())
                        .andExpect(
                                content().string(containsString("<h1>" + offer.group(2) + "</h1>")))
                        .andExpect(content().string(containsString("<syrniki-compare>")));
            }
        }
    }

    @Test
    void bothSidesAreToldWithTheirParametersAndRuns() throws Exception {
        web.perform(
                        get(
                                "/compare?left=lost-update&right=lock&left.pause=0&right.run=abc&at=1500&lang=en"))
                .andExpect(content().string(containsString("\"pause\":0")))
                .andExpect(content().string(containsString("\"pause\":1000")))
                .andExpect(content().string(containsString("\"run\":\"abc\"")))
                .andExpect(content().string(containsString("\"at\":1500")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "/compare?lang=ru&amp;at=1500&amp;left=lost-update&amp;right=lock&amp;left.pause=0&amp;right.run=abc")));
    }

    @Test
    void aLessonMayStandBesideItself() throws Exception {
        Lesson semaphore = course.find("semaphore").orElseThrow();
        web.perform(get("/compare?left=semaphore&right.permits=2&lang=en"))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "<h1>"
                                                        + semaphore.text(Language.EN).title()
                                                        + "</h1>")));
    }

    @Test
    void whatCannotBeComparedIsSaid() throws Exception {
        web.perform(get("/compare?left=lock&right=none&lang=en").accept(MediaType.TEXT_HTML))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("There is no lesson “none”.")));
        for (String wrong :
                List.of("left.pause=9999", "left.pause=x", "right.nothing=1", "left.pause=")) {
            web.perform(get("/compare?left=lock&lang=en&" + wrong).accept(MediaType.TEXT_HTML))
                    .andExpect(wrong.endsWith("=") ? status().isOk() : status().isBadRequest());
        }
    }

    @Test
    void anAddressCannotWriteIntoThePage() throws Exception {
        web.perform(get("/compare?left=lock").param("left.run", "</script><b onclick=\"x\">"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<b onclick"))))
                .andExpect(content().string(not(containsString("</script><b"))));
    }
}
