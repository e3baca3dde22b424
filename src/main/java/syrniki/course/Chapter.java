package syrniki.course;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A chapter of the lecture: its lessons and what is told about them together.
 *
 * @param id as in lesson.yml
 * @param number its place, from 1
 * @param texts what is told of it, made when somebody asks
 */
public record Chapter(
        String id, int number, List<Lesson> lessons, Map<Language, Supplier<ChapterText>> texts) {

    /** What people read about it in a language. */
    public ChapterText text(Language language) {
        return texts.get(language).get();
    }
}
