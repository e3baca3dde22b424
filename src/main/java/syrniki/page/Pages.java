package syrniki.page;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import syrniki.course.Course;
import syrniki.course.Lesson;
import syrniki.course.LessonSettings;
import syrniki.course.LessonSettings.Need;
import syrniki.course.LessonText;
import syrniki.run.Machine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages people look at: the lecture as a menu, and a lesson. */
@Controller
final class Pages {

    /** One chapter of the menu, numbered from 1. */
    record Chapter(int number, String id, List<Card> lessons) {}

    /**
     * One lesson on the menu, numbered from 1.
     *
     * @param lacks what of its needs this machine has not
     */
    record Card(int number, Lesson lesson, LessonText text, List<Need> lacks) {}

    private final Course course;
    private final Languages languages;
    private final Assets assets;
    private final PageData pageData;

    Pages(Course course, Languages languages, Assets assets, PageData pageData) {
        this.course = course;
        this.languages = languages;
        this.assets = assets;
        this.pageData = pageData;
    }

    @GetMapping("/")
    String home(HttpServletRequest request, Model model) {
        PageView view = addView(request, model);
        Map<String, Chapter> chapters = new LinkedHashMap<>();
        int number = 0;
        for (Lesson lesson : course.lessons()) {
            LessonSettings settings = lesson.settings();
            Card card =
                    new Card(
                            ++number,
                            lesson,
                            lesson.text(view.language()),
                            Machine.lacks(settings));
            chapters.computeIfAbsent(
                            settings.chapter(),
                            id -> new Chapter(chapters.size() + 1, id, new ArrayList<>()))
                    .lessons()
                    .add(card);
        }
        model.addAttribute("chapters", chapters.values());
        return "home";
    }

    @GetMapping("/lessons/{id}")
    String lesson(@PathVariable String id, HttpServletRequest request, Model model) {
        Lesson lesson = course.find(id).orElseThrow(() -> Problem.unknownLesson(id));
        PageView view = addView(request, model);
        List<Lesson> all = course.lessons();
        int place = all.indexOf(lesson);
        model.addAttribute("lesson", lesson);
        model.addAttribute("text", lesson.text(view.language()));
        model.addAttribute("previous", place > 0 ? all.get(place - 1) : null);
        model.addAttribute("next", place < all.size() - 1 ? all.get(place + 1) : null);
        model.addAttribute("pageData", pageData.json(view, lesson));
        return "lesson";
    }

    private PageView addView(HttpServletRequest request, Model model) {
        PageView view = PageView.of(request, languages.of(request));
        model.addAttribute("view", view);
        model.addAttribute("assets", assets);
        return view;
    }
}
