package syrniki.page;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import syrniki.course.Course;
import syrniki.course.Lesson;
import syrniki.course.Param;
import syrniki.course.Teaching;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page that shows two runs side by side, and the menu of what there is to compare. */
@Controller
final class ComparePage {

    /** What one lesson offers to compare: a link and what stands on it, for each. */
    record Offers(Lesson lesson, String title, List<TeachingJson.PairJson> pairs) {}

    private final Course course;
    private final PageStart start;
    private final JsonMapper json;

    ComparePage(Course course, PageStart start, JsonMapper json) {
        this.course = course;
        this.start = start;
        this.json = json;
    }

    @GetMapping("/compare")
    String menu(HttpServletRequest request, Model model) {
        PageView view = start.view(request, model);
        model.addAttribute(
                "offers",
                course.lessons().stream()
                        .map(it ->
                                new Offers(
                                        it,
                                        it.title(view.language()),
                                        TeachingJson.of(it, view).compare()))
                        .filter(it -> !it.pairs().isEmpty())
                        .toList());
        return "comparisons";
    }

    /** Two runs: the lesson on the right is that on the left, if not said otherwise. */
    @GetMapping(path = "/compare", params = "left")
    String compare(
            @RequestParam String left,
            @RequestParam(defaultValue = "") String right,
            HttpServletRequest request,
            Model model) {
        PageView view = start.view(request, model);
        Lesson one = lesson(left);
        Lesson other = right.isBlank() ? one : lesson(right);
        List<Lesson> all = course.lessons();
        int after = all.indexOf(other) + 1;
        model.addAttribute("left", one);
        model.addAttribute("right", other);
        model.addAttribute("both", name(view, one, other));
        model.addAttribute(
                "next", one != other ? other : after < all.size() ? all.get(after) : null);
        model.addAttribute("pageData", data(view, one, other));
        return "compare";
    }

    /** What one of the lessons calls the two, else their titles. */
    private static String name(PageView view, Lesson left, Lesson right) {
        Map<String, String> asked = view.comparison();
        for (Lesson lesson : List.of(left, right)) {
            List<Teaching.Pair> pairs = lesson.settings().teach().compare();
            for (int i = 0; i < pairs.size(); i++) {
                if (TeachingJson.query(lesson, pairs.get(i)).equals(asked)) {
                    return lesson.text(view.language()).teach().compare().get(i);
                }
            }
        }
        String title = left.title(view.language());
        return left == right ? title : title + " | " + right.title(view.language());
    }

    private Lesson lesson(String id) {
        return course.find(id).orElseThrow(() -> Problem.unknownLesson(id));
    }

    private String data(PageView view, Lesson left, Lesson right) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("lang", view.lang());
        data.put("left", side(view, "left", left));
        data.put("right", side(view, "right", right));
        data.put("at", view.at());
        return PageData.embedded(json, data);
    }

    private static Map<String, Object> side(PageView view, String name, Lesson lesson) {
        Map<String, Object> params = new LinkedHashMap<>();
        view.ofSide(name)
                .forEach((param, text) -> {
                    if (!param.equals("run")) params.put(param, value(lesson, param, text));
                });
        Map<String, Object> side = new LinkedHashMap<>();
        side.put("lesson", LessonJson.of(lesson, view.language()));
        side.put("params", lesson.params(params));
        side.put("run", view.ofSide(name).get("run"));
        side.put("source", "/lessons/" + lesson.id() + "/source");
        side.put("file", lesson.fileName());
        return side;
    }

    /** A parameter's value as the address has it; what is none stays text and is refused. */
    private static Object value(Lesson lesson, String name, String text) {
        return lesson.settings().params().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .map(it -> value(it, text))
                .orElse(text);
    }

    private static Object value(Param param, String text) {
        return switch (param.type()) {
            case INT, LONG -> text.matches("-?\\d{1,18}") ? Long.valueOf(text) : text;
            case BOOLEAN -> text.matches("true|false") ? Boolean.valueOf(text) : text;
            case CHOICE -> text;
        };
    }
}
