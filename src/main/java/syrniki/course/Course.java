package syrniki.course;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All lessons, found on the class path as {@code lesson/<id>/lesson.yml}, where a folder is a
 * lesson, and what is told about them together, in {@code course/}.
 */
@Component
public final class Course {

    private final Map<String, Lesson> lessons = new LinkedHashMap<>();
    private final Glossary glossary;
    private final Map<String, Reading> reading;
    private final List<Chapter> chapters;
    private final List<ClassPlan> plans;
    private final Map<Language, Supplier<TeachersText>> teachers;

    /**
     * @throws IllegalStateException if a lesson's files do not hang together; the message names the
     *     file and the flaw
     */
    Course(ResourcePatternResolver resources) {
        // with a class loader of its own: left to itself it asks each thread for one, and in the
        // JAR
        // the threads that read side by side have one that knows no lessons
        var here = new PathMatchingResourcePatternResolver(resources.getClassLoader());
        CourseFiles files = new CourseFiles(here);
        glossary = new Glossary(files);
        LessonReader reader = new LessonReader(files, glossary);
        Arrays.stream(folders(here))
                .parallel()
                .map(reader::read)
                .sorted(
                        Comparator.comparingInt((Lesson lesson) -> lesson.settings().order())
                                .thenComparing(Lesson::id))
                .forEachOrdered(lesson -> lessons.put(lesson.id(), lesson));
        glossary.checkLessons(lessons.keySet());
        CourseReader together = new CourseReader(files, glossary);
        reading = together.reading();
        chapters = together.chapters(lessons.values(), reading);
        plans = together.plans(lessons);
        teachers = together.teachers(plans);
    }

    /** The lessons in the lecture's order. */
    public List<Lesson> lessons() {
        return List.copyOf(lessons.values());
    }

    /** A lesson by its id; empty if there is none. */
    public Optional<Lesson> find(String id) {
        return Optional.ofNullable(lessons.get(id));
    }

    /** The chapters in the lecture's order. */
    public List<Chapter> chapters() {
        return chapters;
    }

    /** A chapter by its id; empty if there is none. */
    public Optional<Chapter> chapter(String id) {
        return chapters.stream().filter(chapter -> chapter.id().equals(id)).findFirst();
    }

    /** The words of the course. */
    public Glossary glossary() {
        return glossary;
    }

    /** Works worth reading, by id. */
    public Map<String, Reading> reading() {
        return reading;
    }

    /** Classes made of lessons. */
    public List<ClassPlan> plans() {
        return plans;
    }

    /** What teachers are told about the whole course. */
    public TeachersText teachers(Language language) {
        return teachers.get(language).get();
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
