package syrniki.page;

import org.springframework.stereotype.Component;

import syrniki.course.Lesson;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes the data block of a lesson's page, which is all that the browser part is told by the
 * server-made page.
 */
@Component
final class PageData {

    private final JsonMapper json;

    PageData(JsonMapper json) {
        this.json = json;
    }

    /** JSON that can stand inside a script element: nothing in it can end the element. */
    String json(PageView view, Lesson lesson) {
        return embedded(json, data(view, lesson));
    }

    /** The data block of a saved page, which has the program in it and no server to ask. */
    String ofReplay(PageView view, Lesson lesson) {
        Map<String, Object> data = data(view, lesson);
        data.put("source", asAddress(lesson.source()));
        if (lesson.python() != null) {
            data.put("python", asAddress(lesson.python().source()));
        }
        data.put("recorded", true);
        return embedded(json, data);
    }

    private static String asAddress(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return "data:text/plain;charset=utf-8;base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private static Map<String, Object> data(PageView view, Lesson lesson) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("lang", view.lang());
        data.put("theme", view.theme());
        data.put("embed", view.embed());
        data.put("lesson", LessonJson.of(lesson, view.language()));
        data.put("teaching", TeachingJson.of(lesson, view));
        data.put("source", "/lessons/" + lesson.id() + "/source");
        data.put("file", lesson.fileName());
        if (lesson.python() != null) {
            data.put("python", "/lessons/" + lesson.id() + "/python");
            data.put("pythonFile", lesson.python().fileName());
        }
        data.put("run", view.run());
        data.put("at", view.at());
        return data;
    }

    /** The data as JSON that can stand inside a script element. */
    static String embedded(JsonMapper json, Map<String, Object> data) {
        return json.writeValueAsString(data).replace("<", "\\u003c");
    }
}
