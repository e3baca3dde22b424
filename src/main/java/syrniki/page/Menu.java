package syrniki.page;

import org.springframework.stereotype.Component;

import syrniki.course.Chapter;
import syrniki.course.ChapterText;
import syrniki.course.Course;
import syrniki.course.Language;
import syrniki.course.Lesson;
import syrniki.course.LessonSettings.Need;
import syrniki.run.Machine;

import java.util.List;

/** The lessons as they are listed, by chapter. */
@Component
final class Menu {

    /** One chapter, numbered from 1. */
    record Part(String id, int number, ChapterText text, List<Card> lessons) {}

    /**
     * One lesson, numbered from 1 over all chapters.
     *
     * @param lacks what of its needs this machine has not
     */
    record Card(int number, Lesson lesson, String title, String summary, List<Need> lacks) {}

    private final Course course;

    Menu(Course course) {
        this.course = course;
    }

    List<Part> parts(Language language) {
        return course.chapters().stream().map(chapter -> part(chapter, language)).toList();
    }

    Part part(Chapter chapter, Language language) {
        return new Part(
                chapter.id(),
                chapter.number(),
                chapter.text(language),
                chapter.lessons().stream().map(lesson -> card(lesson, language)).toList());
    }

    Card card(Lesson lesson, Language language) {
        return new Card(
                course.lessons().indexOf(lesson) + 1,
                lesson,
                lesson.title(language),
                lesson.summary(language),
                Machine.lacks(lesson.settings()));
    }
}
