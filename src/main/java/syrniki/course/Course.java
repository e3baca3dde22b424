package syrniki.course;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All lessons, found on the class path as {@code lesson/<id>/lesson.yml}: a folder there is a
 * lesson here.
 */
@Component
public final class Course {

    private final Map<String, Lesson> lessons = new LinkedHashMap<>();

    /**
     * @throws IllegalStateException if a lesson's files do not hang together; the message names the
     *     file and the flaw
     */
    Course(ResourcePatternResolver resources) {
        LessonReader reader = new LessonReader(resources);
        Arrays.stream(folders(resources))
                .map(reader::read)
                .sorted(
                        Comparator.comparingInt((Lesson lesson) -> lesson.settings().order())
                                .thenComparing(Lesson::id))
                .forEach(lesson -> lessons.put(lesson.id(), lesson));
    }

    /** The lessons in the lecture's order. */
    public List<Lesson> lessons() {
        return List.copyOf(lessons.values());
    }

    /** A lesson by its id; empty if there is none. */
    public Optional<Lesson> find(String id) {
        return Optional.ofNullable(lessons.get(id));
    }

    private static String[] folders(ResourcePatternResolver resources) {
        try {
            return Arrays.stream(resources.getResources("classpath*:lesson/*/lesson.yml"))
                    .map(Course::folder)
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new IllegalStateException("lessons cannot be listed", e);
        }
    }

    private static String folder(Resource description) {
        try {
            String[] path = description.getURI().toString().split("/");
            return path[path.length - 2];
        } catch (IOException e) {
            throw new IllegalStateException(description.getDescription(), e);
        }
    }
}
