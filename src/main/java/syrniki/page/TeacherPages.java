package syrniki.page;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import syrniki.course.ClassPlan;
import syrniki.course.Course;
import syrniki.course.Language;
import syrniki.course.Lesson;
import syrniki.course.TeachersText;

import java.util.List;
import java.util.Objects;

/** The pages for teachers: notes to each lesson, and all of it at a glance. */
@Controller
final class TeacherPages {

    /** A plan as it is shown. */
    record Plan(ClassPlan plan, TeachersText.Plan text, List<Hour> hours) {}

    /**
     * One class of a plan.
     *
     * @param minutes what its lessons take together; null if that is not known of each
     */
    record Hour(List<Menu.Card> lessons, Integer minutes) {}

    private final Course course;
    private final PageStart start;
    private final Menu menu;

    TeacherPages(Course course, PageStart start, Menu menu) {
        this.course = course;
        this.start = start;
        this.menu = menu;
    }

    @GetMapping("/lessons/{id}/notes")
    String notes(@PathVariable String id, HttpServletRequest request, Model model) {
        Lesson lesson = course.find(id).orElseThrow(() -> Problem.unknownLesson(id));
        PageView view = start.view(request, model);
        model.addAttribute("lesson", lesson);
        List<Lesson> all = course.lessons();
        int place = all.indexOf(lesson);
        model.addAttribute("previous", place > 0 ? all.get(place - 1) : null);
        model.addAttribute("next", place < all.size() - 1 ? all.get(place + 1) : null);
        model.addAttribute("text", lesson.text(view.language()));
        model.addAttribute(
                "chapter",
                course.chapter(lesson.settings().chapter()).orElseThrow().text(view.language()));
        model.addAttribute("teach", lesson.settings().teach());
        model.addAttribute("words", lesson.text(view.language()).teach());
        model.addAttribute("usual", Usual.of(lesson.settings()));
        model.addAttribute("pairs", TeachingJson.of(lesson, view).compare());
        return "notes";
    }

    @GetMapping("/teach")
    String teach(HttpServletRequest request, Model model) {
        Language language = start.view(request, model).language();
        TeachersText text = course.teachers(language);
        model.addAttribute("text", text);
        model.addAttribute("chapters", menu.parts(language));
        model.addAttribute(
                "plans",
                course.plans().stream()
                        .map(plan ->
                                new Plan(
                                        plan,
                                        text.plans().get(plan.id()),
                                        plan.classes().stream()
                                                .map(ids -> hour(ids, language))
                                                .toList()))
                        .toList());
        return "teach";
    }

    private Hour hour(List<String> ids, Language language) {
        List<Lesson> lessons = ids.stream().map(id -> course.find(id).orElseThrow()).toList();
        List<Integer> minutes =
                lessons.stream().map(lesson -> lesson.settings().teach().minutes()).toList();
        return new Hour(
                lessons.stream().map(lesson -> menu.card(lesson, language)).toList(),
                minutes.stream().anyMatch(Objects::isNull)
                        ? null
                        : minutes.stream().mapToInt(it -> it).sum());
    }
}
