package syrniki.page;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import syrniki.course.Course;
import syrniki.course.Lesson;

import java.util.List;

/** The pages one learns with: the lecture as a menu, and a lesson. */
@Controller
final class Pages {

    private final Course course;
    private final PageStart start;
    private final Menu menu;
    private final PageData pageData;
    private final Assets assets;

    Pages(Course course, PageStart start, Menu menu, PageData pageData, Assets assets) {
        this.course = course;
        this.start = start;
        this.menu = menu;
        this.pageData = pageData;
        this.assets = assets;
    }

    @GetMapping("/")
    String home(HttpServletRequest request, Model model) {
        PageView view = start.view(request, model);
        model.addAttribute("chapters", menu.parts(view.language()));
        return "home";
    }

    @GetMapping("/lessons/{id}")
    String lesson(@PathVariable String id, HttpServletRequest request, Model model) {
        Lesson lesson = course.find(id).orElseThrow(() -> Problem.unknownLesson(id));
        PageView view = start.view(request, model);
        List<Lesson> all = course.lessons();
        int place = all.indexOf(lesson);
        model.addAttribute("lesson", lesson);
        model.addAttribute("text", lesson.text(view.language()));
        model.addAttribute(
                "chapter",
                course.chapter(lesson.settings().chapter()).orElseThrow().text(view.language()));
        model.addAttribute("previous", place > 0 ? all.get(place - 1) : null);
        model.addAttribute("next", place < all.size() - 1 ? all.get(place + 1) : null);
        model.addAttribute("modules", assets.modules(view.language(), id));
        model.addAttribute("moduleStyles", assets.styles(view.language(), id));
        model.addAttribute("pageData", pageData.json(view, lesson));
        return "lesson";
    }
}
