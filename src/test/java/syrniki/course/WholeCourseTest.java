package syrniki.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the course says as a whole. */
class WholeCourseTest {

    private static Course course;

    @BeforeAll
    static void readAll() {
        course = new Course(new PathMatchingResourcePatternResolver());
    }

    @Test
    void everyLessonIsInAChapterThatIsToldInBothLanguages() {
        assertEquals(
                course.lessons(),
                course.chapters().stream().flatMap(it -> it.lessons().stream()).toList());
        for (Chapter chapter : course.chapters()) {
            ChapterText en = chapter.text(Language.EN);
            ChapterText ru = chapter.text(Language.RU);
            assertTrue(ru.intro().matches("(?s).*[а-яё].*"), chapter.id());
            assertFalse(en.intro().matches("(?s).*[а-яё].*"), chapter.id());
            assertFalse(en.name().equals(ru.name()), chapter.id());
        }
    }

    @Test
    void everyWorkIsReadSomewhere() {
        Set<String> unread = new TreeSet<>(course.reading().keySet());
        course.chapters().forEach(it -> unread.removeAll(it.text(Language.EN).reading().keySet()));
        assertEquals(Set.of(), unread);
    }

    @Test
    void theFourWordsComeFirstAndLessonsLeadToThem() {
        List<Term> terms = course.glossary().terms();
        assertEquals(
                List.of("concurrency", "parallelism", "multithreading", "asynchrony"),
                terms.stream().limit(4).map(Term::id).toList());
        for (Language language : Language.values()) {
            String all =
                    course.lessons().stream()
                            .map(lesson -> lesson.text(language).explanation())
                            .collect(Collectors.joining());
            for (Term term : terms.subList(0, 4)) {
                assertTrue(all.contains("\"/glossary#" + term.id() + "\""), term.id());
            }
        }
    }

    @Test
    void aPlanFitsItsClasses() {
        for (ClassPlan plan : course.plans()) {
            for (List<String> lessons : plan.classes()) {
                int minutes =
                        lessons.stream()
                                .map(id -> course.find(id).orElseThrow())
                                .map(lesson -> lesson.settings().teach().minutes())
                                .filter(Objects::nonNull)
                                .mapToInt(it -> it)
                                .sum();
                assertTrue(minutes <= plan.minutes(), plan.id() + ": " + minutes);
            }
        }
    }
}
