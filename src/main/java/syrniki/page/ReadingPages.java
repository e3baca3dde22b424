package syrniki.page;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import syrniki.course.Chapter;
import syrniki.course.Course;
import syrniki.course.Language;
import syrniki.course.Lesson;
import syrniki.course.Reading;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The pages one reads beside the lessons: a chapter, and the glossary. */
@Controller
final class ReadingPages {

    /** A work worth reading, and what it is good for. */
    record Work(Reading reading, String good) {}

    private final Course course;
    private final PageStart start;
    private final Menu menu;

    ReadingPages(Course course, PageStart start, Menu menu) {
        this.course = course;
        this.start = start;
        this.menu = menu;
    }

    @GetMapping("/chapters/{id}")
    String chapter(@PathVariable String id, HttpServletRequest request, Model model) {
        Chapter chapter = course.chapter(id).orElseThrow(() -> Problem.unknownChapter(id));
        Language language = start.view(request, model).language();
        List<Menu.Part> all = menu.parts(language);
        int place = chapter.number() - 1;
        model.addAttribute("chapter", all.get(place));
        model.addAttribute("previous", place > 0 ? all.get(place - 1) : null);
        model.addAttribute("next", place < all.size() - 1 ? all.get(place + 1) : null);
        model.addAttribute(
                "works",
                chapter.text(language).reading().entrySet().stream()
                        .map(it -> new Work(course.reading().get(it.getKey()), it.getValue()))
                        .toList());
        return "chapter";
    }

    @GetMapping("/glossary")
    String glossary(HttpServletRequest request, Model model) {
        Language language = start.view(request, model).language();
        model.addAttribute("groups", course.glossary().groups());
        model.addAttribute(
                "titles",
                course.lessons().stream()
                        .collect(Collectors.toMap(Lesson::id, it -> it.title(language))));
        model.addAttribute(
                "other",
                Arrays.stream(Language.values())
                        .filter(it -> it != language)
                        .findFirst()
                        .orElseThrow());
        return "glossary";
    }
}
