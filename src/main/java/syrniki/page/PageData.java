package syrniki.page;

import org.springframework.stereotype.Component;

import syrniki.course.Lesson;

import tools.jackson.databind.json.JsonMapper;

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
        return embedded(json, data);
    }

    /** The data as JSON that can stand inside a script element. */
    static String embedded(JsonMapper json, Map<String, Object> data) {
        return json.writeValueAsString(data).replace("<", "\\u003c");
    }
}
