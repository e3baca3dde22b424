package syrniki.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class CourseTest {

    @TempDir private Path root;
    private Path folder;

    @BeforeEach
    void copyALesson() throws IOException {
        folder = Files.createDirectories(root.resolve("lesson/deadlock"));
        for (String file : List.of("lesson.yml", "en.yml", "ru.yml", "Deadlock.java")) {
            copy("/lesson/deadlock/" + file, folder.resolve(file));
        }
        copy("/Deadlock.class", root.resolve("Deadlock.class"));
        aCourse();
    }

    /** What there is beside lessons, for a course of one. */
    private void aCourse() throws IOException {
        for (String file :
                List.of(
                        "reading.yml",
                        "teach/en.yml",
                        "teach/ru.yml",
                        "chapters/shared-memory/en.yml",
                        "chapters/shared-memory/ru.yml")) {
            Path to = root.resolve("course").resolve(file);
            Files.createDirectories(to.getParent());
            copy("/course/" + file, to);
        }
        write("course/plans.yml", "- { id: one, minutes: 90, classes: [[deadlock]] }");
        write(
                "course/glossary/glossary.yml",
                "- { id: lock, group: sharing, jdk: [java.util.concurrent.locks.Lock], lessons:"
                        + " [deadlock] }");
        write(
                "course/glossary/en.yml",
                "lock: { name: lock, words: [lock~], means: one at a time }");
        write(
                "course/glossary/ru.yml",
                "lock: { name: блокировка, words: [блокировк~], means: по одному }");
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }

    private static void copy(String resource, Path to) throws IOException {
        try (InputStream in = CourseTest.class.getResourceAsStream(resource)) {
            Files.copy(in, to);
        }
    }

    private Course course() throws IOException {
        try (URLClassLoader classes = new URLClassLoader(new URL[] {root.toUri().toURL()}, null)) {
            return new Course(new PathMatchingResourcePatternResolver(classes));
        }
    }

    private String refusal() {
        String message = assertThrows(IllegalStateException.class, this::course).getMessage();
        assertTrue(message.startsWith("lesson/deadlock/"), message);
        return message;
    }

    @Test
    void aPythonCounterpartMayBeThereOnce() throws IOException {
        assertNull(course().find("deadlock").orElseThrow().python());
        Files.writeString(folder.resolve("deadlock.py"), "print()");
        assertEquals(
                new Lesson.Counterpart("deadlock.py", "print()"),
                course().find("deadlock").orElseThrow().python());
        Files.writeString(folder.resolve("other.py"), "print()");
        assertTrue(refusal().contains("one .py file"));
    }

    @Test
    void aFolderIsALesson() throws IOException {
        Lesson lesson = course().find("deadlock").orElseThrow();
        assertEquals("Deadlock", lesson.mainClass());
        assertEquals("Deadlock.java", lesson.fileName());
        assertEquals(Files.readString(folder.resolve("Deadlock.java")), lesson.source());
        assertNotEquals(lesson.text(Language.EN).title(), lesson.text(Language.RU).title());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "lesson.yml | chapter:      | chaptre:       | chaptre",
                "lesson.yml | unit: second  | unit: hour     | hour",
                "lesson.yml | scale: 1000   | scale: 0       | scale: from 1",
                "lesson.yml | seconds: 60   | seconds: 0     | limits",
                "lesson.yml | [observed, directed, explored] | [] | modes",
                "lesson.yml | [deadlock]    | []             | expect",
                "lesson.yml | type: int     | type: choice   | pause",
                "lesson.yml | default: 1000 | default: 5001  | default 5001 is not allowed",
                "lesson.yml | max: 5000     | most: 5000     | most",
                "lesson.yml | order:        | cores: 1\\norder: | cores: at least 1, and needs"
                        + " linux",
                "lesson.yml | order:        | cores: 0\\nneeds: [linux]\\norder: | cores: at least"
                        + " 1",
                "lesson.yml | order:        | needs: [moon]\\norder: | moon",
                "lesson.yml | order:        | progress: { of: 3 }\\norder: | progress: done is",
                "lesson.yml | order:        | progress: { done: n, of: 0 }\\norder: | progress:"
                        + " done is",
                "lesson.yml | name: pause   | name: nap      | there is no parameter pause",
                "en.yml     | pause:        | nap:           | [pause]",
                "lesson.yml | { pause: 0 }  | { nap: 0 }     | there is no parameter nap",
                "lesson.yml | { pause: 0 }  | { pause: 9999 } | parameter pause = 9999",
                "lesson.yml | never:        | ever:          | it names the choices",
                "lesson.yml | { verdict: completed } | {}    | those after it never do",
                "lesson.yml | runs: 100     | runs: 1001     | 2 to 1000 runs",
                "lesson.yml | circle: {     | round: {       | pauses: there is no moment"
                        + " circle",
                "lesson.yml | kind: deadlock | kind: knot    | there is no kind knot",
                "lesson.yml | kind: deadlock | kind: deadlock, code: nowhere | no line of the",
                "lesson.yml | kind: deadlock | kind: deadlock, after: found | no earlier moment",
                "lesson.yml | nth: 2        | nth: 0         | nth counts from 1",
                "lesson.yml | lasts: { max: 1.5 } | lasts: { }   | lasts has min or max",
                "en.yml     | moment:found  | moment:lost    | there is no moment lost",
                "ru.yml     | circle:       | found:         | a cue is needed at each of",
                "lesson.yml | , explored]   | ]              | good: needed where",
                "lesson.yml | good: {       | bad: {         | bad",
                "lesson.yml | good: { verdict: completed | good: { verdict: eaten | no verdict"
                        + " eaten",
                "lesson.yml | good: { verdict: completed | good: { result: { spoon: 1 } | no spoon",
                "lesson.yml | good: { verdict: completed | good: { result: { bowl: { max: spoon } }"
                        + " | the range of bowl",
                "lesson.yml | - { verdict: deadlock | - { verdict: eaten | no verdict eaten",
                "lesson.yml | - { verdict: deadlock | - { params: { nap: 1 }, verdict: deadlock |"
                        + " there is no parameter nap",
                "lesson.yml | - { verdict: deadlock | - { verdict: deadlock, value: { bowl: 1 } |"
                        + " goals: one has a result",
                "lesson.yml | - { verdict: deadlock | - { holders: { object: bowl, count: 0 } | a"
                        + " count from 1",
                "lesson.yml | - { verdict: deadlock | - { value: { spoon: 1 } | no spoon",
                "lesson.yml | - { verdict: completed | - { verdict: failed }\\n    - { verdict:"
                        + " completed | more or fewer goals",
                "en.yml     | won:          | lost:          | lost",
                "en.yml     | title:        | notExplored: x\\ntitle: | notExplored: needed where",
                "en.yml     | title:        | titel:         | titel",
                "ru.yml     | dasha:        | dashka:        | its threads are not those of en.yml",
                "ru.yml     | whisk:        | venchik:       | its objects are not those of en.yml",
                "ru.yml     | label:        | etiket:        | etiket",
                "ru.yml     | `, hint:`     | `, values: { a: А }, hint:` | names for the values []"
            })
    void whatDoesNotHangTogetherIsRefusedByName(String file, String text, String by, String flaw)
            throws IOException {
        replace(file, text, by.replace("\\n", "\n"));
        String message = refusal();
        assertTrue(message.contains(file) && message.contains(flaw), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en.yml", "ru.yml", "Deadlock.java"})
    void aMissingFileIsNamed(String file) throws IOException {
        Files.delete(folder.resolve(file));
        String message = refusal();
        assertTrue(message.contains(file.substring(file.indexOf('.'))), message);
    }

    @Test
    void aProgramWithoutItsClassIsRefused() throws IOException {
        Files.delete(root.resolve("Deadlock.class"));
        String message = refusal();
        assertTrue(message.contains("there is no class Deadlock"), message);
    }

    @Test
    void everyValueOfAChoiceHasANameInBothLanguages() throws IOException {
        replace(
                "lesson.yml",
                "type: int, default: 1000, min: 0, max: 5000",
                "type: choice, default: a, values: [a, b]");
        replace("lesson.yml", "{ pause: 0 }", "{ pause: a }");
        replace("lesson.yml", "{ pause: 5000 }", "{ pause: b }");
        replace("en.yml", ", hint:", ", values: { a: First, b: Second }, hint:");
        replace("ru.yml", ", hint:", ", values: { a: Первое }, hint:");
        assertTrue(refusal().contains("ru.yml: parameter pause needs names for the values [a, b]"));
        replace("ru.yml", "a: Первое", "a: Первое, b: Второе");
        Lesson lesson = course().find("deadlock").orElseThrow();
        assertEquals(
                Map.of("a", "Первое", "b", "Второе"),
                lesson.text(Language.RU).params().get("pause").values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plans.yml            | deadlock          | dreadlock  | there is no lesson"
                        + " dreadlock",
                "teach/en.yml         | one:              | only:      | plans: not one",
                "glossary/glossary.yml| [deadlock]        | [knot]     | there is no lesson [knot]",
                "glossary/glossary.yml| locks.Lock        | locks.Key  | the JDK has no java.util",
                "glossary/ru.yml      | `lock:`           | `key:`     | do not both have [key,"
                        + " lock]",
                "glossary/en.yml      | means             | says       | says",
                "reading.yml          | https://jcip      | http://jcip | jcip: title, by and an"
                        + " https",
                "chapters/shared-memory/en.yml | jcip:    | jc:        | reading.yml has no jc",
                "chapters/shared-memory/ru.yml | `  jcip:` | `  dijkstra:` | dijkstra",
                "chapters/shared-memory/ru.yml | about:   | abuot:     | abuot"
            })
    void whatIsToldOfLessonsTogetherIsRefusedByName(
            String file, String text, String by, String flaw) throws IOException {
        Path path = root.resolve("course").resolve(file);
        String before = Files.readString(path);
        assertTrue(before.contains(text), () -> file + " has no " + text);
        Files.writeString(path, before.replace(text, by));
        String message = assertThrows(IllegalStateException.class, this::course).getMessage();
        assertTrue(message.startsWith("course/" + file) && message.contains(flaw), message);
    }

    @Test
    void aChapterWithoutTextsIsRefused() throws IOException {
        Files.delete(root.resolve("course/chapters/shared-memory/ru.yml"));
        String message = assertThrows(IllegalStateException.class, this::course).getMessage();
        assertEquals("course/chapters/shared-memory/ru.yml: it is missing", message);
    }

    @Test
    void aLessonsTextsLeadToTheGlossary() throws IOException {
        LessonText text = course().find("deadlock").orElseThrow().text(Language.RU);
        assertTrue(
                text.explanation()
                        .contains("<a href=\"/glossary#lock\" class=\"term\">блокировка</a>"),
                text.explanation());
    }

    private void replace(String file, String text, String by) throws IOException {
        String before = Files.readString(folder.resolve(file));
        assertTrue(before.contains(text), () -> file + " has no " + text);
        Files.writeString(folder.resolve(file), before.replace(text, by));
    }

    @Test
    void markupInATextIsShownAndNotObeyed() {
        assertEquals("<em>two</em> &lt;b&gt;cooks&lt;/b&gt;", Markdown.html("*two* <b>cooks</b>"));
        assertTrue(Markdown.html("[x](javascript:alert(1))").contains("href=\"\""));
    }

    @Test
    void aLinkToAMomentIsMarkedAsOne() {
        assertEquals(
                "<a href=\"#both-read\" data-moment=\"both-read\">Both read 0.</a>",
                Markdown.html("[Both read 0.](moment:both-read)"));
    }

    @Test
    void whatIsNotAskedForHasItsDefault() throws IOException {
        Lesson lesson = course().find("deadlock").orElseThrow();
        assertEquals(Map.of("pause", 1000), lesson.params(Map.of()));
        assertEquals(Map.of("pause", 5000), lesson.params(Map.of("pause", 5000)));
    }

    @ParameterizedTest
    @ValueSource(longs = {5001, -1, 99_999_999_999L})
    void aValueOutOfRangeIsRefused(long value) throws IOException {
        Lesson lesson = course().find("deadlock").orElseThrow();
        BadParameter bad =
                assertThrows(BadParameter.class, () -> lesson.params(Map.of("pause", value)));
        assertEquals("pause", bad.param().name());
        assertEquals(5000, bad.param().max());
    }

    @Test
    void everyKindOfParameterTakesItsOwnValuesOnly() {
        Param flag = new Param("fair", Param.Type.BOOLEAN, true, null, null, null);
        Param choice = new Param("order", Param.Type.CHOICE, "a", null, null, List.of("a", "b"));
        assertEquals(false, flag.accept(false));
        assertEquals("b", choice.accept("b"));
        assertThrows(BadParameter.class, () -> flag.accept("true"));
        assertThrows(BadParameter.class, () -> choice.accept("c"));
        assertThrows(BadParameter.class, () -> choice.accept(1));
    }
}
